import { IntlMessageFormat } from "intl-messageformat";
import { terminology as defaultTerminology, type Terminology } from "@ipo/clinical";
import type { LocalisedText } from "@ipo/model";
import { fillCountMessage, readCountMessage, type CountMessage } from "./countMessage.js";
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
  const own: Messages = shipped[lang];
  const format = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
    const message = extra?.[key] ?? own[key];
    if (message === undefined) {
      throw new Error(
        `@ipo/layout: no message "${key}" in language "${lang}". The text would be missing from the picture. ` +
          `Add the key to the messages given to createText.`,
      );
    }
    const simple = counting(message);
    const words = simple && fillCountMessage(simple, params, lang);
    return words ?? String(compiled(message, lang).format({ ...params }));
  };
  return Object.assign(format, {
    lang,
    terminology,
    of: (label: LocalisedText) => label[lang] ?? label.en,
  }) as Text<MessageKey | Extract<keyof Extra, string>>;
}

/** Messages of every language that were read, which hold nothing of a patient. */
const counted = new Map<string, CountMessage | undefined>();
const formats = new Map<string, IntlMessageFormat>();

/** The message in the form that is filled without `Intl`, where it has that form. */
function counting(message: string): CountMessage | undefined {
  if (!counted.has(message)) counted.set(message, readCountMessage(message));
  return counted.get(message);
}

/** A message is compiled once however many pictures there are: it takes longer than most of what it is used for. */
function compiled(message: string, lang: Language): IntlMessageFormat {
  const key = `${lang} ${message}`;
  const known = formats.get(key);
  if (known) return known;
  const locale = lang === "sv" ? "sv-SE" : "en-GB";
  const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  formats.set(key, made);
  return made;
}
