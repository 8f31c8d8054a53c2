import type { Coding, LocalisedText, ResponseCategory } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";

/** One answer of a response system, as code systems and clinicians state it. */
export interface ResponseTerm {
  readonly id: string;
  readonly label: LocalisedText;
  /** The shape it is drawn with; absent where no shape says the same, and then its words alone are shown. */
  readonly category?: ResponseCategory;
  /** Ids of the systems that have this answer. */
  readonly systems: readonly string[];
  readonly codes: readonly Coding[];
  /** Whole wordings, compared without regard to case. */
  readonly words?: readonly string[];
  /** Abbreviations, compared exactly, so that no other word is taken for one. */
  readonly abbreviations?: readonly string[];
  /** True where the abbreviation counts only as the whole text: `MR` inside a sentence is a magnetic resonance scan. */
  readonly isOnlyAlone?: true;
}

/** Where the response codes and words were read. */
export const responseSource: TableSource = {
  source:
    "LOINC answer codes and SNOMED CT as in mCODE STU4; NCI Thesaurus in the mCODE Deauville value set; MII oncology module, CodeSystem mii-cs-onko-verlauf-gesamtbeurteilung; categories of RECIST 1.1, iRECIST, RANO, PCWG3, IMWG, GCIG CA-125, Deauville and Lugano",
  date: "2026-11-22",
  note: "Words decide only where the whole text is a known wording; any further word leaves it to the reader. Unconfirmed progression, non-progression, a CA-125 response and a Deauville score have no category and keep their words. Abbreviations of metabolic response (CMR, PMR, NMR) mean other things too and are not read.",
};

