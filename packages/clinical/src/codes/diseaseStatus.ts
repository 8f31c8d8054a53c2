import type { CodeableConcept, Coding, DiseaseStatusEvent } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the disease status codes were read. */
export const diseaseStatusSource: TableSource = {
  source:
    "mCODE STU4 cancer disease status value sets (SNOMED CT) and the local disease-state code system",
  date: "2026-09-15",
  note: "SNOMED CT 268910001 (condition improved) has no category of its own and is shown in its words.",
};

type DiseaseStatusCategory = NonNullable<DiseaseStatusEvent["category"]>;

const rows: readonly { category: DiseaseStatusCategory; codes: readonly Coding[] }[] = [
  { category: "localised", codes: codings("diseaseState", "localised") },
  {
    category: "remission",
    codes: [
      ...codings("diseaseState", "remission"),
      ...codings("snomed", "103338009", "103337004"),
    ],
  },
  { category: "stable", codes: codings("snomed", "359746009") },
  { category: "recurrence", codes: codings("diseaseState", "biochemical-recurrence") },
  {
    category: "metastatic",
    codes: [...codings("diseaseState", "mHSPC", "metastasis"), ...codings("snomed", "399409002")],
  },
  { category: "resistant", codes: codings("diseaseState", "mCRPC") },
  {
    category: "progression",
    codes: [...codings("diseaseState", "progression"), ...codings("snomed", "271299001")],
  },
  { category: "undetermined", codes: codings("snomed", "709137006") },
];

const valueIndex = conceptIndexOf(rows, ({ codes }) => codes);

/** The tone of a disease status, by code; `undefined` when no table knows it. */
export function diseaseStatusCategoryOf(
  concept: CodeableConcept | undefined,
): DiseaseStatusCategory | undefined {
  return findByConcept(valueIndex, concept)?.category;
}

const questionIndex = conceptIndexOf([codings("loinc", "97509-4")], (codes) => codes);

/** Whether an observation code asks for the cancer disease status (LOINC 97509-4). */
export function isDiseaseStatusCode(concept: CodeableConcept | undefined): boolean {
  return findByConcept(questionIndex, concept) !== undefined;
}
