import type { ClinicalEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { symbolMark, textMark } from "../marks/make.js";
import { rectMark } from "../marks/rectMark.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import type { Tone } from "../marks/tone.js";
import { placeBeside } from "../text/placeBeside.js";
import type { Span } from "../text/placeLabel.js";
import { lazyLayout, type TrackContext, type TrackLayout } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { rowItemsOf, type RowItem } from "./eventRowItems.js";
import { splitUncertain } from "./splitUncertain.js";
import { certainPart, clampToPlot } from "./timeSpan.js";

/** How the events of a row look: the same object in every frame, because their words are kept with it. */
export interface RowLook<Event extends ClinicalEvent> {
  readonly symbol: SymbolName;
  readonly fill: Tone;
  /** Whether an event is not carried out or not certain: its mark has no filling. Default: what is planned. */
  readonly isHollow?: (event: Event) => boolean;
  /** The words beside a mark. */
  readonly words: (event: Event) => string;
  /** Most lanes that the row may take to give every mark room for its words. Default: lanes only for marks that overlap. */
  readonly lanesForWords?: number;
  /** All that a mark of one event says. Default: what it is, its content, when, and its status. */
  readonly label?: (event: Event) => string;
}

/** Height of one lane of a row. */
export const ROW_HEIGHT = 16;

const SYMBOL_SIZE = 8;
const BAR_HEIGHT = 9;
/** A bar under its words, and how far below the middle of its lane it lies. */
const LINE_HEIGHT = 3;
const LINE_DROP = 4.5;
const PILL_HEIGHT = 12;
/** Lanes that a row may take; what overlaps in more of them shares the last. */
const MAX_LANES = 3;
/** Widest words beside a mark. */
const MAX_WORDS = 320;
/** Space between the words of a mark and the next mark in its lane. */
const WORDS_APART = 16;

/**
 * A row of events with their words beside them where there is room: points as symbols, what falls together as a pill
 * with its number, what lasts as a bar, a date known to the year or month as a faded stretch. `top` is the row's upper
 * edge; the height it takes comes back. Every event is in a mark, whether its words find room or not.
 */
export function layoutEventRow<Event extends ClinicalEvent>(
  events: readonly Event[],
  top: number,
  look: RowLook<Event>,
  context: TrackContext,
): TrackLayout {
  const { lanesForWords = 0 } = look;
  const items = rowItemsOf(events, context);
  const { packed, laneCount } = packLanes(items, (item) => {
    if (lanesForWords === 0) return boxOf(item);
    const { box, width, isOver } = wordedItem(item, look, context);
    if (isOver) return box;
    return { start: box.start, end: box.end + Math.min(MAX_WORDS, width) + WORDS_APART };
  });
  const count = Math.min(Math.max(MAX_LANES, lanesForWords), Math.max(1, laneCount));
  return lazyLayout({ height: count * ROW_HEIGHT }, () => {
    const lanes = Array.from({ length: count }, (): WordedItem<Event>[] => []);
    for (const { item, lane } of packed)
      lanes[Math.min(lane, count - 1)]?.push(wordedItem(item, look, context));
    return gather(lanes, (items, lane) => {
      const middle = top + lane * ROW_HEIGHT + ROW_HEIGHT / 2;
      const marks = gather(items, (item) => itemMarks(item, middle, look, context));
      return [...marks, ...layoutWords(items, middle, context)];
    });
  });
}

/** An item with its words, and the box that its own marks take. */
interface WordedItem<Event extends ClinicalEvent> {
  readonly item: RowItem<Event>;
  readonly box: Span;
  readonly words: string;
  readonly width: number;
  /** Whether it is a bar long enough for its words to stand over it; it is then drawn as a line under them. */
  readonly isOver: boolean;
}

function wordedItem<Event extends ClinicalEvent>(
  item: RowItem<Event>,
  look: RowLook<Event>,
  context: TrackContext,
): WordedItem<Event> {
  const words = wordsOf(item.events, look as RowLook<never>);
  const width = context.measureText(words, fonts.sub);
  const { start, end } = clampToPlot(item, context);
  const isOver = item.kind === "bar" && width > 0 && width + 8 <= end - start;
  return { item, box: boxOf(item), words, width, isOver };
}

/** What the events of a mark say, each thing once. */
const wordsOf = memoiseByBoth((events: readonly ClinicalEvent[], { words }: RowLook<never>) =>
  [...new Set(events.map((event) => words(event as never)))].filter(Boolean).join(" · "),
);

const idsOf = memoise((events: readonly ClinicalEvent[]) => events.map(({ id }) => id));

const clusterLabelOf = memoiseByBoth(clusterLabel);

/** The box that an item's own marks take. */
function boxOf({ kind, start, end }: RowItem<ClinicalEvent>): Span {
  const margin = kind === "bar" || kind === "coarse" ? 1 : SYMBOL_SIZE / 2 + 2;
  return { start: start - margin, end: end + margin };
}

function itemMarks<Event extends ClinicalEvent>(
  { item, box: itemBox, isOver: isLine }: WordedItem<Event>,
  middle: number,
  look: RowLook<Event>,
  context: TrackContext,
): Mark[] {
  const { symbol, fill, isHollow = isPlanned, label: labelFor } = look;
  const { text, measureText, xScale } = context;
  const { events: own, kind } = item;
  const [first] = own;
  if (!first) return [];
  const events = idsOf(own);
  const label =
    own.length === 1 ? (labelFor?.(first) ?? labelOf(first, text)) : clusterLabelOf(own, text);
  const isOpen = own.every(isHollow);
  if (kind === "point") {
    const [x, size] = [item.start, SYMBOL_SIZE];
    return [symbolMark({ symbol, x, y: middle, size, fill, isHollow: isOpen, events, label })];
  }
  const { start, end } = clampToPlot(kind === "several" ? itemBox : item, context);
  const height = kind === "several" ? PILL_HEIGHT : isLine ? LINE_HEIGHT : BAR_HEIGHT;
  const rect = rectMark({
    x: start,
    y: isLine ? middle + LINE_DROP : middle - height / 2,
    width: Math.max(1, end - start),
    height,
    radius: kind === "several" ? PILL_HEIGHT / 2 : 2,
    fill,
    pattern: kind === "coarse" ? "faded" : isOpen ? "outline" : undefined,
    events,
    label,
  });
  if (kind === "coarse") return [rect];
  if (isOpen) return [rect, ...countMark(own.length, item, "ink")];
  if (kind === "several") return [rect, ...countMark(own.length, item, "ink-inverse")];
  const certain = certainPart(first.time);
  return splitUncertain(rect, {
    start: certain?.start === undefined ? undefined : xScale(certain.start),
    end: certain?.end === undefined ? undefined : xScale(certain.end),
  });

  function countMark(count: number, { start: from, end: to }: Span, tone: Tone): Mark[] {
    if (count < 2) return [];
    const at = { x: (from + to) / 2, y: middle + 3.5, anchor: "middle" } as const;
    return [
      textMark({ ...at, text: String(count), font: fonts.axis, fill: tone, label }, measureText),
    ];
  }
}

/** The words of a lane's items: over the line of one that lasts long enough, else beside the mark. */
function layoutWords<Event extends ClinicalEvent>(
  items: readonly WordedItem<Event>[],
  middle: number,
  context: TrackContext,
): Mark[] {
  const { measureText, now, xScale, columns } = context;
  const bounds = { start: columns.plot.x, end: columns.plot.x + columns.plot.width };
  const taken: Span[] = items.map(({ box }) => box);
  const nowX = now === undefined ? bounds.end : xScale(now);
  const type = { font: fonts.sub, fill: "ink", hasHalo: true } as const;
  const options = { font: fonts.sub, measureText, gap: 4, widest: MAX_WORDS };
  return gather(items, ({ box: ownBox, words, isOver }): Mark[] => {
    const box = clampToPlot(ownBox, context);
    if (isOver) {
      const place = { x: box.start + 4, y: middle + 1.5 } as const;
      return [textMark({ ...place, ...type, text: words, label: words }, measureText)];
    }
    // Words of what has been do not stand in the time to come.
    const end = box.end <= nowX + SYMBOL_SIZE ? Math.min(bounds.end, nowX - 2) : bounds.end;
    const place = placeBeside(words, box, taken, { start: bounds.start, end }, options);
    if (!place) return [];
    return [textMark({ ...place, ...type, y: middle + 4, label: words }, measureText)];
  });
}

function isPlanned({ status }: ClinicalEvent): boolean {
  return status === "planned";
}
