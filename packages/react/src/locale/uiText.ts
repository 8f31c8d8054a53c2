import type { Language, MessageKey, Text } from "@ipo/layout";
import { createText } from "@ipo/layout";
import { en } from "./en.js";
import { sv } from "./sv.js";

/** Keys of the components' own messages. */
export type UiKey = keyof typeof en;

/** The words of one language: those of the layout and of the components. */
export type UiText = Text<MessageKey | UiKey>;

const messages: Readonly<Record<Language, Readonly<Record<UiKey, string>>>> = { sv, en };

/** Makes the words of a language. */
export function createUiText(lang: Language): UiText {
  return createText(lang, messages[lang]);
}
