import type { SeriesColumns } from "@ipo/model";
import { firstRowAfter, firstRowFrom, valueFlags } from "@ipo/model";
import { memoiseByBoth } from "../memoiseByBoth.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import type { RowRange } from "./placeValues.js";
import { isSingle, middleOf, valueLevelOf, type ValueLevel } from "./valueLevels.js";

/** Pixels whose values are gathered, at most. */
const STRETCH = 3;

/** A dense series in the window: its values gathered by stretches of at most three pixels, and their places. */
export interface DenseValues {
  readonly columns: SeriesColumns;
  readonly level: ValueLevel;
  /** The stretches that meet the window, by their place in the level, and the rows they hold. */
  readonly stretches: RowRange;
  readonly rows: RowRange;
  readonly xOf: (row: number) => number;
  /** The places of the first `count` rows, as columns. */
  readonly placesOf: (rows: ArrayLike<number>, count: number) => { xs: number[]; ys: number[] };
  readonly isInWindow: (row: number) => boolean;
}

/** Which of the settled values: those within their range (or without one), or those outside it. */
export type Side = "within" | "outside";

/** Gathers the values of the window. */
export function denseValuesOf(
  columns: SeriesColumns,
  scale: ValueScale,
  { viewport: { start, end }, xScale, columns: { plot } }: TrackContext,
): DenseValues {
  const level = valueLevelOf(columns, (STRETCH * (end - start)) / plot.width);
  const stretches = {
    from: firstRowFrom(level.stretches, Math.floor(start / level.width)),
    to: firstRowAfter(level.stretches, Math.floor(end / level.width)),
  };
  const { values, starts, ends } = columns;
  const ys = heightsOf(columns, scale);
  const xOf = (row: number) => xScale(((starts[row] as number) + (ends[row] as number)) / 2);
  // Read from the column in every case: a height from a call would be a number to be collected as garbage.
  const yOf = (row: number) => {
    if (Number.isNaN(ys[row] as number)) ys[row] = scale.y(values[row] as number);
    return ys[row] as number;
  };
  return {
    columns,
    level,
    stretches,
    rows: {
      from: level.first[stretches.from] ?? 0,
      to: stretches.to > stretches.from ? (level.last[stretches.to - 1] ?? -1) + 1 : 0,
    },
    xOf,
    placesOf: (own, count) => {
      const [xs, ys] = [unplaced(count), unplaced(count)];
      for (let index = 0; index < count; index += 1) {
        const row = own[index] as number;
        xs[index] = xOf(row);
        ys[index] = yOf(row);
      }
      return { xs, ys };
    },
    isInWindow: (row) => {
      const middle = middleOf(columns, row);
      return middle >= start && middle <= end;
    },
  };
}

/** Numbers only, and never set: what `unplaced` copies. */
let template = new Array<number>(4096).fill(NaN);

/** A list of so many numbers, to be set. A copy is made in one go; a new list would be made empty, and again to hold fractions. */
function unplaced(count: number): number[] {
  if (count > template.length) template = new Array<number>(2 * count).fill(NaN);
  return template.slice(0, count);
}

/** Where the rows of a series stand on an axis, whatever the window; NaN until one is asked for. */
const heightsOf = memoiseByBoth(({ values }: SeriesColumns, _scale: ValueScale) =>
  new Float64Array(values.length).fill(NaN),
);

/** Whether there are more values than stretches, so that a mark each could not be told from the next. */
export function isDense({ from, to }: RowRange, { columns: { plot } }: TrackContext): boolean {
  return (to - from) * STRETCH > plot.width;
}

/** The rows of the lowest and the highest settled value of a stretch in the window, in order of time; -1 for none. */
export function extremesAt(
  dense: DenseValues,
  side: Side,
  at: number,
): readonly [first: number, second: number] {
  const [low, high] = isWholeAt(dense, at)
    ? namedAt(dense.level, side, at)
    : foundAt(dense, side, at);
  return low < high ? [low, high] : [high, low];
}

/** Whether a stretch lies wholly in the window, so that its extremes are those of its level. */
export function isWholeAt({ stretches: { from, to } }: DenseValues, at: number): boolean {
  return at > from && at < to - 1;
}

/** The rows of the settled values of a stretch that are no extremes, and so have no mark of their own. */
export function hiddenAt(dense: DenseValues, side: Side, at: number): number[] {
  const extremes = extremesAt(dense, side, at);
  return rowsAt(dense, side, at).filter((row) => !extremes.includes(row));
}

function namedAt(level: ValueLevel, side: Side, at: number): [low: number, high: number] {
  return side === "within"
    ? [level.low[at] ?? -1, level.high[at] ?? -1]
    : [level.lowOutside[at] ?? -1, level.highOutside[at] ?? -1];
}

/** At an edge of the window, of those inside it. */
function foundAt(dense: DenseValues, side: Side, at: number): [low: number, high: number] {
  const { values } = dense.columns;
  let [low, high] = [-1, -1];
  for (const row of rowsAt(dense, side, at)) {
    if (low < 0 || (values[row] ?? 0) < (values[low] ?? 0)) low = row;
    if (high < 0 || (values[row] ?? 0) > (values[high] ?? 0)) high = row;
  }
  return [low, high];
}

function rowsAt({ columns, level, isInWindow }: DenseValues, side: Side, at: number): number[] {
  const rows: number[] = [];
  const last = level.last[at] ?? -1;
  for (let row = level.first[at] ?? 0; row <= last; row += 1) {
    const flags = columns.flags[row] ?? 0;
    const isOutside = (flags & valueFlags.outside) !== 0;
    if (!isSingle(flags) && isOutside === (side === "outside") && isInWindow(row)) rows.push(row);
  }
  return rows;
}
