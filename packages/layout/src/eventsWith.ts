import type { ClinicalEvent, PatientRecord } from "@ipo/model";

/** The events that have one of the ids, in the record's order; it looks no farther than the last of them. */
export function eventsWith(
  ids: readonly string[],
  { events }: Pick<PatientRecord, "events">,
): readonly ClinicalEvent[] {
  const wanted = new Set(ids);
  const found: ClinicalEvent[] = [];
  for (const event of events) {
    if (found.length === wanted.size) break;
    if (wanted.has(event.id)) found.push(event);
  }
  return found;
}
