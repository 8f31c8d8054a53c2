import type { MeasurementEvent, SeriesColumns } from "@ipo/model";
import { firstRowFrom, quantityOf } from "@ipo/model";
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
 * Of single values of one kind that fall on the same few pixels, the lowest and the highest: the others share their
 * marks. Kinds are never mixed: below a limit, above one, missing, in words, or not final.
 */
export function thinSingles(
  placed: readonly PlacedValue[],
  isAlwaysDrawn: (value: PlacedValue) => boolean,
): DrawnValue[] {
  const drawn: DrawnValue[] = [];
  const groups = new Map<string, PlacedValue[]>();
  for (const value of placed) {
    if (isAlwaysDrawn(value)) {
      drawn.push({ value, hidden: [] });
      continue;
    }
    const key = `${Math.floor(value.x / BUCKET)} ${kindOf(value)}`;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  for (const group of groups.values()) drawn.push(...extremesOf(group));
  return drawn.sort((a, b) => a.value.x - b.value.x);
}

function extremesOf(group: readonly PlacedValue[]): DrawnValue[] {
  const [first] = group;
  if (!first) return [];
  let [low, high] = [first, first];
  for (const value of group) {
    if ((value.y ?? 0) > (low.y ?? 0)) low = value;
    if ((value.y ?? 0) < (high.y ?? 0)) high = value;
  }
  const hidden = group.filter((value) => value !== low && value !== high);
  if (low === high) return [{ value: low, hidden }];
  return [
    { value: high, hidden: [] },
    { value: low, hidden },
  ];
}

function kindOf({ event }: PlacedValue): string {
  const { kind } = event.value;
  return [kind, quantityOf(event)?.comparator ?? "", event.status, event.timeDoubt ?? ""].join(" ");
}

function rowOf(event: MeasurementEvent, { observations, starts }: SeriesColumns): number[] {
  const row = observations.indexOf(event);
  return row < 0 || row >= starts.length ? [] : [row];
}
