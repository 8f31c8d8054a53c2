import type { Observation } from "fhir/r4";
import { amountOf, changeOf, dayOf, numberOf, numbersOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

/** A value with its day, as a readout has it: `91 g/L, 2025-05-15`. */
export function readingOf(observation: Observation | undefined): string {
  if (!observation?.valueQuantity) throw new Error("there is no value");
  return `${amountOf(observation.valueQuantity)}, ${dayOf(observation)}`;
}

/** The least number, the first of several. */
export function lowestOf(observations: readonly Observation[]): Observation | undefined {
  return [...observations].sort((a, b) => numberOf(a) - numberOf(b))[0];
}

/** The greatest number, the first of several. */
export function highestOf(observations: readonly Observation[]): Observation | undefined {
  return [...observations].sort((a, b) => numberOf(b) - numberOf(a))[0];
}

/** Those of a span of days, its ends included. */
export function within(
  observations: readonly Observation[],
  { start, end }: { readonly start: string; readonly end: string },
): Observation[] {
  return observations.filter((own) => start <= dayOf(own) && dayOf(own) <= end);
}

/** How a score has changed since it was first asked for: `−25 från 2018-02-26`. */
export function changeSinceFirst(resources: Resources, name: string): string {
  const scores = numbersOf(resources, name);
  const [first] = scores;
  const last = scores.at(-1);
  if (!first || !last) throw new Error(`${name} was never answered`);
  return `${changeOf(numberOf(last) - numberOf(first))} från ${dayOf(first)}`;
}
