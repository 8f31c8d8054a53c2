import { textOf, type CodeableConcept, type Coding, type ResponseCategory } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the response codes and words were read. */
export const responseSource: TableSource = {
  source:
    "LOINC answer codes and SNOMED CT as in mCODE STU4; abbreviations of RECIST 1.1, RANO and IMWG",
  date: "2026-09-15",
  note: "Words decide only when exactly one category is named and nothing denies or doubts it.",
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

/** A word that denies or doubts what follows or precedes it; the category is then left to the reader. */
const DENIED =
  /(?<![\p{L}\d])(?:ingen|inga|inget|ej|inte|utan|icke|misstänkt|misstanke|eventuell|möjlig|no|not|non|without|possible|suspected)(?![\p{L}\d])|\?/iu;

const abbreviation = (letters: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${letters})(?![\\p{L}\\d-])`, "u");
const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d-])`, "iu");

/** In order: a longer phrase is taken out of the text before the shorter one is looked for. */
const phrases: readonly (readonly [RegExp, ResponseCategory])[] = [
  [words("komplett (?:respons|remission|regress)|complete (?:response|remission)"), "complete"],
  [
    words("partiell (?:respons|remission|regress)|(?:very good )?partial (?:response|remission)"),
    "partial",
  ],
  [words("minor response|minimal response"), "minor"],
  [words("stabil sjukdom|stable disease|stabil|stabilt|stable"), "stable"],
  [words("progressiv sjukdom|progressive disease|progress|progression"), "progression"],
  [words("mixed response|blandad respons"), "mixed"],
  [words("ej bedömbar|ej värderbar|not evaluable"), "not-evaluable"],
  [words("regress"), "partial"],
  [abbreviation("sCR|CR"), "complete"],
  [abbreviation("VGPR|PR"), "partial"],
  [abbreviation("SD"), "stable"],
  [abbreviation("PD"), "progression"],
  [abbreviation("NE"), "not-evaluable"],
];

/** `MR` is a minor response only when it stands alone; inside a sentence it is a magnetic resonance scan. */
const MINOR = /^\s*MR\s*$/;

/**
 * The response category a concept states, by code, else by its words: `PR`, `Stable disease`, `Progress i skelettet`.
 * Gives `undefined` for words that name two categories, deny one (`ingen progress`), or name none. Nothing is derived from sizes.
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
  let rest = text;
  const found = new Set<ResponseCategory>();
  for (const [pattern, category] of phrases) {
    if (!pattern.test(rest)) continue;
    found.add(category);
    rest = rest.replace(pattern, " ");
  }
  if (found.size !== 1 || DENIED.test(rest)) return undefined;
  return [...found][0];
}

const questionIndex = conceptIndexOf([codings("loinc", "21976-6", "88040-1")], (codes) => codes);

/** Whether an observation code asks for a response to treatment (LOINC 21976-6, 88040-1, or a text naming a response system). */
export function isResponseCode(concept: CodeableConcept | undefined): boolean {
  if (findByConcept(questionIndex, concept)) return true;
  return /(?<![\p{L}\d])(?:i?RECIST|RANO|PCWG[23]?|IMWG)(?![\p{L}\d])/u.test(textOf(concept) ?? "");
}
