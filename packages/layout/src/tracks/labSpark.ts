import type { EpochMs, LabSeries } from "@ipo/model";
import { seriesColumnsOf } from "@ipo/model";
import { formatValue } from "../describe/formatValue.js";
import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { createValueScale, type ValueScale } from "../scale/valueScale.js";
import { layoutRangeBands } from "../strip/rangeBand.js";
import { seriesFactsOf } from "../strip/seriesFacts.js";
import { FIRST_BASELINE } from "../strip/stripLabel.js";
import { latestAt, withStatus } from "../strip/measurementReadout.js";
import { placeRows } from "../strip/placeValues.js";
import { keptScenery } from "../strip/valueScenery.js";
import { layoutValues } from "../strip/valueStrip.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import { axisRoom, axisValues, axisWords, unitWords, type SeriesRow } from "./labRow.js";
import { measuredStyle } from "./labStrip.js";
import { lazyLayout, type SelectContext, type TrackContext, type TrackLayout } from "./track.js";

const HEIGHT = 28;
const PAD = 6;
/** Room that a long heading keeps beside the unit. */
const LEAST_HEADING = 56;

/**
 * A series as one line: the line, every value as a dot, the first, the last, the lowest and the highest larger, what is
 * outside its range or beyond a limit as in a whole strip; the unit and the axis in the heading, and the last value in words.
 */
export function layoutSpark(row: SeriesRow, context: TrackContext): TrackLayout {
  const { series, siblings, axis } = row;
  const { text } = context;
  const [top, bottom] = [PAD, HEIGHT - PAD];
  const scale = createValueScale({
    type: axis,
    values: axisValues(row),
    ...axisRoom(series, top, bottom),
    lang: text.lang,
  });
  const style = {
    ...measuredStyle,
    symbolSize: 2.8,
    lineWidth: 1,
    emphasised: seriesFactsOf(series).landmarks,
    hasWords: false,
    siblings,
  };
  return lazyLayout({ height: HEIGHT, valueScale: scale.type }, () => [
    ...layoutRangeBands(series, scale, 3, HEIGHT - 3, "range", context),
    ...keptScenery(row, context, [], () => heading(row, context)),
    ...layoutValues(series, scale, bottom, style, context),
    ...lastWords(row, scale, context),
  ]);
}

/** `6 värden, senast 6,2 × 10⁹/L 2026-09-09`. */
export function seriesSummary({ series }: SeriesRow, { text }: SelectContext): string {
  const last = series.observations.at(-1);
  if (!last) return "";
  return text("lab.summary", {
    count: series.observations.length,
    value: withStatus(formatValue(last.value, text), last, text),
    day: formatEventTime(last.time, formatDay),
  });
}

/** Name and unit on one baseline. Where they do not fit, a linear axis is not named, as a log one always is; then the name is shortened. */
function heading(row: SeriesRow, { text, columns, measureText }: TrackContext): Mark[] {
  const x = labelInset(columns.label);
  const end = columns.label.width - 8;
  const whole = axisWords(row, text);
  const room = end - x - 8 - Math.min(LEAST_HEADING, measureText(row.label, fonts.heading));
  const fits = row.axis === "log" || measureText(whole, fonts.sub) <= room;
  const unit = fitText(
    fits ? whole : (unitWords(row.series, text) ?? ""),
    room,
    fonts.sub,
    measureText,
  );
  const free = end - x - 8 - measureText(unit, fonts.sub);
  const name = fitText(row.label, free, fonts.heading, measureText);
  const line = { y: FIRST_BASELINE } as const;
  const sub = { font: fonts.sub, fill: "ink-muted", anchor: "end", label: whole } as const;
  return [
    textMark(
      { ...line, x, text: name, font: fonts.heading, fill: "ink", label: row.label },
      measureText,
    ),
    textMark({ ...line, ...sub, x: end, text: unit }, measureText),
  ];
}

/** The values of the last time, each of them once. */
const wordsOfLast = memoiseByBoth(({ observations }: LabSeries, text: SelectContext["text"]) => {
  const latest = latestAt(observations, Infinity as EpochMs).map((event) =>
    withStatus(formatValue(event.value, text), event, text),
  );
  return [...new Set(latest)].join(" · ");
});

/** The last value of the series beside it, where the plot goes on. */
function lastWords({ series }: SeriesRow, scale: ValueScale, context: TrackContext): Mark[] {
  const { text, measureText, columns } = context;
  const end = columns.plot.x + columns.plot.width;
  const values = seriesColumnsOf(series.observations);
  const count = values.starts.length;
  const [last] = placeRows(values, { from: count - 1, to: count }, scale, context);
  if (!last || last.x < columns.plot.x) return [];
  const words = wordsOfLast(series, text);
  const width = measureText(words, fonts.small);
  const nowX = context.now === undefined ? undefined : context.xScale(context.now);
  const beside = last.x + 10;
  // The line of now would strike through a digit.
  const isStruck = nowX !== undefined && beside <= nowX + 2 && beside + width >= nowX - 2;
  const x = isStruck ? nowX + 4 : beside;
  if (x + width > end - 2) return [];
  const style = { font: fonts.small, fill: "ink-muted", hasHalo: true } as const;
  return [textMark({ x, y: FIRST_BASELINE, text: words, ...style }, measureText)];
}
