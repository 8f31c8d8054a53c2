import type { EventOfKind } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { Bounds } from "../marks/boundsOf.js";
import type { Mark, SymbolMark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { isInPlot, pixelSpanOf, type PixelSpan } from "../strip/timeSpan.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import { courseWords, type Course } from "./course.js";
import type { TrackContext } from "./track.js";

interface PlacedPin {
  readonly event: Course;
  readonly span: PixelSpan;
}

const PIN_Y = 18;
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

/** Diagnosis, turns of the disease, staging, death and last follow-up as pins with their words. */
export function layoutPins(
  events: readonly Course[],
  band: { readonly y: number; readonly height: number; readonly labels: readonly Bounds[] },
  context: TrackContext,
): Mark[] {
  const {
    measureText,
    text,
    now,
    xScale,
    columns: { plot },
  } = context;
  const placed = events.flatMap((event): PlacedPin[] => {
    const span = pixelSpanOf(pinTime(event), context);
    const isVisible = span && isInPlot({ start: span.middle, end: span.middle }, context);
    return isVisible ? [{ event, span }] : [];
  });
  const clusters = clusterByPixel(placed, ({ span }) => span.middle, PIN_GAP).map(({ items }) =>
    [...items].sort((a, b) => rank(a) - rank(b)),
  );
  const taken: Span[] = clusters.flatMap(([first]) =>
    first ? [{ start: first.span.middle - 4, end: first.span.middle + 4 }] : [],
  );
  if (now !== undefined) taken.push({ start: xScale(now) - 1, end: xScale(now) + 1 });

  const ordered = [...clusters].sort(([a], [b]) => (a && b ? rank(a) - rank(b) : 0));
  return ordered.flatMap((pins): Mark[] => {
    const [first] = pins;
    if (!first) return [];
    const x = first.span.middle;
    const own = courseWords(first.event, text);
    const words = pins.length > 1 ? `${own} +${pins.length - 1}` : own;
    const width = measureText(words, fonts.sub);
    const place = placeLabel(
      [
        { start: x + 4, end: x + 10 + width, anchor: "start" as const, at: x + 7 },
        { start: x - 10 - width, end: x - 4, anchor: "end" as const, at: x - 7 },
      ],
      taken,
      { start: plot.x, end: plot.x + plot.width },
    );
    // A stem through the name of a state would strike it out.
    const strikes = band.labels.some((label) => x > label.x - 2 && x < label.x + label.width + 2);
    const stemEnd = strikes ? band.y : band.y + band.height;
    // Clear of the line that a partial date draws through the pin.
    const lift = first.span.isWide ? 6 : 3;
    const label = { y: PIN_Y - lift, text: words, font: fonts.sub, hasHalo: true } as const;
    return [
      ...dateSpan(first.span, context),
      ruleMark([x, PIN_Y], [x, stemEnd], "ink", { strokeWidth: 1.4 }),
      pinSymbol(pins, x, context),
      ...(place
        ? [
            textMark(
              { ...label, x: place.at, anchor: place.anchor, fill: "ink-muted" },
              measureText,
            ),
          ]
        : []),
    ];
  });
}

function pinSymbol(
  pins: readonly PlacedPin[],
  x: number,
  { text }: Pick<TrackContext, "text">,
): SymbolMark {
  const events = pins.map(({ event }) => event);
  const [first] = events;
  const isDeath = first?.kind === "death";
  return {
    shape: "symbol",
    symbol: isDeath ? "cross" : first?.kind === "stage" ? "square" : "circle",
    x,
    y: PIN_Y,
    size: isDeath ? 9 : 6.4,
    fill: "ink",
    events: events.map(({ id }) => id),
    label: events.length === 1 && first ? labelOf(first, text) : clusterLabel(events, text),
  };
}

/** The stretch that a partial date covers, at the height of the pin's head. */
function dateSpan(span: PixelSpan, { columns: { plot } }: Pick<TrackContext, "columns">): Mark[] {
  if (!span.isWide) return [];
  const start = Math.max(plot.x, span.start);
  const end = Math.min(plot.x + plot.width, span.end);
  return [ruleMark([start, PIN_Y], [end, PIN_Y], "ink", { strokeWidth: 1.4 })];
}

/** A diagnosis is pinned at its onset, not over the years it lasts. */
function pinTime({ kind, time }: Course): EventOfKind<"condition">["time"] {
  const isLasting = kind === "condition" && time.kind === "period";
  return isLasting && time.start ? { kind: "point", at: time.start } : time;
}

function rank({ event }: PlacedPin): number {
  return priority.indexOf(event.kind);
}
