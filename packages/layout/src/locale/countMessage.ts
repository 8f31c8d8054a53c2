import type { Language } from "./text.js";

/** A message of words, `{names}`, `{counts, number}` and plurals of counts, read once: its words and what is put between them. */
export type CountMessage = readonly (string | Slot)[];

interface Slot {
  readonly name: string;
  /** How a count is written there; absent for a name whose value stands as it is. */
  readonly count?: "number" | Plural;
}

/** The words beside a count (`#`): of none, where that is said apart, of one, and of others. */
interface Plural {
  readonly none: string | undefined;
  readonly one: string;
  readonly other: string;
}

const SLOT =
  /\{(\w+)(?:, (number)|, plural,(?: =0 \{([^{}]*)\})? one \{([^{}]*)\} other \{([^{}]*)\})?\}/g;

/** What begins a quotation in ICU; any other apostrophe is one. */
const QUOTE = /'['{}<>#]/;

/** Between thousands, as `Intl.NumberFormat` of sv-SE and en-GB writes them. */
const thousands: Readonly<Record<Language, string>> = { sv: "\u00a0", en: "," };

/**
 * Reads an ICU message of that form; `undefined` for any other: one with quotes, choices, offsets, or a plural in a plural.
 * Reading one with the whole grammar, and the first number that `Intl` writes, take longer than drawing a small patient.
 */
export function readCountMessage(message: string): CountMessage | undefined {
  if (QUOTE.test(message)) return undefined;
  const parts: (string | Slot)[] = [];
  let from = 0;
  for (const match of message.matchAll(SLOT)) {
    const [slot, name = "", number, none, one, other = ""] = match;
    parts.push(message.slice(from, match.index));
    if (number !== undefined) parts.push({ name, count: "number" });
    else if (one !== undefined) parts.push({ name, count: { none, one, other } });
    else parts.push({ name });
    from = match.index + slot.length;
  }
  parts.push(message.slice(from));
  const isRead = parts.every((part) => typeof part !== "string" || !/[{}#]/.test(part));
  return isRead ? parts : undefined;
}

/**
 * The message with its slots filled. `undefined` where a name has nothing to be filled with, or a count is no whole number
 * from 0: those are left to a formatter with the whole grammar, which says loudly what is wrong.
 */
export function fillCountMessage(
  message: CountMessage,
  params: Readonly<Record<string, string | number>>,
  lang: Language,
): string | undefined {
  let words = "";
  for (const part of message) {
    const filled = typeof part === "string" ? part : fillSlot(part, params, lang);
    if (filled === undefined) return undefined;
    words += filled;
  }
  return words;
}

function fillSlot(
  { name, count }: Slot,
  params: Readonly<Record<string, string | number>>,
  lang: Language,
): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined || count === undefined) return value?.toString();
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) return undefined;
  const number = String(value).replace(/\B(?=(\d{3})+$)/g, thousands[lang]);
  return count === "number" ? number : wordsBeside(value, count).replaceAll("#", number);
}

/** In both languages one is one, and all other whole numbers are others (unicode.org, CLDR plural rules). */
function wordsBeside(value: number, { none, one, other }: Plural): string {
  if (value === 0 && none !== undefined) return none;
  return value === 1 ? one : other;
}
