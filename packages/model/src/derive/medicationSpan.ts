import type { MedicationEvent } from "../events/treatment.js";
import type { EpochMs } from "../time.js";
import { anchorOf, endOf } from "../time.js";

/** The first instant of a dated medication event: its start, else its end. */
export function fromOf({ time }: MedicationEvent): EpochMs {
  return anchorOf(time) as EpochMs;
}

/** Whether an event is one dose at one time, and not a course over time. */
export function isSingleDose({ resource, time }: MedicationEvent): boolean {
  return resource === "administration" || time.kind === "point";
}

/** Whether an event says that the drug was given or used; orders and dispenses do not. */
export function isGiven({ resource }: MedicationEvent): boolean {
  return resource === "administration" || resource === "statement";
}

/** The end that a resource attests; that of an order which was stopped or is on hold is only what was once meant. */
export function attestedEnd(event: MedicationEvent): EpochMs | undefined {
  const isBroken = event.status === "stopped" || event.status === "on-hold";
  return event.resource === "request" && isBroken && event.time.kind === "period"
    ? undefined
    : endOf(event.time);
}

/** How far an event reaches: its attested end, for ever while it is active without one, else no further than its start. */
export function untilOf(event: MedicationEvent): number {
  return attestedEnd(event) ?? (event.status === "active" ? Infinity : fromOf(event));
}
