import type { LabSeries, ReferenceRange, SeriesColumns } from "@ipo/model";
import { seriesColumnsOf, unitKeyOf } from "@ipo/model";
import type { Mark } from "../marks/mark.js";
import { memoiseLast } from "../memoiseLast.js";
import type { Tone } from "../marks/tone.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { clampToPlot, pixelSpanOfEvent } from "./timeSpan.js";

/**
 * The reference ranges that came with the values, as bands in steps: each reaches from its first value to the first
 * value of the next range. Where every value carries the same range, the band runs across the plot.
 * A value without a range in the unit of the series has no band under it; one-sided ranges run to the edge of the axis.
 */
export function layoutRangeBands(
  series: Pick<LabSeries, "observations" | "unit">,
  scale: ValueScale,
  top: number,
  bottom: number,
  tone: Tone,
  context: TrackContext,
): Mark[] {
  const { plot } = context.columns;
  const runs = rangeRunsOf(series, context);
  const isSame = runs.length === 1;
  return runs.flatMap(({ range, start, end }): Mark[] => {
    if (!range) return [];
    const stretch = isSame
      ? { start: plot.x, end: plot.x + plot.width }
      : clampToPlot({ start, end }, context);
    const high = range.high ? clampY(scale.y(range.high.value), top, bottom) : top;
    const low = range.low ? clampY(scale.y(range.low.value), top, bottom) : bottom;
    if (stretch.end <= stretch.start || low <= high) return [];
    return [
      {
        shape: "rect",
        x: stretch.start,
        y: high,
        width: stretch.end - stretch.start,
        height: low - high,
        fill: tone,
        events: [],
      },
    ];
  });
}

interface RangeRun {
  readonly range: ReferenceRange | undefined;
  readonly start: number;
  readonly end: number;
}

/** The ranges that can stand on the axis, each from its first value to the first value of the next, in pixels. */
function rangeRunsOf(
  { observations: all, unit }: Pick<LabSeries, "observations" | "unit">,
  context: TrackContext,
): RangeRun[] {
  const columns = seriesColumnsOf(all);
  const { observations } = columns;
  const runs = runsOf(columns, unit);
  const xOf = (row: number) => {
    const event = observations[Math.min(row, observations.length - 1)];
    return (event && pixelSpanOfEvent(event, context)?.middle) ?? 0;
  };
  return runs.map(({ range, row }, index) => ({
    range,
    start: xOf(row),
    end: xOf(runs[index + 1]?.row ?? observations.length),
  }));
}

/** The rows that a range on the axis of a unit, or none, begins at. */
const runsOf = memoiseLast(({ ranges }: SeriesColumns, unit: string) => {
  const runs: { range: ReferenceRange | undefined; key: string; row: number }[] = [];
  for (const { row, range: own } of ranges) {
    const range = own && isInUnit(own, unit) ? own : undefined;
    const key = range ? `${range.low?.value ?? ""}–${range.high?.value ?? ""}` : "";
    if (runs.at(-1)?.key !== key) runs.push({ range, key, row });
  }
  return runs;
});

/** Whether no limit of a range states another unit than this one. A limit without a unit is in the unit of its value, as FHIR has it. */
export function isInUnit({ low, high }: ReferenceRange, unit: string): boolean {
  return [low, high].every((limit) => !limit || ["", unit].includes(unitKeyOf(limit)));
}

function clampY(y: number, top: number, bottom: number): number {
  return Math.min(bottom, Math.max(top, y));
}
