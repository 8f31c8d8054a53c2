import type { LabSeries, MeasurementEvent, ReferenceRange, SeriesColumns } from "@ipo/model";
import { seriesColumnsOf, valueFlags } from "@ipo/model";
import { memoise } from "../memoise.js";
import { isInUnit } from "./rangeBand.js";

/** What an axis, a heading and a height ask of all values of a series, whatever the window. */
export interface SeriesFacts {
  /** How many values are numbers. */
  readonly numberCount: number;
  /** Whether some value lies below, or above, its number. */
  readonly hasBelow: boolean;
  readonly hasAbove: boolean;
  /** Least and greatest number, and the least above zero; not finite where there is none. */
  readonly low: number;
  readonly high: number;
  readonly leastPositive: number;
  /** The first, the last, the lowest and the highest number. */
  readonly landmarks: ReadonlySet<MeasurementEvent>;
  /** Values of one instant, where there are several. */
  readonly simultaneous: readonly (readonly MeasurementEvent[])[];
  /** Numbers that have the same least and greatest, also above zero, as all the values. */
  readonly numbers: readonly number[];
  /** Numbers that have the same least and greatest, also above zero, as all the values and the limits stated with them. */
  readonly axisValues: readonly number[];
}

/** A limit this many times farther out than every value would leave the values no room to differ in. */
const FARTHEST_LIMIT = 20;

/** The facts of a series, gone through once. */
export const seriesFactsOf: (series: LabSeries) => SeriesFacts = memoise(createFacts);

function createFacts({ observations: all, unit }: LabSeries): SeriesFacts {
  const columns = seriesColumnsOf(all);
  const { observations, values, anyFlags, numbers: own, ranges } = columns;
  const { count, first, last, lowest, highest, leastPositive } = own;
  const [low, high] = [values[lowest] ?? Infinity, values[highest] ?? -Infinity];
  const numbers = [low, high, leastPositive].filter(Number.isFinite);
  const limits = ranges.flatMap(({ range }) => limitsOf(range, unit));
  const reach = Math.max(Math.abs(low), Math.abs(high)) * FARTHEST_LIMIT;
  const near = count === 0 ? limits : limits.filter((limit) => Math.abs(limit) <= reach);
  return {
    numberCount: count,
    hasBelow: (anyFlags & valueFlags.below) !== 0,
    hasAbove: (anyFlags & valueFlags.above) !== 0,
    low,
    high,
    leastPositive,
    landmarks: new Set([first, last, lowest, highest].flatMap((row) => observations[row] ?? [])),
    simultaneous: columns.hasSimultaneous ? simultaneousOf(columns) : [],
    numbers,
    axisValues: [...numbers, ...near],
  };
}

function limitsOf(range: ReferenceRange | undefined, unit: string): number[] {
  if (!range || !isInUnit(range, unit)) return [];
  return [range.low?.value, range.high?.value].filter((limit) => limit !== undefined);
}

function simultaneousOf({ observations, starts }: SeriesColumns): MeasurementEvent[][] {
  const groups: MeasurementEvent[][] = [];
  for (let row = 1, from = 0; row <= starts.length; row += 1) {
    if (starts[row] === starts[from]) continue;
    if (row - from > 1) groups.push(observations.slice(from, row));
    from = row;
  }
  return groups;
}
