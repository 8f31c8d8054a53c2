import * as z from "zod";
import { CodeableConcept } from "../coding.js";
import { EventTime, TimePoint } from "../time.js";

/**
 * How far an event has come, from the status element of whatever resource it came in.
 * Entries that are entered in error or cancelled are withheld before they become events.
 */
export const EventStatus = z.enum([
  "planned",
  "active",
  "on-hold",
  "completed",
  "stopped",
  "not-done",
  "preliminary",
  "final",
  "amended",
  "corrected",
  "unknown",
]);
export type EventStatus = z.infer<typeof EventStatus>;

/** Who stated the fact and when it was written down; what the source does not say is left out. */
export const Provenance = z.strictObject({
  author: z.string().optional(),
  organisation: z.string().optional(),
  recorded: TimePoint.optional(),
  lastUpdated: TimePoint.optional(),
  /** The system it came from, such as `meta.source`. */
  system: z.string().optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** What every clinical event has, whatever its kind. */
export const eventBase = {
  /** Unique in the record and stable over readings: the source reference, with a suffix where one resource gives several events. */
  id: z.string(),
  /** The resource it came from, such as `Observation/123`, handed untouched to the host. */
  source: z.string(),
  /** Where that resource stood in the input, such as `Bundle.entry[3].resource`. */
  path: z.string(),
  time: EventTime,
  status: EventStatus,
  /** The status as the source codes it, where that says more. */
  sourceStatus: z.string().optional(),
  /** What the event is, as coded and worded by the source. */
  code: CodeableConcept,
  provenance: Provenance,
  /** References from the resource to others that are events too (`partOf`, `basedOn`, `derivedFrom`, `focus` …), resolved to `source` form. */
  related: z.array(z.string()).optional(),
  /** Other resources that state the same fact; they are drawn as one and named here. */
  duplicates: z.array(z.string()).optional(),
  note: z.array(z.string()).optional(),
};
