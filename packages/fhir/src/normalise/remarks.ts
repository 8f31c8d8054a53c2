import { textOf } from "@ipo/model";
import type { Annotation, CodeableConcept as FhirConcept, Quantity } from "../schema/datatypes.js";
import { normaliseConcept } from "./concept.js";

type Remark = string | FhirConcept | Quantity | undefined;

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

/** A quantity in words, with its comparator and unit as stated; `undefined` without a number. */
export function quantityWords(quantity: Quantity | undefined): string | undefined {
  if (quantity?.value === undefined) return undefined;
  const { comparator, value, unit, code } = quantity;
  return [`${comparator ?? ""}${value}`, unit ?? code].filter(Boolean).join(" ");
}

function wordsOf(remark: Remark): string | undefined {
  if (remark === undefined || typeof remark === "string") return remark;
  return "value" in remark
    ? quantityWords(remark)
    : textOf(normaliseConcept(remark as FhirConcept));
}
