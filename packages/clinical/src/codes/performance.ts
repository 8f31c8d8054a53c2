import type { CodeableConcept, Coding, LocalisedText, PerformanceStatusEvent } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** A scale of performance status, with the codes of its question and of its answers. */
export interface PerformanceScale {
  readonly scale: PerformanceStatusEvent["scale"];
  readonly label: LocalisedText;
  readonly min: number;
  readonly max: number;
  readonly direction: "higher-better" | "higher-worse";
  readonly codes: readonly Coding[];
  /** Coded answers. One code may answer two scales with different numbers: LOINC LA9627-6 (dead) is ECOG 5 and Karnofsky 0. */
  readonly answers: readonly { readonly grade: number; readonly codes: readonly Coding[] }[];
}

/** Where the performance status codes were read. */
export const performanceSource: TableSource = {
  source:
    "mCODE STU4 performance status profiles and value sets (LOINC lists LL529-9 and LL4986-7, SNOMED CT, NCI Thesaurus) and the MII oncology module",
  date: "2026-11-22",
};

const ecogSnomed = ["425389002", "422512005", "422894000", "423053003", "423237006", "423409001"];
const ecogLoinc = ["LA9622-7", "LA9623-5", "LA9624-3", "LA9625-0", "LA9626-8", "LA9627-6"];
/** From 0 to 100, in tens. */
const karnofskyLoinc = [
  ...["LA9627-6", "LA29184-1", "LA29183-3", "LA29182-5", "LA29181-7", "LA29180-9"],
  ...["LA29179-1", "LA29178-3", "LA29177-5", "LA29176-7", "LA29175-9"],
];
const lanskyNcit = [
  ...["C70538", "C70539", "C70540", "C70541", "C70542", "C69421"],
  ...["C69422", "C69423", "C69424", "C69425", "C69426"],
];

/** The scales of performance status. ECOG and Karnofsky run in opposite directions. */
export const performanceScales: readonly PerformanceScale[] = [
  {
    scale: "ECOG",
    label: { sv: "ECOG/WHO funktionsstatus", en: "ECOG/WHO performance status" },
    min: 0,
    max: 5,
    direction: "higher-worse",
    codes: [...codings("loinc", "89247-1", "89262-0"), ...codings("snomed", "423740007")],
    answers: ecogLoinc.map((loinc, grade) => ({
      grade,
      codes: [
        ...codings("loinc", loinc),
        ...codings("snomed", ...ecogSnomed.slice(grade, grade + 1)),
        // The German scale has no grade for death.
        ...(grade < 5 ? codings("miiEcog", String(grade)) : []),
      ],
    })),
  },
  {
    scale: "Karnofsky",
    label: { sv: "Karnofsky-index", en: "Karnofsky performance status" },
    min: 0,
    max: 100,
    direction: "higher-better",
    codes: [...codings("loinc", "89243-0"), ...codings("snomed", "761869008", "273546003")],
    answers: karnofskyLoinc.map((loinc, tens) => ({
      grade: tens * 10,
      codes: [
        ...codings("loinc", loinc),
        ...codings("miiKarnofsky", `${tens * 10}%`, String(tens * 10)),
      ],
    })),
  },
  {
    scale: "Lansky",
    label: { sv: "Lansky lekskala", en: "Lansky play-performance status" },
    min: 0,
    max: 100,
    direction: "higher-better",
    codes: codings("ncit", "C38144"),
    answers: lanskyNcit.map((ncit, tens) => ({
      grade: tens * 10,
      codes: codings("ncit", ncit),
    })),
  },
];

/** Makes the look-ups of performance status: the scale a question asks for, and the grade that a coded answer states. */
export function performanceLookup(scales: readonly PerformanceScale[]): {
  readonly performanceScaleOf: (
    concept: CodeableConcept | undefined,
  ) => PerformanceScale["scale"] | undefined;
  readonly performanceGradeOf: (
    concept: CodeableConcept | undefined,
    scale: PerformanceScale["scale"],
  ) => number | undefined;
} {
  const questions = conceptIndexOf(scales, ({ codes }) => codes);
  const answers = new Map(
    scales.map(({ scale, answers: rows }) => [scale, conceptIndexOf(rows, ({ codes }) => codes)]),
  );
  return {
    performanceScaleOf: (concept) => findByConcept(questions, concept)?.scale,
    performanceGradeOf: (concept, scale) => {
      const index = answers.get(scale);
      return index && findByConcept(index, concept)?.grade;
    },
  };
}