/** The answers of the response systems. */
export const responseTerms: readonly ResponseTerm[] = [
  {
    id: "complete",
    label: { sv: "Komplett respons", en: "Complete response" },
    category: "complete",
    systems: ["recist", "rano", "imwg"],
    codes: [
      ...codings("loinc", "LA28366-5"),
      ...codings("snomed", "103338009"),
      ...codings("miiCourse", "V", "R"),
    ],
    words: [
      ...["komplett respons", "komplett remission", "komplett regress"],
      ...["complete response", "complete remission"],
    ],
    abbreviations: ["CR"],
  },
  {
    id: "stringent-complete",
    label: { sv: "Stringent komplett respons", en: "Stringent complete response" },
    category: "complete",
    systems: ["imwg"],
    codes: [],
    words: ["stringent komplett respons", "stringent complete response"],
    abbreviations: ["sCR"],
  },
  {
    id: "immune-complete",
    label: { sv: "Komplett respons (iRECIST)", en: "Complete response (iRECIST)" },
    category: "complete",
    systems: ["irecist"],
    codes: [],
    abbreviations: ["iCR"],
  },
  {
    id: "complete-metabolic",
    label: { sv: "Komplett metabol respons", en: "Complete metabolic response" },
    category: "complete",
    systems: ["lugano"],
    codes: [],
    words: ["komplett metabol respons", "complete metabolic response"],
  },
  {
    id: "partial",
    label: { sv: "Partiell respons", en: "Partial response" },
    category: "partial",
    systems: ["recist", "rano", "imwg"],
    codes: [
      ...codings("loinc", "LA28369-9"),
      ...codings("snomed", "103337004"),
      ...codings("miiCourse", "T"),
    ],
    words: [
      ...["partiell respons", "partiell remission", "partiell regress"],
      ...["partial response", "partial remission"],
    ],
    abbreviations: ["PR"],
  },
  {
    id: "very-good-partial",
    label: { sv: "Mycket god partiell respons", en: "Very good partial response" },
    category: "partial",
    systems: ["imwg"],
    codes: [],
    words: [
      "mycket god partiell respons",
      "very good partial response",
      "very good partial remission",
    ],
    abbreviations: ["VGPR"],
  },
  {
    id: "immune-partial",
    label: { sv: "Partiell respons (iRECIST)", en: "Partial response (iRECIST)" },
    category: "partial",
    systems: ["irecist"],
    codes: [],
    abbreviations: ["iPR"],
  },
  {
    id: "partial-metabolic",
    label: { sv: "Partiell metabol respons", en: "Partial metabolic response" },
    category: "partial",
    systems: ["lugano"],
    codes: [],
    words: ["partiell metabol respons", "partial metabolic response"],
  },
  {
    id: "minor",
    label: { sv: "Minimal respons", en: "Minor response" },
    category: "minor",
    systems: ["rano", "imwg"],
    codes: codings("miiCourse", "B"),
    words: ["minor response", "minimal response", "minimal respons"],
    abbreviations: ["MR"],
    isOnlyAlone: true,
  },
  {
    id: "stable",
    label: { sv: "Stabil sjukdom", en: "Stable disease" },
    category: "stable",
    systems: ["recist", "rano", "imwg"],
    codes: [
      ...codings("loinc", "LA28371-5"),
      ...codings("snomed", "359746009"),
      ...codings("miiCourse", "K"),
    ],
    words: ["stabil sjukdom", "stable disease", "stabil", "stabilt", "stable"],
    abbreviations: ["SD"],
  },
  {
    id: "immune-stable",
    label: { sv: "Stabil sjukdom (iRECIST)", en: "Stable disease (iRECIST)" },
    category: "stable",
    systems: ["irecist"],
    codes: [],
    abbreviations: ["iSD"],
  },
  {
    id: "no-metabolic",
    label: { sv: "Ingen metabol respons", en: "No metabolic response" },
    category: "stable",
    systems: ["lugano"],
    codes: [],
    words: ["ingen metabol respons", "no metabolic response"],
  },
  {
    id: "non-cr-non-pd",
    label: {
      sv: "Varken komplett respons eller progress",
      en: "Non-complete response, non-progressive disease",
    },
    systems: ["recist"],
    codes: [],
    words: ["non-cr/non-pd"],
  },
  {
    id: "progression",
    label: { sv: "Progressiv sjukdom", en: "Progressive disease" },
    category: "progression",
    systems: ["recist", "rano", "pcwg", "imwg"],
    codes: [
      ...codings("loinc", "LA28370-7"),
      ...codings("snomed", "271299001"),
      ...codings("miiCourse", "P"),
    ],
    words: ["progressiv sjukdom", "progressive disease", "progress", "progression"],
    abbreviations: ["PD"],
  },
  {
    id: "immune-unconfirmed-progression",
    label: {
      sv: "Obekräftad progress (iRECIST)",
      en: "Unconfirmed progressive disease (iRECIST)",
    },
    systems: ["irecist"],
    codes: [],
    words: ["unconfirmed progressive disease"],
    abbreviations: ["iUPD"],
  },
  {
    id: "immune-confirmed-progression",
    label: { sv: "Bekräftad progress (iRECIST)", en: "Confirmed progressive disease (iRECIST)" },
    category: "progression",
    systems: ["irecist"],
    codes: [],
    words: ["confirmed progressive disease"],
    abbreviations: ["iCPD"],
  },
  {
    id: "progressive-metabolic",
    label: { sv: "Metabol progress", en: "Progressive metabolic disease" },
    category: "progression",
    systems: ["lugano"],
    codes: [],
    words: ["progressive metabolic disease", "metabol progress"],
  },
  {
    id: "unconfirmed-progression",
    label: { sv: "Obekräftad progress (PCWG3)", en: "Unconfirmed progressive disease (PCWG3)" },
    systems: ["pcwg"],
    codes: [],
    abbreviations: ["PDu"],
  },
  {
    id: "non-progression",
    label: { sv: "Ej progress (PCWG3)", en: "Non-progressive disease (PCWG3)" },
    systems: ["pcwg"],
    codes: [],
    words: ["non-pd", "non-progressive disease"],
  },
  {
    id: "ca-125-response",
    label: { sv: "CA-125-respons", en: "CA-125 response" },
    systems: ["gcig-ca-125"],
    codes: [],
    words: ["ca-125 response", "ca 125 response", "ca-125-respons"],
  },
  {
    id: "ca-125-progression",
    label: { sv: "CA-125-progress", en: "CA-125 progression" },
    systems: ["gcig-ca-125"],
    codes: [],
    words: ["ca-125 progression", "ca 125 progression", "ca-125-progress"],
  },
  {
    id: "mixed",
    label: { sv: "Blandad respons", en: "Mixed response" },
    category: "mixed",
    systems: [],
    codes: codings("miiCourse", "D"),
    words: ["mixed response", "blandad respons"],
  },
  {
    id: "not-evaluable",
    label: { sv: "Ej bedömbar", en: "Not evaluable" },
    category: "not-evaluable",
    systems: ["recist", "rano"],
    codes: [...codings("snomed", "709137006"), ...codings("miiCourse", "U")],
    words: ["ej bedömbar", "ej värderbar", "not evaluable"],
    abbreviations: ["NE"],
  },
  ...["C99728", "C99747", "C99748", "C99749", "C99750"].map((ncit, index) => ({
    id: `deauville-${index + 1}`,
    label: { sv: `Deauville ${index + 1}`, en: `Deauville ${index + 1}` },
    systems: ["deauville"],
    codes: codings("ncit", ncit),
  })),
  {
    id: "deauville-x",
    label: { sv: "Deauville X", en: "Deauville X" },
    systems: ["deauville"],
    codes: codings("ncit", "C136879"),
  },
];

/** What asks for a response: LOINC 21976-6 and 88040-1, the Deauville scale, and the German overall assessment of the tumour. */
export const responseQuestions: readonly Coding[] = [
  ...codings("loinc", "21976-6", "88040-1"),
  ...codings("snomed", "708895006", "396432002"),
];
