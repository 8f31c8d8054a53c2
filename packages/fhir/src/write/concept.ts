import type { CodeableConcept as FhirConcept, Extension } from "fhir/r4";
import type { CodeableConcept } from "@ipo/model";
import { NOT_STATED } from "./extensions.js";

/** A concept as FHIR writes it. Nothing is added and no display is changed. */
export function writeConcept(concept: CodeableConcept): FhirConcept;
export function writeConcept(concept: CodeableConcept | undefined): FhirConcept | undefined;
export function writeConcept(concept: CodeableConcept | undefined): FhirConcept | undefined {
  return concept && { coding: concept.coding.map((coding) => ({ ...coding })), text: concept.text };
}

/** Several concepts; an empty list for none. */
export function writeConcepts(concepts: readonly CodeableConcept[] | undefined): FhirConcept[] {
  return (concepts ?? []).map((concept) => writeConcept(concept));
}

/** A concept that R4 requires: an empty one says that it is not stated. */
export function requiredConcept(concept: CodeableConcept | undefined): FhirConcept {
  const isStated =
    concept !== undefined && (concept.text !== undefined || concept.coding.some(hasMembers));
  return isStated ? writeConcept(concept) : NOT_STATED;
}

/** Several concepts of which R4 requires one. */
export function requiredConcepts(concepts: readonly CodeableConcept[] | undefined): FhirConcept[] {
  return concepts && concepts.length > 0 ? writeConcepts(concepts) : [NOT_STATED];
}

/** A code of a code system that R4 binds; a code that the system does not have is written as words. */
export function boundConcept(
  code: string | undefined,
  system: string,
  codes: readonly string[],
): FhirConcept | undefined {
  if (code === undefined) return undefined;
  return codes.includes(code) ? { coding: [{ system, code }] } : { text: code };
}

/** An extension that holds a concept. */
export function conceptExtensionOf(
  url: string,
  concept: CodeableConcept | undefined,
): Extension | undefined {
  return concept && { url, valueCodeableConcept: writeConcept(concept) };
}

function hasMembers(coding: object): boolean {
  return Object.keys(coding).length > 0;
}
