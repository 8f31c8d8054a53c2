import type { MeasurementEvent } from "@ipo/model";
import { anchorOf, datedByAnalyte, endOf, labSeriesOf, quantityOf } from "@ipo/model";
import { fonts } from "../geometry.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import { ruleMark } from "../marks/make.js";
import { lazily, memoise } from "../memoise.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import { pixelSpanOf } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { bodyMeasures } from "./bodyMeasures.js";
import { percentChangeAt, percentWords, referenceOf } from "./bodyPercent.js";
import { overlayReadout, stripsOfRows } from "./labOverlay.js";
import { layoutOverlay, layoutOverlayCollapsed } from "./labOverlayStrip.js";
import { hasAxis, seriesRows, type SeriesRow } from "./labRow.js";
import { layoutSpark, seriesSummary } from "./labSpark.js";
import { heights, layoutSeriesStrip, type StripExtra } from "./labStrip.js";
import type { Track, TrackContext } from "./track.js";

/**
 * Measures of the body: weight with its change in percent from a point that the reader chooses (`display.reference`),
 * height, body mass index and body surface area. The last two are drawn as the record states them and never worked out.
 */
export const bodyTrack: Track<SeriesRow> = {
  kind: "body",
  select: (context) => {
    const byAnalyte = datedByAnalyte(context.record, "vitalSign");
    const series = [...bodyMeasures].flatMap((id) => labSeriesOf(byAnalyte.get(id) ?? []));
    return stripsOfRows(seriesRows("body", series, context), context);
  },
  layout: (strip, context) => {
    const [row, ...others] = strip.rows;
    if (!row) return { height: 0, marks: [] };
    if (others.length > 0) return layoutOverlay(strip, context);
    const weight = isWeight(row) ? weightExtra(row, context) : undefined;
    const height = weight ? heights.roomy : hasAxis(row.series) ? heights.tight : heights.low;
    return layoutSeriesStrip(row, strip.sublabel, height, context, weight);
  },
  readout: ({ rows: [row, ...others] }, at, { text, display }) => {
    if (!row) return undefined;
    if (others.length > 0) return overlayReadout([row, ...others], at, text);
    const readout = measurementReadout(row.series, at, text);
    const change = isWeight(row) && percentChangeAt(row.series, at, display.reference);
    if (!readout || !change) return readout;
    return { ...readout, details: [...readout.details, percentWords(change, text)] };
  },
  summary: ({ rows }, context) =>
    rows
      .map((row) => {
        const last = row.series.observations.at(-1);
        const at = last && anchorOf(last.time);
        const change =
          at !== undefined &&
          isWeight(row) &&
          percentChangeAt(row.series, at, context.display.reference);
        const words = seriesSummary(row, context);
        return change ? `${words} · ${percentWords(change, context.text)}` : words;
      })
      .join("; "),
  layoutCollapsed: (strip, context) => {
    const [row, ...others] = strip.rows;
    if (!row) return { height: 0, marks: [] };
    return others.length > 0 ? layoutOverlayCollapsed(strip, context) : layoutSpark(row, context);
  },
};

function isWeight({ series }: SeriesRow): boolean {
  return series.analyte === "weight";
}

/** Values by the time that their dates cover. */
const byTimeOf = memoise((observations: readonly MeasurementEvent[]) =>
  indexIntervals(observations, ({ time }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

/** The level that percentages are counted from, and what the last weight of the window differs from it. */
function weightExtra(row: SeriesRow, context: TrackContext): StripExtra | undefined {
  const { text, display, viewport, columns } = context;
  const { series } = row;
  const change = percentChangeAt(series, viewport.end, display.reference);
  const reference = change?.reference ?? referenceOf(series, display.reference);
  const quantity = reference && quantityOf(reference);
  if (!reference || !quantity || !hasAxis(series)) return undefined;
  const { x } = columns.plot;
  const end = x + columns.plot.width;
  const lastInside = lazily(() => {
    const inSight = timeWindow(context, 1);
    const near = byTimeOf(series.observations).meeting(inSight.start, inSight.end);
    for (let index = near.length - 1; index >= 0; index -= 1) {
      const event = near[index];
      const place = event && pixelSpanOf(event.time, context)?.middle;
      if (place !== undefined && place >= x && place <= end) return { event, place };
    }
    return undefined;
  });
  return {
    values: [],
    marks: (scale) => {
      const y = scale.y(quantity.value);
      return [ruleMark([x, y], [end, y], "ink-faint", { dash: [1, 3] })];
    },
    words: (scale, _bottom, room) => {
      const { event, place } = lastInside() ?? {};
      const value = event && quantityOf(event);
      if (!change || !value || place === undefined) return [];
      const y = scale.y(value.value);
      const right = { x: place + 9, y: y + 4, anchor: "start" as const };
      const left = [y - 6, y + 13].map((line) => ({
        x: place - 9,
        y: line,
        anchor: "end" as const,
      }));
      const label = percentWords(change, text);
      const style = { font: fonts.small, fill: "ink-muted", label } as const;
      const whole = room.place({ words: [label], places: [right], ...style });
      if (whole.length > 0) return whole;
      const short = [label.slice(0, label.indexOf("%") + 1)];
      return room.place({ words: short, places: [right, ...left], ...style });
    },
  };
}
