import type { MedicationEvent } from "../events/treatment.js";
import type { Quantity } from "../quantity.js";
import { unitKeyOf } from "../quantity.js";
import type { EpochMs } from "../time.js";
import { fromOf, untilOf } from "./medicationSpan.js";
import { wordsBesideDose } from "./wordsBesideDose.js";

/** One dose followed by another of the same unit. `at` is when the later one begins. */
export interface DoseChange {
  readonly at: EpochMs;
  readonly from: Quantity;
  readonly to: Quantity;
}

/**
 * The changes of dose among events of one drug: two that follow on one another, both with a dose, in one unit, with other
 * numbers. Events without a dose are passed over. A change of unit is no change of dose, and doses beside one another
 * (courses that overlap, two doses of one day without a clock time) are none either. Nor is there one where the words of
 * the dosages differ by more than the dose itself, or only one has words: how often it is taken may have changed too.
 */
export function doseChangesOf(events: readonly MedicationEvent[]): DoseChange[] {
  const stated = events.filter(({ dose }) => dose !== undefined);
  const ordered = stated.sort((a, b) => fromOf(a) - fromOf(b));
  let reached = -Infinity;
  return ordered.flatMap((event, index): DoseChange[] => {
    const before = ordered[index - 1];
    const isAfter = reached <= fromOf(event);
    reached = Math.max(reached, overOf(event));
    const from = before?.dose;
    const to = event.dose;
    if (!isAfter || !from || !to || isSameDose(from, to)) return [];
    if (wordsBesideDose(from, before.dosage) !== wordsBesideDose(to, event.dosage)) return [];
    return unitKeyOf(from) === unitKeyOf(to) ? [{ at: fromOf(event), from, to }] : [];
  });
}

/** When an event is over for the next to follow: a course that ends on the day another begins is over that day. */
function overOf(event: MedicationEvent): number {
  const { time } = event;
  const until = untilOf(event);
  if (time.kind !== "period" || !time.start || !time.end || until !== time.end.end) return until;
  return Math.max(time.end.start, time.start.end);
}

function isSameDose(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.comparator === b.comparator;
}
