import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { eventIndexOf, firstRowAfter, firstRowFrom, startOf } from "@ipo/model";
import { shownEvents } from "./interact/band.js";
import { memoise } from "./memoise.js";
import type { PreparedTimeline } from "./prepare.js";
import type { Scene, TrackScene } from "./scene.js";
import type { Viewport } from "./viewport.js";

/**
 * Dated events that lie before and after the window; among them what began before it, has no end and is not drawn in it.
 * Only what is shown by tracks of something without an end is looked through, and the tracks are asked for only where
 * something began before the window.
 */
export function countOutside(
  timeline: PreparedTimeline,
  { start, end }: Viewport,
  tracks: () => readonly TrackScene[],
): Scene["outside"] {
  const { anchors, overs, open } = eventIndexOf(timeline.context.record.events);
  const from = openByStart(open);
  // Among those that are over are the open ones, where they begin: they are counted apart.
  const over = firstRowAfter(overs, start) - firstRowAfter(from.starts, start);
  const begun = from.events.slice(0, firstRowFrom(from.starts, start));
  return {
    before: over + (begun.length === 0 ? 0 : countHidden(begun, openTracksOf(timeline), tracks())),
    after: anchors.length - firstRowFrom(anchors, end),
  };
}

/** Events without an end in the order that they begin. */
const openByStart = memoise((open: readonly ClinicalEvent[]) => {
  const startOfOpen = ({ time }: ClinicalEvent) => startOf(time) as EpochMs;
  const events = [...open].sort((a, b) => startOfOpen(a) - startOfOpen(b));
  return { events, starts: Float64Array.from(events, startOfOpen) };
});

/** The ids of the strips that show an event without an end. */
const openTracksOf = memoise(({ strips, context }: PreparedTimeline): ReadonlySet<string> => {
  const kinds = new Set(eventIndexOf(context.record.events).open.map(({ kind }) => kind));
  const holders = strips.all().filter(({ track, strip: { events } }) => {
    const isOfOther = track.takesAll !== undefined && !kinds.has(track.takesAll);
    return !isOfOther && events.some(isOpen);
  });
  return new Set(holders.map(({ strip }) => strip.id));
});

function isOpen({ time }: ClinicalEvent): boolean {
  return time.kind === "period" && time.end === undefined;
}

/** How many of some events none of the tracks shows, looking through those of the given ids. */
function countHidden(
  events: readonly ClinicalEvent[],
  ids: ReadonlySet<string>,
  tracks: readonly TrackScene[],
): number {
  const hidden = new Set(events.map(({ id }) => id));
  for (const track of tracks) {
    if (hidden.size === 0) break;
    if (!ids.has(track.id)) continue;
    for (const shown of shownEvents(track)) for (const id of shown) hidden.delete(id);
  }
  return hidden.size;
}
