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

/** A record, or as much of it as its events. */
interface WithEvents {
  readonly events: readonly ClinicalEvent[];
}

/** The events of one kind, in the record's order: the same list at every call, because records are never changed in place. */
export function eventsOfKind<Kind extends ClinicalEventKind>(
  { events }: WithEvents,
  kind: Kind,
): readonly EventOfKind<Kind>[] {
  // The index gathers events by their own kind.
  return (eventIndexOf(events).byKind.get(kind) ?? none) as readonly EventOfKind<Kind>[];
}

/**
 * The events of several kinds, in the record's order; those of kinds with very many values only one kind at a time
 * (`eventsOfKind`).
 */
export function eventsOfKinds<Kind extends KindBesideValues>(
  { events }: WithEvents,
  ...kinds: readonly Kind[]
): readonly EventOfKind<Kind>[] {
  const { byKind, besideValues, kindsBesideValues } = eventIndexOf(events);
  const wanted = Uint8Array.from(byKind.keys(), (kind) => Number(kinds.includes(kind as Kind)));
  const found: ClinicalEvent[] = [];
  for (let row = 0; row < besideValues.length; row += 1)
    if (wanted[kindsBesideValues[row] as number] === 1)
      found.push(besideValues[row] as ClinicalEvent);
  return found as readonly ClinicalEvent[] as readonly EventOfKind<Kind>[];
}

type KindBesideValues = Exclude<ClinicalEventKind, "lab" | "vitalSign" | "promScore">;

/**
 * All events but laboratory values, vital signs and scores, in the record's order. Those can be a hundred times as many
 * as the others, and who looks for something else need not pass them.
 */
export function eventsBesideValues({ events }: WithEvents): readonly ClinicalEvent[] {
  return eventIndexOf(events).besideValues;
}

/** The events of one kind that have a place on a time axis; the same list at every call. */
export function datedEventsOfKind<Kind extends ClinicalEventKind>(
  record: WithEvents,
  kind: Kind,
): readonly EventOfKind<Kind>[] {
  const all = eventsOfKind(record, kind);
  const known = datedLists.get(all) ?? all.filter(({ time }) => isDated(time));
  const dated = known.length === all.length ? all : known;
  datedLists.set(all, dated);
  return dated as readonly EventOfKind<Kind>[];
}

/**
 * The dated laboratory values or vital signs by their analyte of the tables, `undefined` for those that no table knows;
 * each in the record's order, and the same lists at every call.
 */
export function datedByAnalyte<Kind extends "lab" | "vitalSign">(
  record: WithEvents,
  kind: Kind,
): ReadonlyMap<string | undefined, readonly EventOfKind<Kind>[]> {
  const dated: readonly EventOfKind<"lab" | "vitalSign">[] = datedEventsOfKind(record, kind);
  const known = byAnalyte.get(dated) ?? grouped(dated);
  byAnalyte.set(dated, known);
  // The events are of one kind, and so are their groups.
  return known as ReadonlyMap<string | undefined, readonly EventOfKind<Kind>[]>;
}

function grouped(events: readonly EventOfKind<"lab" | "vitalSign">[]): ByAnalyte {
  const groups = new Map<string | undefined, ClinicalEvent[]>();
  for (const event of events) {
    const group = groups.get(event.analyte);
    if (group) group.push(event);
    else groups.set(event.analyte, [event]);
  }
  return groups;
}

type ByAnalyte = ReadonlyMap<string | undefined, readonly ClinicalEvent[]>;

const byAnalyte = new WeakMap<readonly ClinicalEvent[], ByAnalyte>();
const none: readonly ClinicalEvent[] = [];
const datedLists = new WeakMap<readonly ClinicalEvent[], readonly ClinicalEvent[]>();

/** The JSON Schema (draft 2020-12) of a record, made from the zod schema; shipped as `record.schema.json`. */
export function recordJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PatientRecord) as Record<string, unknown>;
}
