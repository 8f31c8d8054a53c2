import type { MeasurementEvent, SeriesColumns } from "@ipo/model";
import { firstRowAfter, valueFlags } from "@ipo/model";
import { columnLine } from "../marks/columnLine.js";
import type { Mark } from "../marks/mark.js";
import { clipColumns } from "../scale/clipLine.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { memoiseLast } from "../memoiseLast.js";
import type { TrackContext } from "../tracks/track.js";
import { extremesAt, isWholeAt, type DenseValues } from "./denseValues.js";
import { RowList } from "./rowList.js";
import { singleRowsOf, type ValueLevel } from "./valueLevels.js";
import type { ValueStyle } from "./valueStrip.js";

const DAY_MS = 86_400_000;
/** A dashed stroke shorter than this would show no dash. */
const LEAST_DASHED = 3;
const CENSORED_DASH = [3, 2];
/** Where values fill every column, a wider line would only blur them, and costs many times as much to paint. */
const DENSE_WIDTH = 1;

/** The rows of the line that is being made. */
const line = new RowList();

/**
 * The line of a dense series: of every stretch its first, lowest, highest and last value, in order of time, so that it
 * reaches as far as a line through all of them would. It breaks where the line of a sparse series does (`valueLines`).
 */
export function layoutDenseLines(
  dense: DenseValues,
  breaks: ReadonlySet<MeasurementEvent>,
  hasBelowScale: boolean,
  style: ValueStyle,
  context: TrackContext,
): Mark[] {
  const { columns, level, stretches, xOf } = dense;
  const { plot } = context.columns;
  const joined = joinsOf(columns, breaks, hasBelowScale, context.lineGapDays * DAY_MS);
  const { joins, apart } = joined;
  const strokes: Mark[] = [];
  const addStroke = (
    rows: ArrayLike<number>,
    count: number,
    dash: readonly number[] | undefined,
  ) => {
    const { xs, ys } = dense.placesOf(rows, count);
    clipColumns(xs, ys, plot.x, plot.x + plot.width);
    const look = { stroke: style.tone, strokeWidth: DENSE_WIDTH, events: [] };
    if (xs.length > 0) strokes.push(columnLine(xs, ys, dash ? { ...look, dash } : look));
  };
  const close = () => {
    if (line.length > 1) addStroke(line.rows, line.length, style.dash);
    line.clear();
  };
  line.clear();
  const addRow = (row: number) => {
    const join = joins[row];
    if (join === SOLID && line.length === 0 && row > 0) line.add(row - 1);
    if (join !== SOLID) close();
    if (join === DASHED && xOf(row) - xOf(row - 1) >= LEAST_DASHED)
      addStroke([row - 1, row], 2, CENSORED_DASH);
    if (isOnLine(columns.flags[row] ?? 0)) line.add(row);
  };
  const known = keptRows(level, joined);
  // One more on each side, for the line that comes from there or goes there.
  const end = Math.min(level.stretches.length, stretches.to + 1);
  for (let at = Math.max(0, stretches.from - 1); at < end; at += 1) {
    const isWhole = isWholeAt(dense, at);
    const rows = (isWhole && known[at]) || rowsOfLine(dense, at, apart);
    if (isWhole) known[at] = rows;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      if (row < 0) addRow(~row);
      else line.add(row);
    }
  }
  close();
  return strokes;
}

/** What `rowsOfLine` gives of the stretches of a level that have been in the window from end to end. */
const keptRows = memoiseByBoth((_level: ValueLevel, _joins: Joins): number[][] => []);

/** The rows of a stretch that the line runs through, in order of time. One that the line may break at is its complement (`~row`). */
function rowsOfLine(dense: DenseValues, at: number, apart: Int32Array): number[] {
  const { level } = dense;
  const rows: number[] = [];
  const last = level.last[at] ?? -1;
  // Between two breaks a stretch is a line of its own.
  for (let from = level.first[at] ?? 0; from <= last;) {
    const to = Math.min(last, (apart[firstRowAfter(apart, from)] ?? Infinity) - 1);
    rows.push(~from);
    addRowsAfter(rows, dense, at, from, to);
    from = to + 1;
  }
  return rows;
}

