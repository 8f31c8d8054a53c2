import type { ClinicalEvent, EventTime, TimePoint } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatDay } from "../text/formatTime.js";
import { findingText } from "../describe/findingText.js";
import { titleOf } from "../describe/titleOf.js";

/** Most titles named in a cluster's label; the rest are counted. */
const NAMED = 3;

/** The words of several events drawn as one mark: how many, from when to when, and what the first of them are. */
export function clusterLabel(events: readonly ClinicalEvent[], text: Text): string {
  const ordered = [...events].sort((a, b) => (anchorOf(a.time) ?? 0) - (anchorOf(b.time) ?? 0));
  const [start, end] = daysOf(ordered);
  const when =
    start === end
      ? text("cluster.sameDay", { count: events.length, start })
      : text("cluster", { count: events.length, start, end });
  const titles = [...new Set(ordered.map((event) => nameOf(event, text)))];
  const named = titles.slice(0, NAMED).join("; ");
  return `${when}: ${named}${titles.length > NAMED ? ` +${titles.length - NAMED}` : ""}`;
}

/** From when to when several events are: `2024-01-01 – 2024-03-04`, or one day; `2024-01-01 –` for what goes on. */
export function clusterTime(
  events: readonly ClinicalEvent[],
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): string {
  const ordered = [...events].sort((a, b) => (anchorOf(a.time) ?? 0) - (anchorOf(b.time) ?? 0));
  const [start, end] = daysOf(ordered);
  if (isOpen) return `${start} –`;
  return start === end ? start : `${start} – ${end}`;
}

function daysOf(ordered: readonly ClinicalEvent[]): [start: string, end: string] {
  const ends = ordered.flatMap(({ time }) => endPoint(time) ?? []);
  const start = dayText(ordered.flatMap(({ time }) => startPoint(time) ?? [])[0]);
  return [start, dayText(ends.sort((a, b) => b.end - a.end)[0])];
}

/** A finding is named with its result: among others, one that is absent would read as found. */
function nameOf(event: ClinicalEvent, text: Text): string {
  return event.kind === "genomicFinding" ? findingText(event, text) : titleOf(event, text);
}

function startPoint(time: EventTime): TimePoint | undefined {
  if (time.kind === "undated") return undefined;
  return time.kind === "point" ? time.at : (time.start ?? time.end);
}

function endPoint(time: EventTime): TimePoint | undefined {
  return time.kind === "period" ? (time.end ?? time.start) : startPoint(time);
}

function dayText(point: TimePoint | undefined): string {
  return point ? formatDay(point) : "";
}
