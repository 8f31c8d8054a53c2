import type { ClinicalEvent, LineEvent, LineOfTherapy } from "@ipo/model";
import { linesOf } from "@ipo/model";
import { memoise } from "../memoise.js";

/** The line of therapy that each event is stated to belong to, by the event's id; the same map at every call. */
export function lineOfEvents(record: {
  readonly events: readonly ClinicalEvent[];
}): ReadonlyMap<string, LineEvent> {
  return byEvent(linesOf(record));
}

const byEvent = memoise(
  (lines: readonly LineOfTherapy[]) =>
    new Map(lines.flatMap(({ line, events }) => events.map(({ id }) => [id, line]))),
);
