import type { LabSeries, MeasurementEvent } from "@ipo/model";
import { isPartial, quantityOf } from "@ipo/model";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { pixelSpanOfEvent, type PixelSpan } from "./timeSpan.js";
import { bordersOf, breaksOf, layoutBorders } from "./valueBorders.js";
import { limitWords, missingWords, sameDayCounts } from "./valueLabels.js";
import { layoutValueLines } from "./valueLines.js";
import { createValueRoom, type ValueRoom } from "./valueRoom.js";
import { layoutValueSymbol } from "./valueSymbol.js";
import { thinValues, type DrawnValue } from "./valueThinning.js";

/** A measurement with its pixels; `y` is absent where the observation has no number. */
export interface PlacedValue {
  readonly event: MeasurementEvent;
  readonly span: PixelSpan;
  readonly x: number;
  readonly y: number | undefined;
  readonly isCensored: boolean;
  /** Whether a log axis has no place for it: it stands in the lane below. */
  readonly isOffScale: boolean;
}

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
  const { plot } = context.columns;
  const placed = placeValues(series.observations, scale, context);
  const visible = placed.filter(({ span }) => isVisible(span, context));
  const drawn = thinValues(visible, plot, ({ event }) => style.emphasised?.has(event) ?? false);
  const edges = { top: EDGE, bottom };
  const size = isCrowded(drawn) ? Math.min(style.symbolSize, CROWDED_SIZE) : style.symbolSize;
  const look = { ...style, symbolSize: size };
  const symbols = drawn.flatMap((value) => layoutValueSymbol(value, edges, look, context));
  const borders = bordersOf(series, style.siblings ?? [], style.baselines);
  const room =
    style.hasWords === false
      ? undefined
      : createValueRoom(
          symbols.flatMap((mark) => (mark.shape === "symbol" ? [mark] : [])),
          { x: plot.x, y: EDGE, width: plot.width, height: bottom + 8 - EDGE },
          context.measureText,
          context.now === undefined ? [] : [context.xScale(context.now)],
        );
  return [
    ...layoutValueLines(placed, breaksOf(borders), style, context),
    ...visible.flatMap((value) => dateSpan(value, bottom, style)),
    ...symbols,
    ...(room
      ? [
          ...missingWords(visible, bottom, room, context),
          ...limitWords(visible, bottom, room, context),
          ...sameDayCounts(visible, room, context),
        ]
      : []),
    ...layoutBorders(borders, bottom, room, context),
    ...(room ? (style.moreWords?.(room) ?? []) : []),
  ];
}

/** Gives every observation its pixels, in order of time. */
export function placeValues(
  observations: readonly MeasurementEvent[],
  scale: ValueScale,
  context: TrackContext,
): PlacedValue[] {
  return observations.flatMap((event) => {
    const span = pixelSpanOfEvent(event, context);
    if (!span) return [];
    const quantity = quantityOf(event);
    return [
      {
        event,
        span,
        x: span.middle,
        y: quantity && scale.y(quantity.value),
        isCensored: quantity?.comparator !== undefined,
        isOffScale:
          quantity !== undefined && scale.belowScaleY !== undefined && quantity.value <= 0,
      },
    ];
  });
}

/** Whether many values stand so close that symbols of the usual size would hide the line between them. */
function isCrowded(drawn: readonly DrawnValue[]): boolean {
  const close = drawn.filter(({ value: { x } }, index) => {
    const previous = drawn[index - 1];
    return previous !== undefined && x - previous.value.x < CROWDED_GAP;
  });
  return close.length > CROWDED_COUNT;
}

function isVisible(span: PixelSpan, { columns: { plot } }: TrackContext): boolean {
  return span.middle >= plot.x && span.middle <= plot.x + plot.width;
}

/** The stretch that a partial date covers, as a line through the point. */
function dateSpan({ event, span, y }: PlacedValue, bottom: number, { tone }: ValueStyle): Mark[] {
  if (!span.isWide) return [];
  const isCoarse = event.time.kind !== "point" || isPartial(event.time.at);
  if (!isCoarse && span.end - span.start < DAY_SPAN_PIXELS) return [];
  const height = y ?? bottom - 5;
  return [ruleMark([span.start, height], [span.end, height], tone, { strokeWidth: 1.4 })];
}
