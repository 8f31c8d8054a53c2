import type { CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the codes come from. */
export const allergySource: TableSource = {
  source:
    "SNOMED CT codes of the FHIR R4 value set allergyintolerance-code (negation of known allergies)",
  date: "2026-11-22",
  note: "No known allergy, and none to drugs, from the environment, to food, to latex.",
};

const index = conceptIndexOf([true], () =>
  codings("snomed", "716186003", "409137002", "428607008", "429625007", "716184000"),
);

/** Whether an allergy's code states that none is known, by code only. */
export function isNoKnownAllergy(concept: CodeableConcept | undefined): boolean {
  return findByConcept(index, concept) ?? false;
}
