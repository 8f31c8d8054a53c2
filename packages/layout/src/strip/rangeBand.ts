import type { LabSeries, MeasurementEvent, ReferenceRange } from "@ipo/model";
import { unitKeyOf } from "@ipo/model";
import type { Mark } from "../marks/mark.js";
import type { Tone } from "../marks/tone.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { ownRange } from "./measurement.js";
import { clampToPlot, pixelSpanOfEvent } from "./timeSpan.js";

/**
 * The reference ranges that came with the values, as bands in steps: each reaches from its first value to the first
 * value of the next range. Where every value carries the same range, the band runs across the plot.
 * A value without a range in the unit of the series has no band under it; one-sided ranges run to the edge of the axis.
 */
export function layoutRangeBands(
  { observations, unit }: Pick<LabSeries, "observations" | "unit">,
  scale: ValueScale,
  top: number,
  bottom: number,
  tone: Tone,
  context: TrackContext,
): Mark[] {
  const { plot } = context.columns;
  const runs: { range: ReferenceRange | undefined; key: string; start: number; end: number }[] = [];
  for (const event of observations) {
    const x = pixelSpanOfEvent(event, context)?.middle;
    if (x === undefined) continue;
    const range = rangeInUnit(event, unit);
    const key = range ? `${range.low?.value ?? ""}–${range.high?.value ?? ""}` : "";
    const last = runs.at(-1);
    if (last) last.end = x;
    if (last?.key !== key) runs.push({ range, key, start: x, end: x });
  }
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

/**
 * The one numeric range of an observation, where it can stand on an axis of the unit: `undefined` when a limit states
 * another one. A limit without a unit is in the unit of its value, as FHIR has it.
 */
export function rangeInUnit(event: MeasurementEvent, unit: string): ReferenceRange | undefined {
  const range = ownRange(event);
  return range && isInUnit(range, unit) ? range : undefined;
}

/** Whether no limit of a range states another unit than this one. */
export function isInUnit({ low, high }: ReferenceRange, unit: string): boolean {
  return [low, high].every((limit) => !limit || ["", unit].includes(unitKeyOf(limit)));
}

function clampY(y: number, top: number, bottom: number): number {
  return Math.min(bottom, Math.max(top, y));
}
