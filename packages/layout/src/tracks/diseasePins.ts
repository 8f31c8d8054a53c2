import type { EventOfKind } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { Text } from "../locale/text.js";
import type { Bounds } from "../marks/boundsOf.js";
import type { Mark, SymbolMark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { isInPlot, pixelSpanOfEvent, type PixelSpan } from "../strip/timeSpan.js";
import { overlaps, placeLabel, type Span } from "../text/placeLabel.js";
import { courseWords, type Course } from "./course.js";
import type { TrackContext } from "./track.js";

interface PlacedPin {
  readonly event: Course;
  readonly span: PixelSpan;
}

/** Pins that fall together, with their words and where they stand: at the level of the others, or raised above them. */
interface Pin {
  readonly pins: readonly PlacedPin[];
  readonly span: PixelSpan;
  readonly words: string;
  readonly level: 0 | 1;
  readonly place: { readonly at: number; readonly anchor: "start" | "end" } | undefined;
}

/** Where the head of a pin stands under the strip's top, and how much higher a raised one is. */
const HEAD_Y = 18;
const RAISE = 14;
/** Pins closer than this are one, with the number of the others beside its words. */
const PIN_GAP = 5;

/** Where room is short, the earlier in this order keeps its words. */
const priority: readonly Course["kind"][] = [
  "death",
  "condition",
  "diseaseStatus",
  "followUp",
  "stage",
];

/**
 * Diagnosis, turns of the disease, staging, death and last follow-up as pins with their words. Words that find no room
 * beside the others stand a line higher, on a longer stem; those that find none there either stay in the mark's label.
 * `y` counts from the strip's top; `height` reaches to the heads of the lower pins, `band.gap` above the band.
 */
export function layoutPins(
  events: readonly Course[],
  band: { readonly gap: number; readonly height: number; readonly labels: readonly Bounds[] },
  context: TrackContext,
): { readonly height: number; readonly marks: readonly Mark[] } {
  const pins = placePins(events, context);
  const lower = HEAD_Y + (pins.some(({ level }) => level === 1) ? RAISE : 0);
  const bandY = lower + band.gap;
  const { measureText } = context;
  const marks = pins.flatMap(({ pins: own, span, words, level, place }): Mark[] => {
    const x = span.middle;
    const y = level === 1 ? lower - RAISE : lower;
    // A stem through the name of a state would strike it out.
    const strikes = band.labels.some((label) => x > label.x - 2 && x < label.x + label.width + 2);
    const stemEnd = strikes ? bandY : bandY + band.height;
    // Clear of the line that a partial date draws through the pin.
    const label = { y: y - (span.isWide ? 6 : 3), text: words, font: fonts.sub } as const;
    const look = { fill: "ink-muted", hasHalo: true } as const;
    return [
      ...dateSpan(span, y, context),
      ruleMark([x, y], [x, stemEnd], "ink", { strokeWidth: 1.4 }),
      pinSymbol(own, x, y, context),
      ...(place
        ? [textMark({ ...label, ...look, x: place.at, anchor: place.anchor }, measureText)]
        : []),
    ];
  });
  return { height: lower, marks };
}

/** The pins in the window, in the order that they were given their words. */
function placePins(events: readonly Course[], context: TrackContext): Pin[] {
  const { measureText, text, now, xScale, columns } = context;
  const bounds = { start: columns.plot.x, end: columns.plot.x + columns.plot.width };
  const placed = events.flatMap((event): PlacedPin[] => {
    const span = pixelSpanOfEvent({ time: pinTime(event), status: event.status }, context);
    const isVisible = span && isInPlot({ start: span.middle, end: span.middle }, context);
    return isVisible ? [{ event, span }] : [];
  });
  const clusters = clusterByPixel(placed, ({ span }) => span.middle, PIN_GAP)
    .map(({ items }) => [...items].sort((a, b) => rank(a) - rank(b)))
    .sort(([a], [b]) => (a && b ? rank(a) - rank(b) : 0));
  const nowLine = now === undefined ? [] : [{ start: xScale(now) - 1, end: xScale(now) + 1 }];
  const stems = clusters.flatMap(([first]) =>
    first ? [{ start: first.span.middle - 4, end: first.span.middle + 4 }] : [],
  );
  const taken: [Span[], Span[]] = [[...stems, ...nowLine], [...nowLine]];
  return clusters.flatMap((pins): Pin[] => {
    const [first] = pins;
    if (!first) return [];
    const x = first.span.middle;
    const own = courseWords(first.event, text);
    const words = pins.length > 1 ? `${own} +${pins.length - 1}` : own;
    const width = measureText(words, fonts.sub);
    const candidates = [
      { start: x + 4, end: x + 10 + width, anchor: "start" as const, at: x + 7 },
      { start: x - 10 - width, end: x - 4, anchor: "end" as const, at: x - 7 },
    ];
    const head = { start: x - 4, end: x + 4 };
    for (const level of [0, 1] as const) {
      if (level === 1 && taken[1].some((span) => overlaps(span, head))) continue;
      const place = placeLabel(candidates, taken[level], bounds);
      if (!place) continue;
      if (level === 1) taken[1].push(head);
      return [{ pins, span: first.span, words, level, place }];
    }
    return [{ pins, span: first.span, words, level: 0, place: undefined }];
  });
}

function pinSymbol(
  pins: readonly PlacedPin[],
  x: number,
  y: number,
  { text }: Pick<TrackContext, "text">,
): SymbolMark {
  const events = pins.map(({ event }) => event);
  const [first] = events;
  const isDeath = first?.kind === "death";
  return {
    shape: "symbol",
    symbol: isDeath ? "cross" : first?.kind === "stage" ? "square" : "circle",
    x,
    y,
    size: isDeath ? 9 : 6.4,
    fill: "ink",
    ...(first?.kind === "followUp" && { isHollow: true }),
    events: events.map(({ id }) => id),
    label: events.length === 1 && first ? labelOf(first, text) : pinsLabel(events, text),
  };
}

/** What falls together, and every stage in it with its value: a stage must not be known by its name alone. */
function pinsLabel(events: readonly Course[], text: Text): string {
  const stages = events.filter(({ kind }) => kind === "stage");
  return [clusterLabel(events, text), ...stages.map((stage) => courseWords(stage, text))].join(
    ", ",
  );
}

/** The stretch that a partial date covers, at the height of the pin's head. */
function dateSpan(
  span: PixelSpan,
  y: number,
  { columns: { plot } }: Pick<TrackContext, "columns">,
): Mark[] {
  if (!span.isWide) return [];
  const start = Math.max(plot.x, span.start);
  const end = Math.min(plot.x + plot.width, span.end);
  return [ruleMark([start, y], [end, y], "ink", { strokeWidth: 1.4 })];
}

/** A diagnosis is pinned at its onset, not over the years it lasts. */
function pinTime({ kind, time }: Course): EventOfKind<"condition">["time"] {
  const isLasting = kind === "condition" && time.kind === "period";
  return isLasting && time.start ? { kind: "point", at: time.start } : time;
}

function rank({ event }: PlacedPin): number {
  return priority.indexOf(event.kind);
}
