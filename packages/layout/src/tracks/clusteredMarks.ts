import type { ClinicalEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { clusterByPixel, type Cluster } from "../lanes/clusterByPixel.js";
import type { Text } from "../locale/text.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { clampToPlot, isInPlot, pixelSpanOf, type PixelSpan } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { TrackContext } from "./track.js";

/** How the events of one row look. */
export interface ClusterLook<Event extends ClinicalEvent> {
  readonly symbol: SymbolName;
  readonly fill: Tone;
  /** What stands beside a mark. */
  readonly words: (event: Event, text: Text) => string;
  /** What stands beside a mark of several events. Default: the words of each, each once. */
  readonly joined?: ((events: readonly Event[], text: Text) => string) | undefined;
  /** Whether an event says that something is not there. */
  readonly isHollow?: ((event: Event) => boolean) | undefined;
  /** What the mark of one event says. Default: title, content, time and status. */
  readonly label?: ((event: Event, text: Text) => string) | undefined;
}

interface Placed<Event> {
  readonly event: Event;
  readonly span: PixelSpan;
}

const SIZE = 12;
/** Room for the words of a mark: as much as they take within reason, else a little. */
const LABEL_WIDTHS = [440, 220, 110] as const;
const ENOUGH = 110;
/** Narrower than this, shortened words say nothing. */
const LEAST_WIDTH = 36;
/** Most events of a cluster that its label tells in full. */
const TOLD = 4;

/** The events of a row by the pixels that they fall on, as far as they are in the window. */
export function clustersOf<Event extends ClinicalEvent>(
  events: readonly Event[],
  context: TrackContext,
): Cluster<Placed<Event>>[] {
  const placed = events.flatMap((event) => {
    const span = pixelSpanOf(
      event.time.kind === "period" && event.time.start
        ? { kind: "point", at: event.time.start }
        : event.time,
      context,
    );
    return span && isInPlot({ start: span.middle, end: span.middle }, context)
      ? [{ event, span }]
      : [];
  });
  return clusterByPixel(placed, ({ span }) => span.middle, SIZE);
}

/**
 * Events on one row with their words beside them. Those of one day are one symbol with all their words, those that fall
 * together over some days a pill with their number.
 */
export function layoutClusters<Event extends ClinicalEvent>(
  events: readonly Event[],
  look: ClusterLook<Event>,
  y: number,
  context: TrackContext,
): Mark[] {
  const { now, xScale } = context;
  const clusters = clustersOf(events, context);
  const taken: Span[] = clusters.map(({ start, end }) => ({
    start: start - SIZE / 2 - 1,
    end: end + SIZE / 2 + 1,
  }));
  // The line of now would strike words out.
  if (now !== undefined) taken.push({ start: xScale(now) - 1, end: xScale(now) + 1 });
  // Where room is short, what was said last keeps its words.
  const words = [...clusters]
    .reverse()
    .flatMap((cluster) => wordsOf(cluster, look, y, taken, context));
  return [
    ...clusters.flatMap((cluster) => [
      ...dateSpans(cluster, look.fill, y, context),
      ...clusterMarks(cluster, look, y, context),
    ]),
    ...words,
  ];
}

/** Dates known only to the year or month: the stretch that they may lie in, through the symbol. */
function dateSpans<Event>(
  { items }: Cluster<Placed<Event>>,
  fill: Tone,
  y: number,
  context: TrackContext,
): Mark[] {
  const spans = items
    .filter(({ span }) => span.isWide)
    .map(({ span }) => clampToPlot(span, context));
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map((span) => span.start));
  const to = Math.max(...spans.map((span) => span.end));
  return [ruleMark([from, y], [to, y], fill, { strokeWidth: 1.4 })];
}

function clusterMarks<Event extends ClinicalEvent>(
  { items, start, end }: Cluster<Placed<Event>>,
  { symbol, fill, isHollow = () => false, label: labelFor = labelOf }: ClusterLook<Event>,
  y: number,
  { text, measureText }: TrackContext,
): Mark[] {
  const events = items.map(({ event }) => event);
  const x = (start + end) / 2;
  const isLight = events.every((event) => isHollow(event));
  const told = events.map((event) => labelFor(event, text));
  const label =
    events.length === 1
      ? (told[0] ?? "")
      : [clusterLabel(events, text), ...(labelFor === labelOf ? [] : told.slice(0, TOLD))].join(
          "\n",
        );
  const own = { events: events.map(({ id }) => id), label, fill } as const;
  if (end - start < 1)
    return [
      { shape: "symbol", symbol, x, y, size: SIZE, ...own, ...(isLight && { isHollow: true }) },
    ];
  const half = halfOf({ start, end });
  return [
    {
      shape: "rect",
      x: x - half,
      y: y - SIZE / 2,
      width: half * 2,
      height: SIZE,
      radius: SIZE / 2,
      ...own,
      ...(isLight && { pattern: "outline" as const }),
    },
    textMark(
      {
        x,
        y: y + 3.8,
        text: String(events.length),
        font: fonts.digit,
        fill: isLight ? "ink" : "ink-inverse",
        anchor: "middle",
        label,
      },
      measureText,
    ),
  ];
}

function wordsOf<Event extends ClinicalEvent>(
  { items, start, end }: Cluster<Placed<Event>>,
  { words, joined, isHollow = () => false }: ClusterLook<Event>,
  y: number,
  taken: Span[],
  { text, measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const events = items.map(({ event }) => event);
  const own =
    joined?.(events, text) ?? [...new Set(events.map((event) => words(event, text)))].join(" · ");
  if (own === "") return [];
  const x = (start + end) / 2;
  const half = halfOf({ start, end });
  const edge = plot.x + plot.width;
  const ahead = Math.min(edge, ...taken.flatMap(({ start: to }) => (to > x + half ? [to] : [])));
  const free = ahead - x - half - LABEL_GAP - 2;
  const candidateOf = (room: number, anchor: "start" | "end") => {
    const fitted = fitText(own, room, fonts.sub, measureText);
    const width = measureText(fitted, fonts.sub);
    const at = anchor === "start" ? x + half + LABEL_GAP : x - half - LABEL_GAP;
    return anchor === "start"
      ? { start: at - 2, end: at + width, anchor, at, fitted }
      : { start: at - width, end: at + 2, anchor, at, fitted };
  };
  // After the mark as far as that says enough, else before it, else as much as there is room for.
  const candidates = [
    ...[...LABEL_WIDTHS, free]
      .filter((room) => room >= ENOUGH)
      .map((room) => candidateOf(room, "start")),
    ...LABEL_WIDTHS.map((room) => candidateOf(room, "end")),
    ...(free > LEAST_WIDTH ? [candidateOf(free, "start")] : []),
  ];
  // Cut short, "not found" could read as found.
  const isNegative = events.some((event) => isHollow(event));
  const safe = isNegative ? candidates.filter(({ fitted }) => fitted === own) : candidates;
  const place = placeLabel(safe, taken, { start: plot.x, end: plot.x + plot.width });
  if (!place) return [];
  return [
    textMark(
      {
        x: place.at,
        y: y + 4,
        text: place.fitted,
        font: fonts.sub,
        fill: "ink",
        anchor: place.anchor,
        hasHalo: true,
        label: own,
      },
      measureText,
    ),
  ];
}

function halfOf({ start, end }: Span): number {
  return Math.max(SIZE, end - start + SIZE) / 2;
}
