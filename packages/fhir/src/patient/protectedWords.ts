import { isJsonObject, stringOf, type JsonObject } from "../json.js";

/** Between two parts of a name or an address; a name in the name of a file has an underscore there. */
const GAP = "(?:[\\s,._]+|%20)";
/** No letter or digit may go on before or after; a name may end in the `s` of the Swedish genitive. */
const START = "(?<![\\p{L}\\p{N}])";
const END = "(?:['’]?s)?(?![\\p{L}\\p{N}])";
/** More than anybody has; it bounds what a hostile input can ask for. */
const MOST = 100;
const LONGEST = 200;

/** One pattern for phrases; `undefined` for none. */
export function patternOf(phrases: readonly string[]): RegExp | undefined {
  const distinct = [...new Set(phrases)].slice(0, MOST);
  // The longest first: of two that begin alike, the whole is replaced.
  distinct.sort((a, b) => b.length - a.length);
  return distinct.length === 0
    ? undefined
    : new RegExp(`${START}(?:${distinct.join("|")})${END}`, "giu");
}

/**
 * The words by which a person can be found, as patterns: given and family name together in either order, the name as
 * worded, lines of the address, postal code with town, telephone and other contacts, and personal numbers in any
 * spelling. The person is a Patient, a RelatedPerson or a `Patient.contact`. A family name, a given name or a town alone
 * is not among them, because such words (Björk, Lund) say other things as well.
 */
export function protectedPhrasesOf(person: JsonObject): string[] {
  return [
    ...namePhrases(person),
    ...addressPhrases(person),
    ...objectsIn(person, "telecom").flatMap((one) => phraseOf(stringOf(one, "value"), 5)),
    ...objectsIn(person, "identifier").flatMap((one) => numberPhrases(stringOf(one, "value"))),
  ];
}

function namePhrases(person: JsonObject): string[] {
  const names = objectsIn(person, "name");
  const given = anyOf(
    names
      .flatMap((name) => [name["given"]].flat())
      .flatMap(wordsOf)
      .filter(hasLetter),
  );
  const family = anyOf(names.flatMap((name) => phraseOf(name["family"], 2)).filter(hasLetter));
  const all = given && `${given}(?:${GAP}${given})*`;
  return [
    ...(all && family ? [`${all}${GAP}${family}`, `${family}${GAP}${all}`] : []),
    ...names.flatMap((name) => {
      const words = wordsOf(name["text"]);
      const [last, ...others] = [...words].reverse();
      if (last === undefined || others.length === 0) return [];
      return [...joined(words), ...joined([last, ...others.reverse()])];
    }),
  ];
}

function addressPhrases(person: JsonObject): string[] {
  return objectsIn(person, "address").flatMap((address) => [
    ...[address["line"], address["text"]].flat().flatMap((line) => {
      const isTelling = typeof line === "string" && /\p{L}.*[\s\d]|\d.*\p{L}/u.test(line.trim());
      return isTelling ? phraseOf(line, 4) : [];
    }),
    ...(stringOf(address, "postalCode") !== undefined && stringOf(address, "city") !== undefined
      ? phraseOf(`${String(address["postalCode"])} ${String(address["city"])}`, 6)
      : []),
  ]);
}

/** A personal number with and without its century, and with any or no sign in it; another number as it is written. */
function numberPhrases(value: string | undefined): string[] {
  const digits = /^(?:18|19|20)?(\d{6})[\s+-]?(\d{4})$/.exec(value?.trim() ?? "");
  if (digits) return [`(?:(?:18|19|20)?${digits[1] ?? ""}[\\s+-]?${digits[2] ?? ""})`];
  return value !== undefined && /\d/.test(value) ? phraseOf(value, 6) : [];
}

/** A text as a phrase, where it has at least so many characters: shorter ones say other things as well. */
function phraseOf(text: unknown, least: number): string[] {
  const words = wordsOf(text);
  return words.join("").length < least ? [] : joined(words);
}

function hasLetter(words: string): boolean {
  return /\p{L}/u.test(words);
}

function joined(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [words.join(GAP)];
}

function anyOf(patterns: readonly string[]): string | undefined {
  const distinct = [...new Set(patterns)].slice(0, MOST);
  return distinct.length === 0 ? undefined : `(?:${distinct.join("|")})`;
}

/** The words of a text, each made safe for a pattern. */
function wordsOf(text: unknown): string[] {
  if (typeof text !== "string" || text.length > LONGEST) return [];
  const words = text.normalize("NFC").split(/[\s,]+/);
  return words.filter(Boolean).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
}

function objectsIn(object: JsonObject, key: string): JsonObject[] {
  return [object[key]].flat().filter(isJsonObject);
}
