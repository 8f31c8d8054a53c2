import type { LabSeries, MeasurementEvent, SeriesColumns } from "@ipo/model";
import { isPartial, seriesColumnsOf } from "@ipo/model";
import { gatherKnown } from "../gather.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { layoutDenseLines } from "./denseLines.js";
import { placeSingles, thinSingles } from "./denseSingles.js";
import { layoutDenseSymbols } from "./denseSymbols.js";
import { denseValuesOf, isDense } from "./denseValues.js";
import { lazily } from "../memoise.js";
import { placeRows, rowsAroundWindow, type PlacedValue, type RowRange } from "./placeValues.js";
import type { PixelSpan } from "./timeSpan.js";
import { symbolPlacesOf } from "./symbolPlaces.js";
import { bordersOf, breaksOf, layoutBorders } from "./valueBorders.js";
import { limitWords, missingWords, sameDayCounts } from "./valueLabels.js";
import { layoutValueLines } from "./valueLines.js";
import { createValueRoom, type ValueRoom } from "./valueRoom.js";
import { addValueSymbol } from "./valueSymbol.js";

/** How one family of value strips looks. */
export interface ValueStyle {
  readonly tone: Tone;
  readonly symbolSize: number;
  readonly isHollow: boolean;
  /** The shape of a value, whatever its status; by default a circle, or the shape of the status. */
  readonly symbol?: SymbolName;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** Events that a value is drawn together with, such as the form that a score was taken from. */
  readonly alsoEvents?: ReadonlyMap<string, readonly { readonly id: string }[]>;
  /** Whether values outside their stated range take the alert tone. */
  readonly showsStanding: boolean;
  /** Values that are drawn larger, and never thinned out. */
  readonly emphasised?: ReadonlySet<MeasurementEvent>;
  /** Whether words stand among the values: limits, reasons, what changes at a border. Default: yes. */
  readonly hasWords?: boolean;
  /** The same analyte in other units, which have strips of their own: the line breaks where one of them takes over. */
  readonly siblings?: readonly LabSeries[];
  /** Values that a new baseline was stated at: what came before them is not measured on the same ground. */
  readonly baselines?: ReadonlySet<MeasurementEvent>;
  /** More words to place among the values, after those of the values themselves. */
  readonly moreWords?: (room: ValueRoom) => readonly Mark[];
}

/** Width from which a whole-day date is drawn as the day it covers. */
const DAY_SPAN_PIXELS = 40;
/** Words keep this far from the upper edge of the strip, and reach as far below its axis. */
const EDGE = 1;

/** From how many values closer than this a strip is crowded, and the size of a symbol there. */
const CROWDED_GAP = 5;
const CROWDED_COUNT = 40;
const CROWDED_SIZE = 3.4;

/** The lines, points, censored marks and missing values of a series, on a value scale; `bottom` is the foot of the axis. */
export function layoutValues(
  series: LabSeries,
  scale: ValueScale,
  bottom: number,
  style: ValueStyle,
  context: TrackContext,
): Mark[] {
  const columns = seriesColumnsOf(series.observations);
  const rows = rowsAroundWindow(columns, context.viewport);
  const borders = bordersOf(series, style.siblings ?? none, style.baselines);
  const drawing = isDense(rows, context)
    ? drawDense(columns, rows, breaksOf(borders), scale, bottom, style, context)
    : drawSparse(columns, rows, breaksOf(borders), scale, bottom, style, context);
  const { lines, values, symbols } = drawing;
  const spans = gatherKnown(values, (value) => dateSpan(value, bottom, style));
  if (style.hasWords === false)
    return [...lines, ...spans, ...symbols, ...layoutBorders(borders, bottom, undefined, context)];
  const room = roomAmong(symbols, bottom, context);
  return [
    ...lines,
    ...spans,
    ...symbols,
    ...missingWords(values, bottom, room, context),
    ...limitWords(values, bottom, room, context),
    ...sameDayCounts(values, room, context),
    ...layoutBorders(borders, bottom, room, context),
    ...(style.moreWords?.(room) ?? []),
  ];
}

