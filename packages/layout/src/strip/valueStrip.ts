import type { LabSeries, MeasurementEvent } from "@ipo/model";
import { isPartial, quantityOf } from "@ipo/model";
import { formatValue } from "../describe/formatValue.js";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import type { Mark, SymbolMark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import type { ValueScale } from "../scale/valueScale.js";
import { formatQuantity } from "../text/formatNumber.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { TrackContext } from "../tracks/track.js";
import { censoring, standingOf } from "./measurement.js";
import { pixelSpanOf, type PixelSpan } from "./timeSpan.js";
import { layoutValueLines } from "./valueLines.js";

/** A measurement with its pixels; `y` is absent where the observation has no number. */
export interface PlacedValue {
  readonly event: MeasurementEvent;
  readonly span: PixelSpan;
  readonly x: number;
  readonly y: number | undefined;
  readonly isCensored: boolean;
}

/** How one family of value strips looks. */
export interface ValueStyle {
  readonly tone: Tone;
  readonly symbolSize: number;
  readonly isHollow: boolean;
  /** Events that a value is drawn together with, such as the form that a score was taken from. */
  readonly alsoEvents?: ReadonlyMap<string, readonly { readonly id: string }[]>;
  /** Whether values outside their stated range take the alert tone. */
  readonly showsStanding: boolean;
}

/** Width from which a whole-day date is drawn as the day it covers. */
const DAY_SPAN_PIXELS = 40;

/** The lines, points, censored marks and missing values of a series, on a value scale. */
export function layoutValues(
  series: LabSeries,
  scale: ValueScale,
  bottom: number,
  style: ValueStyle,
  context: TrackContext,
): Mark[] {
  const placed = placeValues(series.observations, scale, context);
  const visible = placed.filter(({ span }) => isVisible(span, context));
  return [
    ...layoutValueLines(series, placed, bottom, style.tone, context),
    ...visible.flatMap((value) => dateSpan(value, bottom, style)),
    ...visible.map((value) => valueSymbol(value, bottom, style, context)),
    ...missingLabels(visible, bottom, context),
    ...censoredLabels(visible, bottom, context),
  ];
}

/** Gives every observation its pixels, in order of time. */
export function placeValues(
  observations: readonly MeasurementEvent[],
  scale: ValueScale,
  context: TrackContext,
): PlacedValue[] {
  return observations.flatMap((event) => {
    const span = pixelSpanOf(event.time, context);
    if (!span) return [];
    const quantity = quantityOf(event);
    return [
      {
        event,
        span,
        x: span.middle,
        y: quantity && scale.y(quantity.value),
        isCensored: quantity?.comparator !== undefined,
      },
    ];
  });
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

function valueSymbol(
  value: PlacedValue,
  bottom: number,
  style: ValueStyle,
  context: TrackContext,
): SymbolMark {
  const { event, x, y } = value;
  const label = labelOf(event, context.text);
  const base = {
    shape: "symbol" as const,
    x,
    events: [event.id, ...(style.alsoEvents?.get(event.id) ?? []).map(({ id }) => id)],
    label,
  };
  const fill = style.showsStanding && standingOf(event) === "outside" ? "alert" : style.tone;
  if (y === undefined) {
    const isMissing = event.value.kind === "absent" || event.value.kind === "none";
    return isMissing
      ? { ...base, symbol: "cross", y: bottom - 5, size: 8, fill: "ink-faint" }
      : { ...base, symbol: "square", y: bottom - 5, size: 6, fill, isHollow: true };
  }
  const quantity = quantityOf(event);
  const side = quantity && censoring(quantity);
  if (side)
    return {
      ...base,
      symbol: side === "below" ? "triangle-down" : "triangle-up",
      y,
      size: 8,
      fill,
      isHollow: true,
    };
  const isHollow = style.isHollow || event.status === "preliminary";
  return {
    ...base,
    symbol: "circle",
    y,
    size: isHollow ? style.symbolSize + 1 : style.symbolSize,
    fill,
    ...(isHollow && { isHollow }),
  };
}

/** Why a value is missing, in words beside its cross, where there is room. */
function missingLabels(
  visible: readonly PlacedValue[],
  bottom: number,
  { text, measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const taken: Span[] = visible
    .filter(({ y }) => y === undefined || y > bottom - 12)
    .map(({ x }) => ({ start: x - 5, end: x + 5 }));
  return visible.flatMap(({ event, x, y }) => {
    if (y !== undefined) return [];
    const words = missingText(event, text);
    const width = measureText(words, fonts.axis);
    const place = placeLabel(
      [
        { start: x + 9, end: x + 9 + width, anchor: "start" as const, at: x + 9 },
        { start: x - 9 - width, end: x - 9, anchor: "end" as const, at: x - 9 },
      ],
      taken,
      bounds,
    );
    if (!place) return [];
    return [
      textMark(
        {
          x: place.at,
          y: bottom - 1.5,
          text: words,
          font: fonts.axis,
          fill: "ink-faint",
          anchor: place.anchor,
          hasHalo: true,
        },
        measureText,
      ),
    ];
  });
}

/** A form not answered is named as such; anything else by its value, in words or as the reason that it is missing. */
function missingText(event: MeasurementEvent, text: TrackContext["text"]): string {
  const isDeclined = event.value.kind === "absent" && event.value.reason === "asked-declined";
  return event.kind === "promScore" && isDeclined
    ? text("prom.notAnswered")
    : formatValue(event.value, text);
}

/** Writes the limit of the last value of each run of equal censored values, where there is room below the axis. */
function censoredLabels(
  visible: readonly PlacedValue[],
  bottom: number,
  { text, measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const taken: Span[] = [];
  const marks: Mark[] = [];
  visible.forEach(({ event, x, y, isCensored }, index) => {
    const quantity = quantityOf(event);
    if (!isCensored || !quantity || y === undefined) return;
    const next = visible[index + 1];
    const nextQuantity = next && quantityOf(next.event);
    if (nextQuantity?.comparator === quantity.comparator && nextQuantity?.value === quantity.value)
      return;
    const words = formatQuantity(quantity, text.lang, { unit: false, short: true });
    const width = measureText(words, fonts.small);
    const place = placeLabel([{ start: x - width / 2 - 3, end: x + width / 2 + 3 }], taken, {
      start: plot.x,
      end: plot.x + plot.width,
    });
    if (!place) return;
    // Below a downward triangle and above an upward one, or on the other side where the strip ends.
    const isBelow = quantity.comparator?.startsWith("<");
    const under = y + 16;
    const baseline = isBelow ? (under <= bottom + 6 ? under : y - 8) : y - 8 >= 9 ? y - 8 : under;
    marks.push(
      textMark(
        {
          x,
          y: baseline,
          text: words,
          font: fonts.small,
          fill: "ink-muted",
          anchor: "middle",
          hasHalo: true,
        },
        measureText,
      ),
    );
  });
  return marks;
}
