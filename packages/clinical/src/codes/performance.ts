import type { CodeableConcept, Coding, PerformanceStatusEvent } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the performance status codes were read. */
export const performanceSource: TableSource = {
  source:
    "mCODE STU4 performance status profiles (LOINC, NCI Thesaurus) and the MII oncology module (SNOMED CT)",
  date: "2026-09-15",
};

type PerformanceScale = PerformanceStatusEvent["scale"];

const rows: readonly { scale: PerformanceScale; codes: readonly Coding[] }[] = [
  {
    scale: "ECOG",
    codes: [...codings("loinc", "89247-1", "89262-0"), ...codings("snomed", "423740007")],
  },
  {
    scale: "Karnofsky",
    codes: [...codings("loinc", "89243-0"), ...codings("snomed", "761869008", "273546003")],
  },
  { scale: "Lansky", codes: codings("ncit", "C38144") },
];

const index = conceptIndexOf(rows, ({ codes }) => codes);

/** The performance scale an observation code belongs to, by code only. ECOG and Karnofsky run in opposite directions. */
export function performanceScaleOf(
  concept: CodeableConcept | undefined,
): PerformanceScale | undefined {
  return findByConcept(index, concept)?.scale;
}
