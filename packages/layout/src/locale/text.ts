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

/** Formatted messages that are kept, because a picture that moves asks for the same ones in every frame. */
const MOST_KEPT = 20_000;

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
  const formatted = new Map<string, string>();
  const format = (key: string, params?: Readonly<Record<string, string | number>>): string => {
    const message = messages[key];
    if (message === undefined) {
      throw new Error(
        `@ipo/layout: no message "${key}" in language "${lang}". The text would be missing from the picture. ` +
          `Add the key to the messages given to createText.`,
      );
    }
    if (!params && !message.includes("{") && !message.includes("'")) return message;
    const asked = params ? `${key}${JSON.stringify(params)}` : key;
    const known = formatted.get(asked);
    if (known !== undefined) return known;
    const words = filled(message, params) ?? compiled(message, lang).format({ ...params });
    if (formatted.size >= MOST_KEPT) formatted.clear();
    formatted.set(asked, String(words));
    return String(words);
  };
  return Object.assign(format, {
    lang,
    terminology,
    of: (label: LocalisedText) => label[lang] ?? label.en,
  }) as Text<MessageKey | Extract<keyof Extra, string>>;
}

/** Compiled messages of every language, which hold nothing of a patient. */
const formats = new Map<string, IntlMessageFormat>();

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

/** A message of words and plain `{names}` only: no plural, no choice, nothing quoted. */
const PLAIN = /^(?:[^{}'#]|\{\w+\})*$/;

/**
 * A plain message with its names filled in. Most messages are, and compiling each would take longer than drawing a small
 * patient. `undefined` for any other message, and where a name has nothing to be filled with, which is to be said loudly.
 */
function filled(
  message: string,
  params: Readonly<Record<string, string | number>> = {},
): string | undefined {
  if (!PLAIN.test(message)) return undefined;
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  if (names.some((name) => !Object.hasOwn(params, name))) return undefined;
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
}
