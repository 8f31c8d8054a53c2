import type { LabSeries } from "@ipo/model";
import { quantityOf } from "@ipo/model";
import { rangesText } from "../describe/fact.js";
import { formatValue } from "../describe/formatValue.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { createValueScale, type ValueScale } from "../scale/valueScale.js";
import { pixelSpanOf } from "../strip/timeSpan.js";
import { seriesFactsOf } from "../strip/seriesFacts.js";
import { layoutRangeBands } from "../strip/rangeBand.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import type { ValueRoom } from "../strip/valueRoom.js";
import { layoutValues, type ValueStyle } from "../strip/valueStrip.js";
import { keptScenery } from "../strip/valueScenery.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import { axisRoom, axisValues, hasAxis, hasNumbers, type SeriesRow } from "./labRow.js";
import { lazyLayout, type TrackContext, type TrackLayout } from "./track.js";

/** Heights of a strip: one that the rest is read against, one with a long log axis, one with a longer readout, any, a tight one, and one without an axis. */
export const heights = { tall: 132, wide: 92, roomy: 73, normal: 58, tight: 44, low: 40 } as const;
const PAD = 8;

/** More to draw on the axis of a strip, such as limits: values that must lie on it, and marks with their words. */
export interface StripExtra {
  readonly values: readonly number[];
  readonly marks: (scale: ValueScale, bottom: number) => readonly Mark[];
  readonly words: (scale: ValueScale, bottom: number, room: ValueRoom) => readonly Mark[];
}

/** The usual look of measured values. */
export const measuredStyle = {
  tone: "series",
  symbolSize: 5.2,
  isHollow: false,
  showsStanding: true,
} as const satisfies ValueStyle;

const none: readonly LabSeries[] = [];

/** One analyte in one strip: range, axis, heading, line and values. A single value is written out and needs no axis. */
export function layoutSeriesStrip(
  row: SeriesRow,
  sublabel: string | undefined,
  height: number,
  context: TrackContext,
  extra?: StripExtra,
): TrackLayout {
  const { text } = context;
  const { series, siblings, axis } = row;
  const isAxis = hasAxis(series) || (extra !== undefined && hasNumbers(series));
  const [top, bottom] = [PAD, height - PAD];
  const own = axisValues(row);
  // The very list of the series, where there is no more, has an axis that is kept.
  const values = extra && extra.values.length > 0 ? [...own, ...extra.values] : own;
  const room = axisRoom(series, top, bottom);
  const scale = createValueScale({ type: axis, values, ...room, lang: text.lang });
  const style: ValueStyle = {
    ...measuredStyle,
    siblings: isAxis ? siblings : none,
    moreWords: (words) => [
      ...(isAxis ? [] : singleWords(series, scale, words, context)),
      ...(extra?.words(scale, bottom, words) ?? []),
    ],
  };
  return lazyLayout({ height, ...(hasNumbers(series) && { valueScale: scale.type }) }, () => [
    ...layoutRangeBands(series, scale, top, bottom, "range", context),
    ...(isAxis ? layoutValueTicks(scale, context) : []),
    ...(extra?.marks(scale, bottom) ?? []),
    ...keptScenery(row, context, [sublabel, height, isAxis, scale], () =>
      layoutStripLabel(row.label, sublabel, context, {
        height,
        reserve: isAxis ? valueTicksWidth(scale, context) : 8,
      }),
    ),
    ...layoutValues(series, scale, bottom, style, context),
  ]);
}

/** The height that a series needs to be read: little for one value, more for a log axis over many powers of ten. */
export function heightOf({ series, axis }: SeriesRow, isFirst: boolean): number {
  if (!hasAxis(series)) return heights.low;
  if (axis === "linear") return heights.normal;
  if (isFirst) return heights.tall;
  const { leastPositive, high } = seriesFactsOf(series);
  return high / leastPositive >= 100 ? heights.wide : heights.normal;
}

/** The only number of a series in words beside its mark, with the range that came with it. */
function singleWords(
  { observations }: LabSeries,
  scale: ValueScale,
  room: ValueRoom,
  context: TrackContext,
): Mark[] {
  const { text } = context;
  return observations.flatMap((event) => {
    const quantity = quantityOf(event);
    const x = pixelSpanOf(event.time, context)?.middle;
    if (!quantity || x === undefined || quantity.comparator !== undefined) return [];
    const { plot } = context.columns;
    if (x < plot.x || x > plot.x + plot.width) return [];
    const value = formatValue(event.value, text);
    const range = rangesText(event.referenceRange, text);
    const y = Math.min(heights.low - 5, Math.max(12, scale.y(quantity.value) + 4));
    const places = [
      { x: x + 10, y, anchor: "start" as const },
      { x: x - 10, y, anchor: "end" as const },
    ];
    const words = [...(range ? [`${value} · ${text("lab.ref", { range })}`] : []), value];
    return room.place({ words, places, font: fonts.small, fill: "ink-muted" });
  });
}
