import * as z from "zod";
import { ClinicalEvent } from "./events/clinicalEvent.js";
import type { ClinicalEventKind, EventOfKind } from "./events/clinicalEvent.js";
import { Patient } from "./patient.js";
import { TimePoint } from "./time.js";

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

/** The events of one kind, in the record's order. */
export function eventsOfKind<Kind extends ClinicalEventKind>(
  record: PatientRecord,
  kind: Kind,
): EventOfKind<Kind>[] {
  return record.events.filter((event): event is EventOfKind<Kind> => event.kind === kind);
}

/** The JSON Schema (draft 2020-12) of a record, made from the zod schema; shipped as `record.schema.json`. */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PatientRecord) as Record<string, unknown>;
}
