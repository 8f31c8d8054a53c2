import type { ClinicalEvent } from "../events/clinicalEvent.js";
import type { PatientRecord } from "../record.js";
import { eventIndexOf } from "../recordIndex.js";

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

const drawn = new WeakMap<PatientRecord, PatientRecord>();

/**
 * The record as it is drawn and counted: without the events that state the fact of another one of it. One whose other is
 * not in the record, or is itself one of them, stays. The record itself where there are none; else the same record at
 * every call, for as long as the first one lives. The table lists all events of the record itself.
 */
export function recordWithoutDuplicates(record: PatientRecord): PatientRecord {
  const { events } = record;
  if (!eventIndexOf(events).hasDuplicates) return record;
  const known = drawn.get(record) ?? { ...record, events: [...withoutDuplicates(events)] };
  drawn.set(record, known);
  return known;
}
