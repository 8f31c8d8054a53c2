import type { SeriesColumns } from "@ipo/model";
import { valueFlags } from "@ipo/model";
import { memoise } from "../memoise.js";

/**
 * The values of a series gathered by stretches of time of one width: of each stretch that has any, its first and last row,
 * and the rows of its lowest and highest settled value, among those within their range and among those outside it (-1:
 * none). Censored, missing, unsettled and coarsely dated values are in no stretch's extremes: they are `single`.
 */
export interface ValueLevel {
  /** Which stretch since 1970, ascending. */
  readonly stretches: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly lowOutside: Int32Array;
  readonly highOutside: Int32Array;
  /** Milliseconds of one stretch. */
  readonly width: number;
}

/** Values that are never gathered with others of another kind. */
const SINGLE = valueFlags.below | valueFlags.above | valueFlags.coarse | valueFlags.unsettled;

/** Whether a value stands for itself whatever the zoom. */
export function isSingle(flags: number): boolean {
  return (flags & valueFlags.number) === 0 || (flags & SINGLE) !== 0;
}

/** The rows of the values that are never gathered, ascending. */
export const singleRowsOf: (columns: SeriesColumns) => Int32Array = memoise(({ flags }) => {
  const rows: number[] = [];
  for (let row = 0; row < flags.length; row += 1) if (isSingle(flags[row] ?? 0)) rows.push(row);
  return Int32Array.from(rows);
});

/** The rows of the settled values outside their range, ascending. */
export const outsideRowsOf: (columns: SeriesColumns) => Int32Array = memoise(({ flags }) => {
  const rows: number[] = [];
  for (let row = 0; row < flags.length; row += 1) {
    const own = flags[row] ?? 0;
    if (!isSingle(own) && (own & valueFlags.outside) !== 0) rows.push(row);
  }
  return Int32Array.from(rows);
});

/** The instant that a row is placed by: the middle of the stretch its date covers. */
export function middleOf({ starts, ends }: SeriesColumns, row: number): number {
  return ((starts[row] ?? 0) + (ends[row] ?? 0)) / 2;
}

/** Levels kept of one series: those of the zooms that a reader goes back and forth between. */
const MOST_LEVELS = 4;

const levelsOf = memoise((_columns: SeriesColumns) => new Map<number, ValueLevel>());

/**
 * The level whose stretches are at most so many milliseconds wide, and more than half of that. Widths are powers of two
 * counted from 1970, so that a pan gathers the same values at every frame, and nothing flickers.
 */
export function valueLevelOf(columns: SeriesColumns, widest: number): ValueLevel {
  const exponent = Math.max(0, Math.floor(Math.log2(widest)));
  const levels = levelsOf(columns);
  const known = levels.get(exponent);
  if (known) return known;
  const finer = levels.get(exponent - 1);
  const level = finer ? coarserThan(finer, columns) : gather(columns, 2 ** exponent);
  levels.set(exponent, level);
  const [oldest] = levels.keys();
  if (levels.size > MOST_LEVELS && oldest !== undefined) levels.delete(oldest);
  return level;
}

function gather(columns: SeriesColumns, width: number): ValueLevel {
  const { values, flags } = columns;
  const level = emptyLevel(mostStretches(columns, width), width);
  let at = -1;
  for (let row = 0; row < values.length; row += 1) {
    const stretch = Math.floor(middleOf(columns, row) / width);
    // A coarse date may lie in the middle of later ones; it is single, and only its row counts.
    if (at < 0 || stretch > (level.stretches[at] ?? 0)) at = open(level, at + 1, stretch, row);
    level.last[at] = row;
    const own = flags[row] ?? 0;
    if (isSingle(own)) continue;
    const isOutside = (own & valueFlags.outside) !== 0;
    const low = isOutside ? level.lowOutside : level.low;
    const high = isOutside ? level.highOutside : level.high;
    keepExtremes(low, high, at, row, values);
  }
  return trimmed(level, at + 1);
}

/** How many stretches can hold a row, so that a level of a long window reserves no room for every row. */
function mostStretches(columns: SeriesColumns, width: number): number {
  const rows = columns.values.length;
  const [first, last] = [middleOf(columns, 0), latestMiddleOf(columns)];
  const most = Math.floor(last / width) - Math.floor(first / width) + 1;
  return most > 0 && most < rows ? most : rows;
}

/** The rows are in the order that they begin: one of a coarse date can be placed after all others. */
const latestMiddleOf = memoise((columns: SeriesColumns) => {
  let latest = -Infinity;
  for (let row = 0; row < columns.values.length; row += 1) {
    const middle = middleOf(columns, row);
    if (middle > latest) latest = middle;
  }
  return latest;
});

/** Two neighbouring stretches of a level are one of the next. */
function coarserThan(finer: ValueLevel, { values }: SeriesColumns): ValueLevel {
  const level = emptyLevel(finer.stretches.length, finer.width * 2);
  let at = -1;
  finer.stretches.forEach((own, index) => {
    const stretch = Math.floor(own / 2);
    const row = finer.first[index] ?? 0;
    if (at < 0 || stretch > (level.stretches[at] ?? 0)) at = open(level, at + 1, stretch, row);
    level.last[at] = finer.last[index] ?? 0;
    for (const extreme of [finer.low[index] ?? -1, finer.high[index] ?? -1])
      if (extreme >= 0) keepExtremes(level.low, level.high, at, extreme, values);
    for (const extreme of [finer.lowOutside[index] ?? -1, finer.highOutside[index] ?? -1])
      if (extreme >= 0) keepExtremes(level.lowOutside, level.highOutside, at, extreme, values);
  });
  return trimmed(level, at + 1);
}

function keepExtremes(
  low: Int32Array,
  high: Int32Array,
  at: number,
  row: number,
  values: Float64Array,
): void {
  const value = values[row] ?? 0;
  const [lowest, highest] = [low[at] ?? -1, high[at] ?? -1];
  if (lowest < 0 || value < (values[lowest] ?? 0)) low[at] = row;
  if (highest < 0 || value > (values[highest] ?? 0)) high[at] = row;
}

function emptyLevel(length: number, width: number): ValueLevel {
  const rows = () => new Int32Array(length).fill(-1);
  return {
    stretches: new Float64Array(length),
    first: rows(),
    last: rows(),
    low: rows(),
    high: rows(),
    lowOutside: rows(),
    highOutside: rows(),
    width,
  };
}

function open(level: ValueLevel, at: number, stretch: number, row: number): number {
  level.stretches[at] = stretch;
  level.first[at] = row;
  return at;
}

/** Copies, so that what was reserved for the worst case is let go. */
function trimmed(level: ValueLevel, length: number): ValueLevel {
  const { stretches, first, last, low, high, lowOutside, highOutside, width } = level;
  return {
    stretches: stretches.slice(0, length),
    first: first.slice(0, length),
    last: last.slice(0, length),
    low: low.slice(0, length),
    high: high.slice(0, length),
    lowOutside: lowOutside.slice(0, length),
    highOutside: highOutside.slice(0, length),
    width,
  };
}
