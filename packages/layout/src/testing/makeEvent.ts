import type { ClinicalEvent, EventTime, PatientRecord, TimePoint } from "@ipo/model";
import { parseTimePoint } from "@ipo/model";

/** A FHIR date as a time point; for tests, which know that it is one. */
export function at(text: string): TimePoint {
  const point = parseTimePoint(text);
  if (!point) throw new Error(`"${text}" is no FHIR date`);
  return point;
}

/** The time of an event: one date is a point, two are a period (an empty one is an open end). */
export function when(start: string, end?: string): EventTime {
  if (end === undefined) return { kind: "point", at: at(start) };
  return {
    kind: "period",
    ...(start !== "" && { start: at(start) }),
    ...(end !== "" && { end: at(end) }),
  };
}

let count = 0;

/** What every event has, with ids of its own; `text` is the code's words. */
export function base(text: string, time: EventTime) {
  count += 1;
  return {
    id: `e${count}`,
    source: `Resource/e${count}`,
    path: `Bundle.entry[${count}].resource`,
    time,
    status: "final" as const,
    code: { coding: [], text },
    provenance: {},
  };
}

/** A laboratory value, in g/L unless said otherwise. */
export function lab(
  text: string,
  date: string,
  value: number,
  rest: Partial<Extract<ClinicalEvent, { kind: "lab" }>> = {},
): Extract<ClinicalEvent, { kind: "lab" }> {
  const quantity = { value, unit: "g/L", code: "g/L" };
  return { kind: "lab", ...base(text, when(date)), value: { kind: "quantity", quantity }, ...rest };
}

/** A record of the events, in order of time as the model asks. */
export function recordOf(
  events: ClinicalEvent[],
  rest: Partial<PatientRecord> = {},
): PatientRecord {
  return {
    schemaVersion: 1,
    patient: { id: "p", source: "Patient/p", identifiers: [], isProtected: false },
    events,
    sources: [],
    ...rest,
  };
}
