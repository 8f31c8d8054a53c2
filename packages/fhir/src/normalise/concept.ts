import { textOf, type CodeableConcept, type Coding } from "@ipo/model";
import { nonEmpty } from "../defined.js";
import type { CodeableConcept as FhirConcept, Coding as FhirCoding } from "../schema/datatypes.js";

/** White space and zero-width characters around a code; FHIR allows none, and they would make one code two. */
const EDGES = /^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g;
const HAS_EDGE = /^[\s\u200B\uFEFF]|[\s\u200B\uFEFF]$/;

/** A coding as the record holds it: display untouched, code without white space around it. */
export function normaliseCoding({ system, version, code, display }: FhirCoding): Coding {
  const coding: Coding = {};
  if (system !== undefined) coding.system = trimmed(system);
  if (version !== undefined) coding.version = version;
  if (code !== undefined) coding.code = trimmed(code);
  if (display !== undefined) coding.display = display;
  return coding;
}

function trimmed(text: string): string {
  // Nearly every text begins and ends with a plain character, and looking at two is far cheaper than a pattern.
  const isPlain = isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
  return isPlain || !HAS_EDGE.test(text) ? text : text.replace(EDGES, "");
}

/** Whether a character is one of ASCII that leaves ink; `false` for none. */
function isInk(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

/** A concept as the record holds it; an empty one for nothing. */
export function normaliseConcept(concept: FhirConcept | undefined): CodeableConcept {
  const coding = concept?.coding?.map(normaliseCoding) ?? [];
  return concept?.text === undefined ? { coding } : { coding, text: concept.text };
}

/** A concept, or `undefined` where the source says nothing at all. */
export function optionalConcept(concept: FhirConcept | undefined): CodeableConcept | undefined {
  if (concept === undefined) return undefined;
  const normalised = normaliseConcept(concept);
  return textOf(normalised) === undefined ? undefined : normalised;
}

/** The concepts that say something, or `undefined` when none does. */
export function optionalConcepts(
  concepts: readonly (FhirConcept | undefined)[] | undefined,
): CodeableConcept[] | undefined {
  if (concepts === undefined || concepts.length === 0) return undefined;
  return nonEmpty(concepts.map(optionalConcept).filter((concept) => concept !== undefined));
}
