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

/**
 * A reference from one resource to another. `relation` is the FHIR element that states it (`partOf`, `basedOn`,
 * `derivedFrom`, `focus` …), `source` the resource it leads to, such as `Procedure/9`.
 */
export const Relation = z.strictObject({ relation: z.string(), source: z.string() });
export type Relation = z.infer<typeof Relation>;

/** A business identifier of a resource, such as an accession number, with the system that gave it where the source says so. */
export const Identifier = z.strictObject({ system: z.string().optional(), value: z.string() });
export type Identifier = z.infer<typeof Identifier>;

/**
 * Why the time of an event can hardly be right. It is never repaired: the event keeps its time and says what is odd.
 * `after-death` is not set for what is written after death by nature, such as an autopsy report.
 */
export const TimeDoubt = z.enum(["end-before-start", "before-birth", "after-death", "far-future"]);
export type TimeDoubt = z.infer<typeof TimeDoubt>;

/** What every clinical event has, whatever its kind. */
export const eventBase = {
  /** Unique in the record and stable over readings: the source reference, with a suffix where one resource gives several events. */
  id: z.string(),
  /** The resource it came from, such as `Observation/123`, handed untouched to the host. */
  source: z.string(),
  /** Business identifiers of that resource. They tell whether two resources state one fact, and are written back. */
  identifiers: z.array(Identifier).optional(),
  /** Where that resource stood in the input, such as `Bundle.entry[3].resource`. */
  path: z.string(),
  time: EventTime,
  status: EventStatus,
  /** The status as the source codes it, where that says more. */
  sourceStatus: z.string().optional(),
  /** What the event is, as coded and worded by the source. */
  code: CodeableConcept,
  provenance: Provenance,
  /** What is doubtful about the time; absent when nothing is. */
  timeDoubt: z.array(TimeDoubt).optional(),
  /** References from the resource to others, each with the element that states it. */
  related: z.array(Relation).optional(),
  /** Ids of other events that state the same fact (same code, value and time, from another resource). They are drawn as this one. */
  duplicates: z.array(z.string()).optional(),
  /** Id of the event that is drawn for this one, because it states the same fact. */
  duplicateOf: z.string().optional(),
  note: z.array(z.string()).optional(),
};
