import type { ClinicalEvent } from "../events/clinicalEvent.js";

/**
 * The events without those that state the fact of another one of them (`duplicateOf`), so that nothing is counted twice.
 * One whose other is not among them stays: the fact would be lost.
 */
export function withoutDuplicates<Stated extends ClinicalEvent>(
  events: readonly Stated[],
): readonly Stated[] {
  if (events.every(({ duplicateOf }) => duplicateOf === undefined)) return events;
  const stated = new Set(
    events.flatMap(({ id, duplicateOf }) => (duplicateOf === undefined ? id : [])),
  );
  return events.filter(({ duplicateOf }) => duplicateOf === undefined || !stated.has(duplicateOf));
}
