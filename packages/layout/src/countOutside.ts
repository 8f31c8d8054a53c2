import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { anchorOf, endOf } from "@ipo/model";
import { memoise } from "./memoise.js";
import type { PreparedTimeline } from "./prepare.js";
import type { Scene, TrackScene } from "./scene.js";
import type { Viewport } from "./viewport.js";

/** The times of events, in orders in which those beside a window are counted without going through them. */
interface OutsideIndex {
  /** When dated events begin (else end), ascending. */
  readonly starts: Float64Array;
  /** When those that do not go on are over, ascending; one that begins after its own end is never over before it. */
  readonly ends: Float64Array;
  /** Those without an end, with when they began. */
  readonly open: readonly { readonly id: string; readonly start: EpochMs }[];
}

/**
 * Dated events that lie before and after the window; among them what began before it, has no end and is not drawn in it.
 * Only the marks of tracks that show something without an end are read.
 */
export function countOutside(
  timeline: PreparedTimeline,
  { start, end }: Viewport,
  tracks: readonly TrackScene[],
): Scene["outside"] {
  const { starts, ends, open } = indexOf(timeline.context.record.events);
  const begun = open.filter((event) => event.start < start);
  const drawn = begun.length > 0 ? drawnIn(openTracksOf(timeline), tracks) : new Set<string>();
  return {
    before: countBelow(ends, start, true) + begun.filter(({ id }) => !drawn.has(id)).length,
    after: starts.length - countBelow(starts, end, false),
  };
}

const indexOf = memoise((events: readonly ClinicalEvent[]): OutsideIndex => {
  const starts: number[] = [];
  const ends: number[] = [];
  const open: { id: string; start: EpochMs }[] = [];
  for (const { id, time } of events) {
    const start = anchorOf(time);
    if (start === undefined) continue;
    starts.push(start);
    if (time.kind === "period" && time.end === undefined) open.push({ id, start });
    else ends.push(Math.max(start, endOf(time) ?? start));
  }
  return { starts: Float64Array.from(starts).sort(), ends: Float64Array.from(ends).sort(), open };
});

/** The ids of the strips that show an event without an end. */
const openTracksOf = memoise(({ strips }: PreparedTimeline): ReadonlySet<string> => {
  const holders = strips.filter(({ strip: { events } }) =>
    events.some(({ time }) => time.kind === "period" && time.end === undefined),
  );
  return new Set(holders.map(({ strip }) => strip.id));
});

/** The ids of the events that marks of some of the tracks stand for. */
function drawnIn(ids: ReadonlySet<string>, tracks: readonly TrackScene[]): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const track of tracks) {
    if (!ids.has(track.id)) continue;
    for (const { events } of track.marks) for (const id of events) drawn.add(id);
  }
  return drawn;
}

/** How many of ascending numbers lie below a limit, or at it where it counts too. */
function countBelow(numbers: Float64Array, limit: number, isInclusive: boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = numbers[middle] ?? Infinity;
    if (number < limit || (isInclusive && number === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
