import { createText, type Language, type MessageKey, type Text } from "@ipo/layout";
import { en } from "./en.js";
import { sv } from "./sv.js";

/** Keys of the HTML file's own messages. */
export type PageKey = keyof typeof en;

/** The words of one language: those of the layout and of the HTML file. */
export type PageText = Text<MessageKey | PageKey>;

const messages: Readonly<Record<Language, Readonly<Record<PageKey, string>>>> = { sv, en };

/** Makes the words of a language. */
export function createPageText(lang: Language): PageText {
  return createText(lang, messages[lang]);
}
