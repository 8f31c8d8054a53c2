import { unitKeyOf, type Quantity, type ReferenceRange } from "../quantity.js";
import { anchorOf, endOf, isPartial, type EventTime } from "../time.js";
import { quantityOf, type MeasurementEvent } from "./labSeries.js";
import { censoring, ownRange, standingOf } from "./standing.js";

/** What is true of a value, one bit each, as in `SeriesColumns.flags`. */
export const valueFlags = {
  /** It is a number. */
  number: 1,
  /** Its comparator says that the true value lies below (`<`, `<=`) or above it. */
  below: 2,
  above: 4,
  /** It stands outside the range stated with it (`standingOf`). */
  outside: 8,
  /** Its time is known only to the year or month at one end. */
  coarse: 16,
  /** It is not final, or its time can hardly be right. */
  unsettled: 32,
} as const;

/**
 * The dated values of a series in columns, in order of time: what drawing and reading out ask of thousands of values at
 * every frame. Row `i` of each column belongs to `observations[i]`.
 */
export interface SeriesColumns<Measurement extends MeasurementEvent = MeasurementEvent> {
  readonly observations: readonly Measurement[];
  /** Milliseconds: the stretch that each date covers, half-open. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The numbers, whatever their comparator; NaN where there is none. */
  readonly values: Float64Array;
  readonly flags: Uint8Array;
  /** The longest stretch of a date. */
  readonly longest: number;
  /** Whether several values begin at one instant. */
  readonly hasSimultaneous: boolean;
  /** All flags that some value has. */
  readonly anyFlags: number;
  readonly numbers: SeriesNumbers;
  /** The one numeric range of each value, by runs of values that have the same: the row that each run begins at. */
  readonly ranges: readonly { readonly row: number; readonly range: ReferenceRange | undefined }[];
}

/** What the numbers of a series reach, whatever their comparators. */
export interface SeriesNumbers {
  readonly count: number;
  /** The rows of the first, the last, the least and the greatest number; -1 where there is none. */
  readonly first: number;
  readonly last: number;
  readonly lowest: number;
  readonly highest: number;
  /** The least number above zero; infinite where there is none. */
  readonly leastPositive: number;
}

const columnsOfList = new WeakMap<readonly MeasurementEvent[], SeriesColumns>();

/** The columns of a list of values; undated ones have no row. Made at the first call and kept for as long as the list lives. */
export function seriesColumnsOf<Measurement extends MeasurementEvent>(
  observations: readonly Measurement[],
): SeriesColumns<Measurement> {
  // What is kept for a list was made of its own observations.
  const known = columnsOfList.get(observations) as SeriesColumns<Measurement> | undefined;
  if (known) return known;
  const columns = createColumns(inOrder(observations));
  columnsOfList.set(observations, columns);
  return columns;
}

function createColumns<Measurement extends MeasurementEvent>(
  observations: readonly Measurement[],
): SeriesColumns<Measurement> {
  const count = observations.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const values = new Float64Array(count).fill(NaN);
  const flags = new Uint8Array(count);
  const ranges: { row: number; range: ReferenceRange | undefined }[] = [];
  let [longest, anyFlags] = [0, 0];
  let hasSimultaneous = false;
  observations.forEach((event, row) => {
    const { time } = event;
    const start = anchorOf(time) ?? 0;
    const end = Math.max(start, endOf(time) ?? start);
    starts[row] = start;
    ends[row] = end;
    hasSimultaneous ||= starts[row - 1] === start;
    longest = Math.max(longest, end - start);
    const own = flagsOf(event);
    flags[row] = own;
    anyFlags |= own;
    const quantity = quantityOf(event);
    if (quantity) values[row] = quantity.value;
    const range = ownRange(event);
    const last = ranges.at(-1);
    if (!last || !isSameRange(last.range, range)) ranges.push({ row, range });
  });
  const reach = { longest, hasSimultaneous, anyFlags, numbers: numbersOf(values) };
  return { observations, starts, ends, values, flags, ...reach, ranges };
}

function numbersOf(values: Float64Array): SeriesNumbers {
  let [count, first, last, lowest, highest, leastPositive] = [0, -1, -1, -1, -1, Infinity];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    count += 1;
    if (first < 0) first = row;
    last = row;
    if (lowest < 0 || value < (values[lowest] as number)) lowest = row;
    if (highest < 0 || value > (values[highest] as number)) highest = row;
    if (value > 0 && value < leastPositive) leastPositive = value;
  }
  return { count, first, last, lowest, highest, leastPositive };
}

function flagsOf(event: MeasurementEvent): number {
  const quantity = quantityOf(event);
  const side = quantity && censoring(quantity);
  return (
    (quantity ? valueFlags.number : 0) |
    (side ? valueFlags[side] : 0) |
    (standingOf(event) === "outside" ? valueFlags.outside : 0) |
    (isCoarse(event.time) ? valueFlags.coarse : 0) |
    (event.status === "final" && event.timeDoubt === undefined ? 0 : valueFlags.unsettled)
  );
}

function isCoarse(time: EventTime): boolean {
  if (time.kind === "point") return isPartial(time.at);
  if (time.kind === "undated") return false;
  return [time.start, time.end].some((point) => point !== undefined && isPartial(point));
}

/** Whether two ranges have the same limits in the same units, or both are none. */
function isSameRange(a: ReferenceRange | undefined, b: ReferenceRange | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return isSameLimit(a.low, b.low) && isSameLimit(a.high, b.high);
}

function isSameLimit(a: Quantity | undefined, b: Quantity | undefined): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && a.comparator === b.comparator && unitKeyOf(a) === unitKeyOf(b);
}

/** The dated ones by their anchor, those of one instant as they came; the list itself where that is how it is. */
function inOrder<Measurement extends MeasurementEvent>(
  observations: readonly Measurement[],
): readonly Measurement[] {
  let last = -Infinity;
  const isOrdered = observations.every(({ time }) => {
    const anchor = anchorOf(time);
    const follows = anchor !== undefined && anchor >= last;
    last = anchor ?? last;
    return follows;
  });
  if (isOrdered) return observations;
  return observations
    .flatMap((event) => {
      const anchor = anchorOf(event.time);
      return anchor === undefined ? [] : [{ event, anchor }];
    })
    .sort((a, b) => a.anchor - b.anchor)
    .map(({ event }) => event);
}

type Ascending = Float64Array | Int32Array;

/** The first row whose number in an ascending column is not below a bound. */
export function firstRowFrom(ascending: Ascending, bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first row whose number in an ascending column is above a bound. */
export function firstRowAfter(ascending: Ascending, bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
