import type { CodeableConcept, FhirResource, Observation, Quantity } from "fhir/r4";
import type { Resources } from "./question.js";

type ResourceType = FhirResource["resourceType"];
type Resource<T extends ResourceType> = Extract<FhirResource, { readonly resourceType: T }>;

/** A space where a line must not break, as between a number and its unit. */
const hardSpace = "\u00a0";

/** The resource of a type and id. A question about something that is not in the bundle fails loudly. */
export function resourceOf<T extends ResourceType>(
  resources: Resources,
  type: T,
  id: string,
): Resource<T> {
  const found = resources.get(`${type}/${id}`);
  if (!found) throw new Error(`the bundle has no ${type}/${id}`);
  return found as Resource<T>;
}

/** Every resource of a type, in the order of the bundle. */
export function allOf<T extends ResourceType>(resources: Resources, type: T): Resource<T>[] {
  return [...resources.values()].filter((own): own is Resource<T> => own.resourceType === type);
}

/** What a coded concept says: its own text, else the words or the code of its first coding. */
export function wordsOf(concept: CodeableConcept | undefined): string {
  const [coding] = concept?.coding ?? [];
  return concept?.text ?? coding?.display ?? coding?.code ?? "";
}

/** A number with a decimal comma and a true minus. */
export function decimalOf(value: number): string {
  return String(Math.round(value * 100) / 100)
    .replace(".", ",")
    .replace("-", "−");
}

/** A difference with its sign. */
export function changeOf(difference: number): string {
  return `${difference > 0 ? "+" : ""}${decimalOf(difference)}`;
}

/** An amount as a reader meets it: `< 0,5 × 10⁹/L`, `41 µg/L`, `250 mg`. */
export function amountOf({ value, comparator, unit }: Quantity): string {
  if (value === undefined) throw new Error("the quantity has no value");
  const times = unit?.startsWith("10") ? "×" : undefined;
  return [comparator, decimalOf(value), times, unit].filter(Boolean).join(hardSpace);
}

/** The value of an observation, in words. */
export function valueOf(resources: Resources, id: string): string {
  const { valueQuantity, valueCodeableConcept, valueString, valueInteger } = resourceOf(
    resources,
    "Observation",
    id,
  );
  if (valueQuantity) return amountOf(valueQuantity);
  if (valueInteger !== undefined) return decimalOf(valueInteger);
  return valueString ?? wordsOf(valueCodeableConcept);
}

/** The number of an observation. */
export function numberOf({ id, valueQuantity, valueInteger }: Observation): number {
  const value = valueQuantity?.value ?? valueInteger;
  if (value === undefined) throw new Error(`${id ?? "an observation"} has no number`);
  return value;
}

/** The numbers of one name that count, oldest first; one that was withdrawn does not. */
export function numbersOf(resources: Resources, name: string): Observation[] {
  return allOf(resources, "Observation")
    .filter(
      ({ code, status, valueQuantity, valueInteger }) =>
        code.text === name &&
        status !== "entered-in-error" &&
        (valueQuantity?.value ?? valueInteger) !== undefined,
    )
    .sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

function timeOf({ effectiveDateTime, effectivePeriod }: Observation): string {
  return effectiveDateTime ?? effectivePeriod?.start ?? "";
}

/** The day of an observation as it is written; a month where it is only a month. */
export function dayOf(observation: Observation): string {
  return timeOf(observation).slice(0, 10);
}

/** The observation that first rises after the lowest of those given, in their order. */
export function firstRiseOf(observations: readonly Observation[]): Observation {
  const numbers = observations.map(numberOf);
  const rise = observations[numbers.lastIndexOf(Math.min(...numbers)) + 1];
  if (!rise) throw new Error("nothing rises after the lowest");
  return rise;
}

/** Whether the source marks an observation as above its range. */
export function isHigh({ interpretation = [] }: Observation): boolean {
  return interpretation.some(({ coding = [] }) => coding.some(({ code }) => code === "H"));
}

/** The calendar days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Days in the order that they came, as an answer to "which was first?". */
export function inOrder(...days: readonly string[]): string {
  return [...days].sort().join(" före ");
}
