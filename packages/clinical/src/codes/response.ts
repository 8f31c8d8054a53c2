import { textOf, type CodeableConcept, type Coding, type ResponseCategory } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the response codes and words were read. */
export const responseSource: TableSource = {
  source:
    "LOINC answer codes and SNOMED CT as in mCODE STU4; abbreviations of RECIST 1.1, RANO and IMWG",
  date: "2026-09-15",
  note: "Words decide only where the whole text is a known wording; any further word leaves it to the reader.",
};

const rows: readonly { category: ResponseCategory; codes: readonly Coding[] }[] = [
  {
    category: "complete",
    codes: [...codings("loinc", "LA28366-5"), ...codings("snomed", "103338009")],
  },
  {
    category: "partial",
    codes: [...codings("loinc", "LA28369-9"), ...codings("snomed", "103337004")],
  },
  {
    category: "stable",
    codes: [...codings("loinc", "LA28371-5"), ...codings("snomed", "359746009")],
  },
  {
    category: "progression",
    codes: [...codings("loinc", "LA28370-7"), ...codings("snomed", "271299001")],
  },
  { category: "not-evaluable", codes: codings("snomed", "709137006") },
];

const valueIndex = conceptIndexOf(rows, ({ codes }) => codes);

/** The name of a response system, which says how it was judged and not what the answer is. */
const CRITERIA =
  /(?<![\p{L}\d])(?:(?:enligt|according to|per) )?(?:i?RECIST(?: ?\d(?:\.\d)?)?|RANO|PCWG ?[23]?|IMWG)(?![\p{L}\d])/giu;

/** What parts a text into wordings: `PR (RECIST 1.1)`, `RECIST: SD`, `PD - Progressive disease`. */
const SEPARATOR = /[():;,]| [-–] /u;

/** Places that a progression can be stated for: one anywhere is one of the disease. No other category spreads so. */
const SITE =
  "(?: (?:i|in) (?:skelett(?:et)?|lever(?:n)?|lung(?:a|an|or|orna)|hjärna(?:n)?|lymfkört(?:el|lar|larna)|bone|liver|lungs?|brain|lymph nodes?))?";

const wording = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "iu");
/** In capitals only, so that no other word is taken for an abbreviation. */
const abbreviation = (letters: string): RegExp => new RegExp(`^(?:${letters})$`, "u");

const wordings: readonly (readonly [RegExp, ResponseCategory])[] = [
  [wording("komplett (?:respons|remission|regress)|complete (?:response|remission)"), "complete"],
  [
    wording("partiell (?:respons|remission|regress)|(?:very good )?partial (?:response|remission)"),
    "partial",
  ],
  [wording("minor response|minimal response"), "minor"],
  [wording("stabil sjukdom|stable disease|stabil|stabilt|stable"), "stable"],
  [
    wording(`(?:progressiv sjukdom|progressive disease|progress|progression)${SITE}`),
    "progression",
  ],
  [wording("mixed response|blandad respons"), "mixed"],
  [wording("ej bedömbar|ej värderbar|not evaluable"), "not-evaluable"],
  [abbreviation("sCR|CR"), "complete"],
  [abbreviation("VGPR|PR"), "partial"],
  [abbreviation("SD"), "stable"],
  [abbreviation(`PD${SITE}`), "progression"],
  [abbreviation("NE"), "not-evaluable"],
];

/** `MR` is a minor response only when it stands alone; inside a sentence it is a magnetic resonance scan. */
const MINOR = /^\s*MR\s*$/;

/**
 * The response category a concept states, by code, else by its words: `PR (RECIST 1.1)`, `Stable disease`, or
 * `Progress i skelettet`. Gives `undefined` for words that name two categories, or that say anything more than a known
 * wording, such as a doubt or a denial (`progress utesluten`). Nothing is derived from sizes.
 */
export function responseCategoryOf(
  concept: CodeableConcept | undefined,
): ResponseCategory | undefined {
  const coded = findByConcept(valueIndex, concept)?.category;
  const text = textOf(concept);
  return coded ?? (text === undefined ? undefined : categoryOfWords(text));
}

function categoryOfWords(text: string): ResponseCategory | undefined {
  if (MINOR.test(text)) return "minor";
  const parts = text
    .replace(/\s+/g, " ")
    .replace(CRITERIA, "")
    .split(SEPARATOR)
    .map((part) => part.replace(/\.?\s*$/, "").trim())
    .filter((part) => part !== "");
  const found = new Set(parts.map((part) => wordings.find(([pattern]) => pattern.test(part))?.[1]));
  return found.size === 1 ? [...found][0] : undefined;
}

const questionIndex = conceptIndexOf([codings("loinc", "21976-6", "88040-1")], (codes) => codes);

/** Whether an observation code asks for a response to treatment (LOINC 21976-6, 88040-1, or a text naming a response system). */
export function isResponseCode(concept: CodeableConcept | undefined): boolean {
  if (findByConcept(questionIndex, concept)) return true;
  return /(?<![\p{L}\d])(?:i?RECIST|RANO|PCWG[23]?|IMWG)(?![\p{L}\d])/u.test(textOf(concept) ?? "");
}
