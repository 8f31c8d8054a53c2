import * as z from "zod";
import { ClinicalEvent } from "./events/clinicalEvent.js";
import type { ClinicalEventKind, EventOfKind } from "./events/clinicalEvent.js";
import { Patient } from "./patient.js";
import { eventIndexOf } from "./recordIndex.js";
import { TimePoint, isDated } from "./time.js";

/**
 * One patient's record: who, and everything that happened, complete in itself.
 * `events` are in order of time, undated ones last; ids are unique.
 * `asOf` is when the source put the data together; open-ended treatments are known to go on until then, no longer.
 */
export const PatientRecord = z.strictObject({
  schemaVersion: z.literal(1),
  patient: Patient,
  events: z.array(ClinicalEvent),
  asOf: TimePoint.optional(),
  /** Names of the systems the data came from, for the footer. */
  sources: z.array(z.string()),
});
export type PatientRecord = z.infer<typeof PatientRecord>;

/** The events of one kind, in the record's order: the same list at every call, because records are never changed in place. */
export function eventsOfKind<Kind extends ClinicalEventKind>(
  { events }: Pick<PatientRecord, "events">,
  kind: Kind,
): readonly EventOfKind<Kind>[] {
  // The index gathers events by their own kind.
  return (eventIndexOf(events).byKind.get(kind) ?? none) as readonly EventOfKind<Kind>[];
}

/**
 * All events but laboratory values, vital signs and scores, in the record's order. Those can be a hundred times as many
 * as the others, and who looks for something else need not pass them.
 */
export function eventsBesideValues({
  events,
}: Pick<PatientRecord, "events">): readonly ClinicalEvent[] {
  return eventIndexOf(events).besideValues;
}

/** The events of one kind that have a place on a time axis; the same list at every call. */
export function datedEventsOfKind<Kind extends ClinicalEventKind>(
  record: Pick<PatientRecord, "events">,
  kind: Kind,
): readonly EventOfKind<Kind>[] {
  const all = eventsOfKind(record, kind);
  const known = datedLists.get(all) ?? all.filter(({ time }) => isDated(time));
  const dated = known.length === all.length ? all : known;
  datedLists.set(all, dated);
  return dated as readonly EventOfKind<Kind>[];
}

const none: readonly ClinicalEvent[] = [];
const datedLists = new WeakMap<readonly ClinicalEvent[], readonly ClinicalEvent[]>();

/** The JSON Schema (draft 2020-12) of a record, made from the zod schema; shipped as `record.schema.json`. */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PatientRecord) as Record<string, unknown>;
}
