import { textOf } from "@ipo/model";
import type { Annotation, CodeableConcept as FhirConcept } from "../schema/datatypes.js";
import { normaliseConcept } from "./concept.js";

type Remark = string | FhirConcept | undefined;

/**
 * What a resource says in elements that its event has no field for, as notes: the FHIR name of the element and its
 * words, such as `complication: Bleeding`. Nothing is said of elements without words.
 */
export function remarksOf(
  elements: Readonly<Record<string, Remark | readonly Remark[]>>,
): Annotation[] {
  const notes: Annotation[] = [];
  for (const element of Object.keys(elements)) {
    const stated = elements[element];
    if (stated === undefined) continue;
    for (const remark of [stated].flat()) {
      const words = wordsOf(remark);
      if (words !== undefined) notes.push({ text: `${element}: ${words}` });
    }
  }
  return notes;
}

function wordsOf(remark: Remark): string | undefined {
  return typeof remark === "object" ? textOf(normaliseConcept(remark)) : remark;
}
