import type { MeasurementEvent, SeriesColumns } from "@ipo/model";
import { firstRowFrom } from "@ipo/model";
import { memoiseLast } from "../memoiseLast.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { placer, type PlacedValue, type RowRange } from "./placeValues.js";
import { rowsOfEvents } from "./rowsOfEvents.js";
import { singleRowsOf } from "./valueLevels.js";
import type { DrawnValue } from "./valueSymbol.js";

/** Pixels in which single values of one kind are gathered. */
const BUCKET = 3;

/** Gives those rows of a dense series their pixels that are drawn by themselves: what is single, and what is emphasised. */
export function placeSingles(
  columns: SeriesColumns,
  { from, to }: RowRange,
  emphasised: ReadonlySet<MeasurementEvent>,
  scale: ValueScale,
  context: TrackContext,
): PlacedValue[] {
  const own = rowsAlone(columns, emphasised);
  const place = placer(columns, scale, context);
  const placed: PlacedValue[] = [];
  for (let at = firstRowFrom(own, from); (own[at] ?? Infinity) < to; at += 1) {
    const value = place(own[at] ?? 0);
    if (value) placed.push(value);
  }
  return placed;
}

/** The rows of what is drawn by itself, ascending. */
const rowsAlone = memoiseLast(
  (columns: SeriesColumns, emphasised: ReadonlySet<MeasurementEvent>) => {
    const rows = new Set([...singleRowsOf(columns), ...rowsOfEvents(columns, emphasised)]);
    return Int32Array.from(rows).sort();
  },
);

/**
 * Each single value has a mark of its own, as long as there are not more of them than pixels. Then those that say the very
 * same, such as one limit, and fall on the same few pixels share one: their marks would cover each other wholly.
 */
export function thinSingles(
  placed: readonly PlacedValue[],
  most: number,
  isAlwaysDrawn: (value: PlacedValue) => boolean,
): DrawnValue[] {
  if (placed.length <= most) return placed.map((value) => ({ value, hidden: none }));
  const drawn: DrawnValue[] = [];
  const groups = new Map<string, PlacedValue[]>();
  for (const value of placed) {
    if (isAlwaysDrawn(value)) {
      drawn.push({ value, hidden: [] });
      continue;
    }
    const key = `${Math.floor(value.x / BUCKET)} ${wordsOf(value)}`;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  for (const [value, ...hidden] of groups.values()) if (value) drawn.push({ value, hidden });
  return drawn.sort((a, b) => a.value.x - b.value.x);
}

const none: readonly PlacedValue[] = [];

/** What a value says, and what makes it single. */
function wordsOf({ event }: PlacedValue): string {
  return JSON.stringify([event.value, event.status, event.timeDoubt]);
}
