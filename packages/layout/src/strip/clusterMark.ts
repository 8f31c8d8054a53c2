import type { ClinicalEvent } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatDay } from "../text/formatTime.js";
import { titleOf } from "../describe/titleOf.js";

/** Most titles named in a cluster's label; the rest are counted. */
const NAMED = 3;

/** The words of several events drawn as one mark: how many, from when to when, and what the first of them are. */
export function clusterLabel(events: readonly ClinicalEvent[], text: Text): string {
  const ordered = [...events].sort((a, b) => (anchorOf(a.time) ?? 0) - (anchorOf(b.time) ?? 0));
  const start = dayOf(ordered[0]);
  const end = dayOf(ordered.at(-1));
  const when =
    start === end
      ? text("cluster.sameDay", { count: events.length, start })
      : text("cluster", { count: events.length, start, end });
  const titles = [...new Set(ordered.map((event) => titleOf(event, text)))];
  const named = titles.slice(0, NAMED).join("; ");
  return `${when}: ${named}${titles.length > NAMED ? ` +${titles.length - NAMED}` : ""}`;
}

function dayOf(event: ClinicalEvent | undefined): string {
  if (!event || event.time.kind === "undated") return "";
  const point = event.time.kind === "point" ? event.time.at : (event.time.start ?? event.time.end);
  return point ? formatDay(point) : "";
}
