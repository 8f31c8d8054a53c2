import type { MeasurementEvent, SeriesColumns } from "@ipo/model";
import { firstRowAfter, firstRowFrom, seriesColumnsOf, valueFlags } from "@ipo/model";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import type { Viewport } from "../viewport.js";
import { POINT_PIXELS, type PixelSpan } from "./timeSpan.js";

/** A measurement with its pixels; `y` is absent where the observation has no number. */
export interface PlacedValue {
  readonly event: MeasurementEvent;
  /** When it was measured, in milliseconds. */
  readonly at: number;
  readonly span: PixelSpan;
  readonly x: number;
  readonly y: number | undefined;
  readonly isCensored: boolean;
  /** Whether it stands outside the range stated with it. */
  readonly isOutside: boolean;
  /** Whether its date is known only to the year or month, so that it may lie anywhere in it. */
  readonly isCoarse: boolean;
  /** Whether a log axis has no place for it: it stands in the lane below. */
  readonly isOffScale: boolean;
}

/** A stretch of the rows of a series: from the first of them up to, and without, the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows of what may lie in the window, and the one on each side of it that a line comes from or goes to. */
export function rowsAroundWindow(
  { starts, longest }: SeriesColumns,
  { start, end }: Viewport,
): RowRange {
  return {
    from: Math.max(0, firstRowFrom(starts, start - longest) - 1),
    to: Math.min(starts.length, firstRowAfter(starts, end) + 1),
  };
}

/** Gives every observation its pixels, in order of time. */
export function placeValues(
  observations: readonly MeasurementEvent[],
  scale: ValueScale,
  context: TrackContext,
): PlacedValue[] {
  const columns = seriesColumnsOf(observations);
  return placeRows(columns, { from: 0, to: columns.starts.length }, scale, context);
}

/** Gives some rows of a series their pixels. */
export function placeRows(
  columns: SeriesColumns,
  { from, to }: RowRange,
  scale: ValueScale,
  context: TrackContext,
): PlacedValue[] {
  const place = placer(columns, scale, context);
  const placed: PlacedValue[] = [];
  for (let row = from; row < to; row += 1) {
    const value = place(row);
    if (value) placed.push(value);
  }
  return placed;
}

/** What gives a row of a series its pixels; `undefined` for a row that there is not. */
export function placer(
  { observations, starts, ends, values, flags }: SeriesColumns,
  scale: ValueScale,
  { xScale, now }: TrackContext,
): (row: number) => PlacedValue | undefined {
  const nowX = now === undefined ? undefined : xScale(now);
  const hasBelow = scale.belowScaleY !== undefined;
  return (row) => {
    const event = observations[row];
    if (!event) return undefined;
    const own = flags[row] ?? 0;
    const at = starts[row] ?? 0;
    const start = xScale(at);
    const end = Math.max(start, xScale(ends[row] ?? 0));
    const isUnderWay = nowX !== undefined && start < nowX && nowX < end;
    const until = isUnderWay && event.status !== "planned" ? nowX : end;
    const x = (start + until) / 2;
    const value = values[row] ?? 0;
    const isNumber = (own & valueFlags.number) !== 0;
    return {
      event,
      at,
      span: { start, end, middle: x, isWide: end - start > POINT_PIXELS },
      x,
      y: isNumber ? scale.y(value) : undefined,
      isCensored: (own & CENSORED) !== 0,
      isOutside: (own & valueFlags.outside) !== 0,
      isCoarse: (own & valueFlags.coarse) !== 0,
      isOffScale: isNumber && hasBelow && value <= 0,
    };
  };
}

const CENSORED = valueFlags.below | valueFlags.above;
