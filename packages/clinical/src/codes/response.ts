import { textOf, type CodeableConcept, type Coding, type ResponseCategory } from "@ipo/model";
import { boundedCache } from "../units/boundedCache.js";
import { conceptIndexOf, findAllByConcept, findByConcept, onlyOne } from "./conceptIndex.js";
import type { ResponseSystem } from "./responseSystems.js";
import type { ResponseTerm } from "./responseTerms.js";

/** What parts a text into wordings: `PR (RECIST 1.1)`, `RECIST: SD`, `PD - Progressive disease`. */
const SEPARATOR = /[():;,]| [-–] /u;

/** Places that a progression can be stated for: one anywhere is one of the disease. No other category spreads so. */
const SITE =
  / (?:i|in) (?:skelett(?:et)?|lever(?:n)?|lung(?:a|an|or|orna)|hjärna(?:n)?|lymfkört(?:el|lar|larna)|bone|liver|lungs?|brain|lymph nodes?)$/iu;

interface ResponseLookup {
  readonly responseOf: (concept: CodeableConcept | undefined) => ResponseTerm | undefined;
  readonly responseCategoryOf: (
    concept: CodeableConcept | undefined,
  ) => ResponseCategory | undefined;
  readonly responseSystemOf: (concept: CodeableConcept | undefined) => ResponseSystem | undefined;
  readonly isResponseCode: (concept: CodeableConcept | undefined) => boolean;
}

/** Makes the look-ups of response: what is answered, in which system, and whether a code asks for one. */
export function responseLookup(
  terms: readonly ResponseTerm[],
  systems: readonly ResponseSystem[],
  questions: readonly Coding[],
): ResponseLookup {
  const termByCode = conceptIndexOf(terms, ({ codes }) => codes);
  const termOfWords = wordLookup(terms);
  const criteria = criteriaPattern(
    systems.flatMap(({ names }) => names),
    "giu",
  );
  const named = systems
    .filter(({ names }) => names.length > 0)
    .map((system) => ({ system, pattern: criteriaPattern(system.names, "u") }));
  const questionIndex = conceptIndexOf([questions], (codes) => codes);

  const termsOfText = (text: string): readonly (ResponseTerm | undefined)[] => {
    const alone = termOfWords(text.trim(), true);
    if (alone) return [alone];
    return text
      .replace(/\s+/g, " ")
      .replace(criteria, "")
      .split(SEPARATOR)
      .map((part) => part.replace(/\.?\s*$/, "").trim())
      .filter((part) => part !== "")
      .map((part) => termOfWords(part, false));
  };
  const termsOf = (concept: CodeableConcept | undefined) => {
    const coded = findAllByConcept(termByCode, concept);
    if (coded.length === 0) return termsOfText(textOf(concept) ?? "");
    // Words beside a code count only where they are known as a whole; any others leave it to the code.
    const stated = termsOfText(concept?.text ?? "");
    return stated.includes(undefined) ? coded : [...coded, ...stated];
  };
  // It is asked of the name of every observation, and a record has few of those.
  const systemOf = boundedCache(
    500,
    (text) => named.find(({ pattern }) => pattern.test(text))?.system,
  );

  return {
    responseOf: (concept) => onlyOne(termsOf(concept)),
    responseCategoryOf: (concept) => onlyOne(termsOf(concept).map((term) => term?.category)),
    responseSystemOf: (concept) => systemOf(textOf(concept) ?? ""),
    isResponseCode: (concept) =>
      findByConcept(questionIndex, concept) !== undefined ||
      systemOf(textOf(concept) ?? "") !== undefined,
  };
}

function wordLookup(
  terms: readonly ResponseTerm[],
): (words: string, isAlone: boolean) => ResponseTerm | undefined {
  const byWords = new Map<string, ResponseTerm>();
  const byAbbreviation = new Map<string, ResponseTerm>();
  for (const term of terms) {
    for (const words of term.words ?? []) byWords.set(words.toLowerCase(), term);
    for (const letters of term.abbreviations ?? []) byAbbreviation.set(letters, term);
  }
  const find = (words: string) => byWords.get(words.toLowerCase()) ?? byAbbreviation.get(words);
  return (words, isAlone) => {
    const whole = find(words);
    if (whole)
      return byAbbreviation.has(words) && whole.isOnlyAlone && !isAlone ? undefined : whole;
    const bare = find(words.replace(SITE, ""));
    return bare?.category === "progression" ? bare : undefined;
  };
}

/** The names of response systems, wherever they stand as words of their own, with the words that introduce them. */
function criteriaPattern(names: readonly string[], flags: string): RegExp {
  const alternatives = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|");
  return new RegExp(
    `(?<![\\p{L}\\d])(?:(?:enligt|according to|per) )?(?:${alternatives})(?: ?\\d(?:\\.\\d)?)?(?![\\p{L}\\d])`,
    flags,
  );
}
