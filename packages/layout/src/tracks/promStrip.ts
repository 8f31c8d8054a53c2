import { quantityOf } from "@ipo/model";
import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { createValueScale, type ValueScale } from "../scale/valueScale.js";
import { seriesFactsOf } from "../strip/seriesFacts.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { layoutValues, type ValueStyle } from "../strip/valueStrip.js";
import { keptScenery } from "../strip/valueScenery.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import { fitText } from "../text/measureText.js";
import type { ScoreRow } from "./promRows.js";
import { isInScale } from "./promScaleOf.js";
import { layoutThresholds } from "./promThresholds.js";
import { lazyLayout, type Strip, type TrackContext, type TrackLayout } from "./track.js";

const HEIGHT = 54;
const TALL_HEIGHT = 62;
/** Room for the readout to say as well that a later form gave no score. */
const THREE_LINES = 69;
const PAD = 8;
/** A scale as one line: its name, its direction, and its values without an axis. */
const LINE_HEIGHT = 28;
const LINE_PAD = 7;
const BASELINE = 18;

/** The scores of one scale on its own range, with its thresholds behind them. The direction is never flipped. */
export function layoutScores(strip: Strip<ScoreRow>, context: TrackContext): TrackLayout {
  const [row] = strip.rows;
  if (!row) return { height: 0, marks: [] };
  const height = hasMissingLast(row) ? THREE_LINES : row.isTall ? TALL_HEIGHT : HEIGHT;
  const box = { top: PAD, bottom: height - PAD };
  const scale = valueScaleOf(row, box, context);
  return lazyLayout({ height, valueScale: "linear" }, () => [
    ...layoutThresholds(row, scale, box, context),
    ...layoutValueTicks(scale, context),
    ...keptScenery(row, context, [height, scale], () =>
      layoutStripLabel(strip.label, strip.sublabel, context, {
        height,
        reserve: valueTicksWidth(scale, context),
      }),
    ),
    ...valuesOf(row, scale, box.bottom, { symbolSize: 6 }, context),
  ]);
}

/** The same in one line. The direction stands where the axis would. */
export function layoutScoreLine(strip: Strip<ScoreRow>, context: TrackContext): TrackLayout {
  const [row] = strip.rows;
  if (!row) return { height: 0, marks: [] };
  const box = { top: LINE_PAD, bottom: LINE_HEIGHT - LINE_PAD };
  const scale = valueScaleOf(row, box, context);
  return lazyLayout({ height: LINE_HEIGHT, valueScale: "linear" }, () => [
    ...layoutThresholds(row, scale, box, context),
    ...keptScenery(row, context, [], () => lineLabel(strip, row, context)),
    ...valuesOf(row, scale, box.bottom + 2, { symbolSize: 4, hasWords: false }, context),
  ]);
}

/** Whether the last that is known of a scale is that it got no score. */
function hasMissingLast({ series: { observations } }: ScoreRow): boolean {
  const last = observations.at(-1);
  return last !== undefined && !quantityOf(last) && observations.some(quantityOf);
}

/** The scale's name, and below it the instrument and the direction; where both have no room, the direction. */
function lineLabel(
  { label, sublabel = "" }: Strip<ScoreRow>,
  { scale }: ScoreRow,
  { columns, measureText, text }: TrackContext,
): Mark[] {
  const direction = text(`direction.${scale?.direction ?? "unknown"}`);
  const end = columns.plot.x - 8;
  const x = labelInset(columns.label);
  const full = `${label} · ${sublabel}`;
  const own = { label: full, fill: "ink" } as const;
  const beside = { label: full, font: fonts.axis, fill: "ink-muted" } as const;
  const room = end - x;
  // The direction is what must not be shortened: the line below has it at its end.
  const hasRoom = measureText(sublabel, fonts.axis) <= room;
  const [upper, lower] = [BASELINE - 6, BASELINE + 6];
  return [
    textMark(
      { ...own, x, y: upper, text: fitText(label, room, fonts.sub, measureText), font: fonts.sub },
      measureText,
    ),
    textMark({ ...beside, x, y: lower, text: hasRoom ? sublabel : direction }, measureText),
  ];
}

/** The axis of a scale: its own range where the values are within it, else that of the values. */
function valueScaleOf(
  { series, scale }: ScoreRow,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { text }: TrackContext,
): ValueScale {
  const { numbers: values } = seriesFactsOf(series);
  return createValueScale({
    ...{ type: "linear", values, top, bottom, lang: text.lang },
    ...(isInScale(series, scale) && { limits: [scale.min, scale.max] as const }),
  });
}

function valuesOf(
  { series, forms }: ScoreRow,
  scale: ValueScale,
  bottom: number,
  look: Pick<ValueStyle, "symbolSize" | "hasWords">,
  context: TrackContext,
): Mark[] {
  const style = {
    tone: "series-prom",
    ...look,
    isHollow: true,
    showsStanding: false,
    alsoEvents: forms,
  } as const;
  return layoutValues(series, scale, bottom, style, context);
}
