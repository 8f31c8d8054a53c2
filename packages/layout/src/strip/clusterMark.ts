import type { ClinicalEvent, EventTime, TimePoint } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { formatDay } from "../text/formatTime.js";
import { findingText } from "../describe/findingText.js";
import { titleOf } from "../describe/titleOf.js";

/** Most titles named in a cluster's label; the rest are counted. */
const NAMED = 3;

/** The words of several events drawn as one mark: how many, from when to when, and what the first of them are. */
export function clusterLabel(events: readonly ClinicalEvent[], text: Text): string {
  const ordered = inOrder(events);
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
  const [start, end] = daysOf(inOrder(events));
  if (isOpen) return `${start} –`;
  return start === end ? start : `${start} – ${end}`;
}

/** Events by their time. Nearly always they come in order, and are then not sorted. */
function inOrder(events: readonly ClinicalEvent[]): readonly ClinicalEvent[] {
  const at = ({ time }: ClinicalEvent) => anchorOf(time) ?? 0;
  let last = -Infinity;
  for (const event of events) {
    const anchor = at(event);
    if (anchor < last) return [...events].sort((a, b) => at(a) - at(b));
    last = anchor;
  }
  return events;
}

function daysOf(ordered: readonly ClinicalEvent[]): [start: string, end: string] {
  let first: TimePoint | undefined;
  let last: TimePoint | undefined;
  for (const { time } of ordered) {
    first ??= startPoint(time);
    const end = endPoint(time);
    if (end && (!last || end.end > last.end)) last = end;
  }
  return [dayText(first), dayText(last)];
}

/** A finding is named with its result: among others, one that is absent would read as found. */
const nameOf = memoiseByBoth((event: ClinicalEvent, text: Text) =>
  event.kind === "genomicFinding" ? findingText(event, text) : titleOf(event, text),
);

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
