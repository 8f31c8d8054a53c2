import { IntlMessageFormat } from "intl-messageformat";
import { terminology as defaultTerminology, type Terminology } from "@ipo/clinical";
import type { LocalisedText } from "@ipo/model";
import { en } from "./en.js";
import { sv } from "./sv.js";

/** Languages of the interface. */
export type Language = "sv" | "en";

/** ICU messages by key (unicode-org.github.io/icu, MessageFormat). */
export type Messages = Readonly<Record<string, string>>;

/** Keys of the messages that ship with the layout. */
export type MessageKey = keyof typeof en;

/** The words of one language: formats the message of a key, and picks the language of localised data. */
export interface Text<Key extends string = MessageKey> {
  readonly lang: Language;
  (key: Key, params?: Readonly<Record<string, string | number>>): string;
  /** The text of a localised label in this language. */
  of(label: LocalisedText): string;
  /** The clinical tables whose labels name analytes, scales, domains and drug classes. */
  readonly terminology: Terminology;
}

const shipped: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { sv, en };

/**
 * Makes the words of a language. `extra` adds or replaces messages, key by key, in the same ICU form;
 * a missing key throws, because a silent gap in a clinical text is worse than a loud one. `terminology` is the clinical
 * tables that name what is measured and given; by default those that ship with `@ipo/clinical`.
 */
export function createText<Extra extends Messages = Record<never, string>>(
  lang: Language,
  extra?: Extra,
  terminology: Terminology = defaultTerminology,
): Text<MessageKey | Extract<keyof Extra, string>> {
  const messages: Messages = { ...shipped[lang], ...extra };
  const formats = new Map<string, IntlMessageFormat>();
  const format = (key: string, params?: Readonly<Record<string, string | number>>): string => {
    const message = messages[key];
    if (message === undefined) {
      throw new Error(
        `@ipo/layout: no message "${key}" in language "${lang}". The text would be missing from the picture. ` +
          `Add the key to the messages given to createText.`,
      );
    }
    if (!params && !message.includes("{") && !message.includes("'")) return message;
    let compiled = formats.get(key);
    if (!compiled) {
      compiled = new IntlMessageFormat(message, lang === "sv" ? "sv-SE" : "en-GB", undefined, {
        ignoreTag: true,
      });
      formats.set(key, compiled);
    }
    return String(compiled.format({ ...params }));
  };
  return Object.assign(format, {
    lang,
    terminology,
    of: (label: LocalisedText) => label[lang] ?? label.en,
  }) as Text<MessageKey | Extract<keyof Extra, string>>;
}
