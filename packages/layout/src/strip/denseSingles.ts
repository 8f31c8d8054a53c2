import type { MeasurementEvent, SeriesColumns } from "@ipo/model";
import { firstRowFrom } from "@ipo/model";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { placeRows, type PlacedValue, type RowRange } from "./placeValues.js";
import { singleRowsOf } from "./valueLevels.js";
import type { DrawnValue } from "./valueThinning.js";

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
  const single = singleRowsOf(columns);
  const rows = [...emphasised].flatMap((event) => rowOf(event, columns));
  for (let at = firstRowFrom(single, from); (single[at] ?? Infinity) < to; at += 1)
    rows.push(single[at] ?? 0);
  const own = [...new Set(rows)].filter((row) => row >= from && row < to).sort((a, b) => a - b);
  return own.flatMap((row) => placeRows(columns, { from: row, to: row + 1 }, scale, context));
}

/**
 * Each single value has a mark of its own, as long as there are not more of them than pixels. Then those that say the very
 * same, such as one limit, and fall on the same few pixels share one: their marks would cover each other wholly.
 */
export function thinSingles(
  placed: readonly PlacedValue[],
  most: number,
  isAlwaysDrawn: (value: PlacedValue) => boolean,
): DrawnValue[] {
  if (placed.length <= most) return placed.map((value) => ({ value, hidden: [] }));
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

/** What a value says, and what makes it single. */
function wordsOf({ event }: PlacedValue): string {
  return JSON.stringify([event.value, event.status, event.timeDoubt]);
}

function rowOf(event: MeasurementEvent, { observations, starts }: SeriesColumns): number[] {
  const row = observations.indexOf(event);
  return row < 0 || row >= starts.length ? [] : [row];
}
