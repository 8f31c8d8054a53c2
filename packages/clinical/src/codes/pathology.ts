import { hasCode, type CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";
import { isGenomicFindingCode } from "./genomics.js";
import { systems } from "./systems.js";

/** Where the codes of pathology were read. */
export const pathologySource: TableSource = {
  source:
    "mCODE STU4, MII oncology module and HL7 genomics reporting (LOINC, SNOMED CT); HL7 v2 table 0074",
  date: "2026-11-22",
};

/** What the tissue is: histology, grade, size, lymph nodes, margins, cores, invasion. */
const tissueIndex = conceptIndexOf(
  [
    codings(
      "loinc",
      ...["33732-9", "59847-4", "59542-1", "44648-4", "77753-2", "31206-6"],
      ...["21889-1", "33728-7", "33729-5", "33756-8", "85343-2", "85344-0"],
      ...["21894-1", "21893-3", "85347-3", "92832-5", "92833-3"],
      ...["44652-6", "44651-8", "44654-2", "44668-2", "44669-0", "81175-2", "85336-6"],
    ),
    codings(
      "snomed",
      ...["371469007", "371479009", "444025001", "443527007", "444411008", "372087000"],
      ...["371441004", "395557000", "399687005", "370052007", "396511007"],
      ...["6270001000004106"],
    ),
  ],
  (codes) => codes,
);

/** Whether an observation code describes the tumour's tissue. Hierarchies are not known here. */
export function isTissueCode(concept: CodeableConcept | undefined): boolean {
  return findByConcept(tissueIndex, concept) !== undefined;
}

interface Categorised {
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
}

/** Whether a report is pathology: HL7 section PAT, SP or CP, or a LOINC pathology report. */
export function isPathologyReport({ category, code }: Categorised): boolean {
  return (
    hasSection(category, "PAT", "SP", "CP") ||
    hasLoinc([code, ...category], "22034-3", "22637-3", "11526-1", "60567-5", "LP7839-6")
  );
}

/** Whether a report is genetics: HL7 section GE or CG, or the code of a genetic report or finding. */
export function isGeneticsReport({ category, code }: Categorised): boolean {
  return (
    hasSection(category, "GE", "CG") ||
    hasLoinc([code], "81247-9", "51969-4") ||
    isGenomicFindingCode(code)
  );
}

function hasSection(category: readonly CodeableConcept[], ...sections: readonly string[]): boolean {
  return category.some((concept) =>
    sections.some((code) => hasCode(concept, systems.diagnosticService, code)),
  );
}

function hasLoinc(concepts: readonly CodeableConcept[], ...codes: readonly string[]): boolean {
  return concepts.some((concept) => codes.some((code) => hasCode(concept, systems.loinc, code)));
}
