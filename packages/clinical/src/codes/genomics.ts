import type { CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the genomic and receptor codes were read. */
export const genomicsSource: TableSource = {
  source: "HL7 genomics reporting STU2 and mCODE STU4 (LOINC)",
  date: "2026-09-15",
};

const findingIndex = conceptIndexOf(
  [
    codings(
      "loinc",
      "69548-6",
      "51968-6",
      "84414-2",
      "84413-4",
      "53041-0",
      "55233-1",
      "79716-7",
      "81695-9",
      "94077-5",
      "62862-8",
      "94076-7",
    ),
    // Receptors of the tumour: oestrogen, progesterone, HER2, EGFR.
    codings(
      "loinc",
      "85337-4",
      "85339-0",
      "48676-1",
      "40556-3",
      "40557-1",
      "18474-7",
      "16112-5",
      "16113-3",
      "85319-2",
      "39004-7",
    ),
  ],
  (codes) => codes,
);

/** Whether an observation code is a genomic or receptor finding, by code only. */
export function isGenomicFindingCode(concept: CodeableConcept | undefined): boolean {
  return findByConcept(findingIndex, concept) !== undefined;
}

/** The component codes of a genomic finding (LOINC). */
export const genomicComponents = {
  gene: "48018-6",
  origin: "48002-0",
  significance: "53037-8",
  proteinChange: "48005-3",
  codingChange: "48004-6",
  genomicChange: "81290-9",
  discreteVariant: "81252-9",
} as const;

const originIndex = conceptIndexOf(
  [
    { origin: "germline" as const, codes: codings("loinc", "LA6683-2") },
    { origin: "somatic" as const, codes: codings("loinc", "LA6684-0") },
  ],
  ({ codes }) => codes,
);

/** Germline or somatic, by LOINC answer code; `undefined` for other answers. */
export function genomicOriginOf(
  concept: CodeableConcept | undefined,
): "germline" | "somatic" | undefined {
  return findByConcept(originIndex, concept)?.origin;
}
