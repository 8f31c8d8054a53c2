import type { CodeableConcept, SymptomEvent } from "@ipo/model";
import { codings } from "../codes/codings.js";
import { conceptIndexOf, findByConcept } from "../codes/conceptIndex.js";

const levels: readonly NonNullable<SymptomEvent["level"]>[] = ["none", "moderate", "severe"];
const index = conceptIndexOf(levels, (level) => codings("symptomLevel", level));

/** The level of the symptom wheel a value codes, by code only; `undefined` for other scales and for words. */
export function symptomLevelOf(concept: CodeableConcept | undefined): SymptomEvent["level"] {
  return findByConcept(index, concept);
}
