import type { ClinicalEvent, EventTime } from "@ipo/model";
import { anchorOf, endOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { gather, gatherKnown } from "../gather.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { clusterByPixel, type Cluster } from "../lanes/clusterByPixel.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import type { Text } from "../locale/text.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, symbolMark, textMark } from "../marks/make.js";
import { rectMark } from "../marks/rectMark.js";
import type { Tone } from "../marks/tone.js";
import { memoise } from "../memoise.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { clampToPlot, isInPlot, pixelSpanOf, type PixelSpan } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import { takenSpans, type TakenSpans } from "../text/takenSpans.js";
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

/** An event, and when it began. */
interface Beginning<Event extends ClinicalEvent> {
  readonly event: Event;
  readonly time: EventTime;
}

const beginningsOf = memoise((events: readonly ClinicalEvent[]) =>
  indexIntervals(
    events.map((event): Beginning<ClinicalEvent> => {
      const { time } = event;
      const isLasting = time.kind === "period" && time.start !== undefined;
      return { event, time: isLasting && time.start ? { kind: "point", at: time.start } : time };
    }),
    ({ time }) => ({ start: anchorOf(time) ?? -Infinity, end: endOf(time) ?? Infinity }),
  ),
);

/** The events of a row by the pixels that they fall on, as far as they are in the window. */
export function clustersOf<Event extends ClinicalEvent>(
  events: readonly Event[],
  context: TrackContext,
): Cluster<Placed<Event>>[] {
  const { start, end } = timeWindow(context, 1);
  const near = beginningsOf(events).meeting(start, end) as readonly Beginning<Event>[];
  const placed = gatherKnown(near, ({ event, time }) => {
    const span = pixelSpanOf(time, context);
    const isSeen = span && isInPlot({ start: span.middle, end: span.middle }, context);
    return isSeen ? { event, span } : undefined;
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
  const taken = takenSpans(
    clusters.map(({ start, end }) => ({ start: start - SIZE / 2 - 1, end: end + SIZE / 2 + 1 })),
  );
  // The line of now would strike words out.
  if (now !== undefined) taken.push({ start: xScale(now) - 1, end: xScale(now) + 1 });
  // Where room is short, what was said last keeps its words.
  const words = [...clusters]
    .reverse()
    .flatMap((cluster) => wordsOf(cluster, look, y, taken, context));
  return [
    ...gather(clusters, (cluster) => [
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
  const told = labelFor === labelOf && events.length > 1 ? [] : events.slice(0, TOLD);
  const parts = told.map((event) => labelFor(event, text));
  const label =
    events.length === 1 ? (parts[0] ?? "") : [clusterLabel(events, text), ...parts].join("\n");
  const ids = events.map(({ id }) => id);
  if (end - start < 1)
    return [symbolMark({ symbol, x, y, size: SIZE, fill, isHollow: isLight, events: ids, label })];
  const half = halfOf({ start, end });
  return [
    rectMark({
      x: x - half,
      y: y - SIZE / 2,
      width: half * 2,
      height: SIZE,
      radius: SIZE / 2,
      fill,
      pattern: isLight ? "outline" : undefined,
      events: ids,
      label,
    }),
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
  taken: TakenSpans,
  { text, measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const events = items.map(({ event }) => event);
  const own =
    joined?.(events, text) ?? [...new Set(events.map((event) => words(event, text)))].join(" · ");
  if (own === "") return [];
  const x = (start + end) / 2;
  const half = halfOf({ start, end });
  const edge = plot.x + plot.width;
  const ahead = Math.min(edge, taken.nextStart(x + half) ?? edge);
  const free = ahead - x - half - LABEL_GAP - 2;
  const candidateOf = (room: number, anchor: "start" | "end") => {
    const fitted = fitText(own, room, fonts.sub, measureText);
    const width = measureText(fitted, fonts.sub);
    const at = anchor === "start" ? x + half + LABEL_GAP : x - half - LABEL_GAP;
    return anchor === "start"
      ? { start: at - 2, end: at + width, anchor, at, fitted }
      : { start: at - width, end: at + 2, anchor, at, fitted };
  };
  // Cut short, "not found" could read as found.
  const isNegative = events.some((event) => isHollow(event));
  const bounds = { start: plot.x, end: edge };
  const placeIn = (room: number, anchor: "start" | "end") => {
    const candidate = candidateOf(room, anchor);
    return isNegative && candidate.fitted !== own
      ? undefined
      : placeLabel([candidate], taken, bounds);
  };
  // After the mark as far as that says enough, else before it, else as much as there is room for.
  const place =
    firstOf([...LABEL_WIDTHS, free], (room) =>
      room >= ENOUGH ? placeIn(room, "start") : undefined,
    ) ??
    firstOf(LABEL_WIDTHS, (room) => placeIn(room, "end")) ??
    (free > LEAST_WIDTH ? placeIn(free, "start") : undefined);
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

/** The first thing that comes of trying some others one after the other. */
function firstOf<Key, Found>(
  keys: readonly Key[],
  find: (key: Key) => Found | undefined,
): Found | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function halfOf({ start, end }: Span): number {
  return Math.max(SIZE, end - start + SIZE) / 2;
}