const none: readonly LabSeries[] = [];
const nothing: readonly PlacedValue[] = [];

/** The lines and symbols of a series in the window, and the values that words may stand beside. */
interface Drawing {
  readonly lines: readonly Mark[];
  readonly values: readonly PlacedValue[];
  readonly symbols: readonly Mark[];
}

function drawSparse(
  columns: SeriesColumns,
  rows: RowRange,
  breaks: ReadonlySet<MeasurementEvent>,
  scale: ValueScale,
  bottom: number,
  style: ValueStyle,
  context: TrackContext,
): Drawing {
  const placed = placeRows(columns, rows, scale, context);
  const values = placed.filter(({ span }) => isVisible(span, context));
  const look = isCrowded(values) ? crowded(style) : style;
  const symbols: Mark[] = [];
  for (const value of values)
    addValueSymbol(symbols, { value, hidden: nothing }, { top: EDGE, bottom }, look, context);
  return { lines: layoutValueLines(placed, breaks, style, context), values, symbols };
}

/** Values that stand for themselves whatever the zoom have marks of their own here as well. */
function drawDense(
  columns: SeriesColumns,
  rows: RowRange,
  breaks: ReadonlySet<MeasurementEvent>,
  scale: ValueScale,
  bottom: number,
  style: ValueStyle,
  context: TrackContext,
): Drawing {
  const { emphasised = noEvents } = style;
  const look = crowded(style);
  const dense = denseValuesOf(columns, scale, context);
  const single = placeSingles(columns, rows, emphasised, scale, context).filter(({ span }) =>
    isVisible(span, context),
  );
  const symbols: Mark[] = layoutDenseSymbols(dense, emphasised, look, context);
  const drawn = thinSingles(single, context.columns.plot.width, ({ event }) =>
    emphasised.has(event),
  );
  for (const value of drawn) addValueSymbol(symbols, value, { top: EDGE, bottom }, look, context);
  return {
    lines: layoutDenseLines(dense, breaks, scale.belowScaleY !== undefined, style, context),
    values: drawn.map(({ value }) => value),
    symbols,
  };
}

const noEvents: ReadonlySet<MeasurementEvent> = new Set();

function crowded(style: ValueStyle): ValueStyle {
  return { ...style, symbolSize: Math.min(style.symbolSize, CROWDED_SIZE) };
}

/** The room for words among the symbols: inside the strip, and clear of the line of now. */
function roomAmong(
  symbols: readonly Mark[],
  bottom: number,
  { columns: { plot }, measureText, now, xScale }: TrackContext,
): ValueRoom {
  const places = lazily(() => symbolPlacesOf(symbols));
  return createValueRoom(
    places,
    { x: plot.x, y: EDGE, width: plot.width, height: bottom + 8 - EDGE },
    measureText,
    now === undefined ? [] : [xScale(now)],
  );
}

/** Whether many values stand so close that symbols of the usual size would hide the line between them. */
function isCrowded(values: readonly PlacedValue[]): boolean {
  let count = 0;
  let previous = -Infinity;
  for (const { x } of values) {
    if (x - previous < CROWDED_GAP) count += 1;
    previous = x;
  }
  return count > CROWDED_COUNT;
}

function isVisible(span: PixelSpan, { columns: { plot } }: TrackContext): boolean {
  return span.middle >= plot.x && span.middle <= plot.x + plot.width;
}

/** The stretch that a partial date covers, as a line through the point. */
function dateSpan(
  { event, span, y }: PlacedValue,
  bottom: number,
  { tone }: ValueStyle,
): Mark | undefined {
  if (!span.isWide) return undefined;
  const isCoarse = event.time.kind !== "point" || isPartial(event.time.at);
  if (!isCoarse && span.end - span.start < DAY_SPAN_PIXELS) return undefined;
  const height = y ?? bottom - 5;
  return ruleMark([span.start, height], [span.end, height], tone, { strokeWidth: 1.4 });
}
