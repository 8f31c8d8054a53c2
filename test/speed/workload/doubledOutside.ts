import { endOf, startOf, type ClinicalEvent, type EventTime, type TimePoint } from "@ipo/model";
import { clockPoint, DAY, dayPoint } from "./times.js";
import type { Span } from "./treatments.js";

/** The events, and once more each of those that lie wholly outside the window, a day further away from it. */
export function doubledOutside(events: readonly ClinicalEvent[], window: Span): ClinicalEvent[] {
  return events.flatMap((event) => {
    const isBefore = (endOf(event.time) ?? Infinity) <= window.start - DAY;
    const isAfter = (startOf(event.time) ?? -Infinity) >= window.end + DAY;
    if (!isBefore && !isAfter) return [event];
    const id = `${event.id}-again`;
    return [event, { ...event, id, source: id, time: moved(event.time, isBefore ? -DAY : DAY) }];
  });
}

function moved(time: EventTime, by: number): EventTime {
  if (time.kind === "point") return { kind: "point", at: movedPoint(time.at, by) };
  if (time.kind === "undated") return time;
  return {
    kind: "period",
    ...(time.start && { start: movedPoint(time.start, by) }),
    ...(time.end && { end: movedPoint(time.end, by) }),
  };
}

function movedPoint({ start, precision }: TimePoint, by: number): TimePoint {
  return precision === "day" ? dayPoint(start + by) : clockPoint(start + by);
}
