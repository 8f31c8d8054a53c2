import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { cyclesOf } from "@ipo/model";

/**
 * How many cycles the doses belong to, one number for each time that the numbering began again: `[4, 4]` for cycles 1 to
 * 4 and then 1 to 4 once more. Empty where no dose states a cycle.
 */
export function cycleCountsOf(doses: readonly EventOfKind<"medication">[]): number[] {
  const counts: number[] = [];
  let last = Infinity;
  for (const { number } of cyclesOf(doses)) {
    if (number > last) counts.push((counts.pop() ?? 0) + 1);
    else counts.push(1);
    last = number;
  }
  return counts;
}

/** How many single doses were given: administrations, and what is stated to have been taken at one time. Courses, orders and hand-outs are none. */
export function dosesGivenIn(events: readonly ClinicalEvent[]): number {
  return events.filter(
    (event) =>
      event.kind === "medication" &&
      event.status !== "planned" &&
      (event.resource === "administration" ||
        (event.resource === "statement" && event.time.kind === "point")),
  ).length;
}
