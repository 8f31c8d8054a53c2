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
  const start = dayText(ordered.flatMap(({ time }) => startPoint(time) ?? [])[0]);
  const ends = ordered.flatMap(({ time }) => endPoint(time) ?? []);
  const end = dayText(ends.sort((a, b) => b.end - a.end)[0]);
  const when =
    start === end
      ? text("cluster.sameDay", { count: events.length, start })
      : text("cluster", { count: events.length, start, end });
  const titles = [...new Set(ordered.map((event) => nameOf(event, text)))];
  const named = titles.slice(0, NAMED).join("; ");
  return `${when}: ${named}${titles.length > NAMED ? ` +${titles.length - NAMED}` : ""}`;
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
