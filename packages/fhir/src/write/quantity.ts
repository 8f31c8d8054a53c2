import type { ObservationReferenceRange, Quantity as FhirQuantity, Range } from "fhir/r4";
import type { Quantity, ReferenceRange } from "@ipo/model";
import { writeConcept, writeConcepts } from "./concept.js";

/** A quantity as FHIR writes it, comparator and unit untouched. */
export function writeQuantity(quantity: Quantity): FhirQuantity;
export function writeQuantity(quantity: Quantity | undefined): FhirQuantity | undefined;
export function writeQuantity(quantity: Quantity | undefined): FhirQuantity | undefined {
  return quantity && { ...quantity };
}

/** The reference ranges of an observation. */
export function writeReferenceRanges(
  ranges: readonly ReferenceRange[] | undefined,
): ObservationReferenceRange[] {
  return (ranges ?? []).map(({ low, high, type, appliesTo, age, text }) => ({
    low: writeQuantity(low),
    high: writeQuantity(high),
    type: writeConcept(type),
    appliesTo: writeConcepts(appliesTo),
    age: writeRange(age),
    text,
  }));
}

/** A range from its words, such as `18–70 a`; `undefined` for other words. */
function writeRange(words: string | undefined): Range | undefined {
  const match = /^(\d+(?:\.\d+)?)?–(\d+(?:\.\d+)?)?(?: (.+))?$/.exec(words ?? "");
  if (!match) return undefined;
  const [, low, high, unit] = match;
  const limit = (value: string | undefined): FhirQuantity | undefined =>
    value === undefined ? undefined : { value: Number(value), unit };
  return { low: limit(low), high: limit(high) };
}