/** Adds, of the rows after `from` up to `to`, the lowest, the highest and the last, in order of time. */
function addRowsAfter(
  rows: number[],
  dense: DenseValues,
  at: number,
  from: number,
  to: number,
): void {
  const { columns, level } = dense;
  if (to <= from) return;
  const isBetween = (row: number) => row > from && row < to;
  if (from === level.first[at] && to === level.last[at]) {
    for (const side of ["within", "outside"] as const) {
      const [first, second] = extremesAt(dense, side, at);
      if (isBetween(first)) addInOrder(rows, first);
      if (isBetween(second)) addInOrder(rows, second);
    }
  } else addScannedExtremes(rows, columns, from, to);
  const single = singleRowsOf(columns);
  for (let index = firstRowAfter(single, from); (single[index] ?? Infinity) < to; index += 1) {
    const row = single[index] ?? -1;
    if (isOnLine(columns.flags[row] ?? 0)) addInOrder(rows, row);
  }
  rows.push(to);
}

/** Adds a row to a few that ascend, unless it is among them. */
function addInOrder(rows: number[], row: number): void {
  let at = rows.length;
  while (at > 0 && (rows[at - 1] ?? 0) > row) at -= 1;
  if (rows[at - 1] === row) return;
  rows.push(row);
  for (let index = rows.length - 1; index > at; index -= 1) rows[index] = rows[index - 1] ?? row;
  rows[at] = row;
}

/** Adds the lowest and the highest of some rows, but for the first and the last of these. */
function addScannedExtremes(
  rows: number[],
  { values, flags }: SeriesColumns,
  from: number,
  to: number,
): void {
  let [low, high] = [-1, -1];
  for (let row = from; row <= to; row += 1) {
    if (!isOnLine(flags[row] ?? 0)) continue;
    const value = values[row] ?? 0;
    if (low < 0 || value < (values[low] ?? 0)) low = row;
    if (high < 0 || value > (values[high] ?? 0)) high = row;
  }
  if (low > from && low < to) addInOrder(rows, low);
  if (high > from && high < to) addInOrder(rows, high);
}

const NONE = 0;
const SOLID = 1;
const DASHED = 2;

interface Joins {
  readonly joins: Uint8Array;
  /** The rows that no solid line leads to, ascending. */
  readonly apart: Int32Array;
}

/** How each row is joined to the one before it: not at all, by a line, or by a dashed one. */
const joinsOf = memoiseLast(findJoins);

function findJoins(
  columns: SeriesColumns,
  breaks: ReadonlySet<MeasurementEvent>,
  hasBelowScale: boolean,
  gap: number,
): Joins {
  const isOffScale = (value: number) => hasBelowScale && value <= 0;
  const { observations, starts, values, flags } = columns;
  const joins = new Uint8Array(starts.length);
  const apart: number[] = [];
  for (let row = 1; row < joins.length; row += 1) {
    const [own, before] = [flags[row] ?? 0, flags[row - 1] ?? 0];
    const event = observations[row];
    const isApart =
      (own & before & valueFlags.number) === 0 ||
      ((own | before) & valueFlags.coarse) !== 0 ||
      (starts[row] ?? 0) - (starts[row - 1] ?? 0) > gap ||
      isOffScale(values[row] ?? 0) ||
      isOffScale(values[row - 1] ?? 0) ||
      (breaks.size > 0 && event !== undefined && breaks.has(event));
    const isDashed = ((own | before) & (valueFlags.below | valueFlags.above)) !== 0;
    joins[row] = isApart ? NONE : isDashed ? DASHED : SOLID;
    if (isApart || isDashed) apart.push(row);
  }
  return { joins, apart: Int32Array.from(apart) };
}

/** Whether a solid line may pass through a value. */
function isOnLine(flags: number): boolean {
  return (
    (flags & valueFlags.number) !== 0 &&
    (flags & (valueFlags.below | valueFlags.above | valueFlags.coarse)) === 0
  );
}
