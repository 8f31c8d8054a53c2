import type { ClinicalEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { placeBeside } from "../text/placeBeside.js";
import type { Span } from "../text/placeLabel.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { rowItemsOf, type RowItem } from "./eventRowItems.js";
import { splitUncertain } from "./splitUncertain.js";
import { certainPart, clampToPlot } from "./timeSpan.js";

/** How the events of a row look. */
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
): { readonly height: number; readonly marks: readonly Mark[] } {
  const { lanesForWords = 0 } = look;
  const { packed, laneCount } = packLanes(rowItemsOf(events, context), (item) => {
    const box = boxOf(item);
    if (lanesForWords === 0 || holdsWords(item, look, context)) return box;
    const words = Math.min(MAX_WORDS, context.measureText(wordsOf(item, look), fonts.sub));
    return { start: box.start, end: box.end + words + WORDS_APART };
  });
  const lanes = Math.min(Math.max(MAX_LANES, lanesForWords), Math.max(1, laneCount));
  const marks: Mark[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    const isOwn = (own: number) => Math.min(own, lanes - 1) === lane;
    const items = packed.filter((entry) => isOwn(entry.lane)).map(({ item }) => item);
    const middle = top + lane * ROW_HEIGHT + ROW_HEIGHT / 2;
    marks.push(...items.flatMap((item) => itemMarks(item, middle, look, context)));
    marks.push(...layoutWords(items, middle, look, context));
  }
  return { height: lanes * ROW_HEIGHT, marks };
}

/** The box that an item's own marks take. */
function boxOf({ kind, start, end }: RowItem<ClinicalEvent>): Span {
  const margin = kind === "bar" || kind === "coarse" ? 1 : SYMBOL_SIZE / 2 + 2;
  return { start: start - margin, end: end + margin };
}

function itemMarks<Event extends ClinicalEvent>(
  item: RowItem<Event>,
  middle: number,
  look: RowLook<Event>,
  context: TrackContext,
): Mark[] {
  const { symbol, fill, isHollow = isPlanned, label: labelFor } = look;
  const { text, measureText, xScale } = context;
  const { events: own, kind } = item;
  const [first] = own;
  if (!first) return [];
  const events = own.map(({ id }) => id);
  const one = labelFor?.(first) ?? labelOf(first, text);
  const label = own.length === 1 ? one : clusterLabel(own, text);
  const isOpen = own.every(isHollow);
  if (kind === "point") {
    const hollow = isOpen ? { isHollow: true } : {};
    const place = { x: item.start, y: middle, size: SYMBOL_SIZE } as const;
    return [{ shape: "symbol", symbol, ...place, fill, ...hollow, events, label }];
  }
  const { start, end } = clampToPlot(kind === "several" ? boxOf(item) : item, context);
  const isLine = holdsWords(item, look, context);
  const height = kind === "several" ? PILL_HEIGHT : isLine ? LINE_HEIGHT : BAR_HEIGHT;
  const box = {
    x: start,
    y: isLine ? middle + LINE_DROP : middle - height / 2,
    width: Math.max(1, end - start),
    height,
  };
  const radius = kind === "several" ? PILL_HEIGHT / 2 : 2;
  const rect = { shape: "rect", ...box, radius, fill, events, label } as const;
  if (kind === "coarse") return [{ ...rect, pattern: "faded" }];
  if (isOpen) return [{ ...rect, pattern: "outline" }, ...countMark(own.length, item, "ink")];
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
  items: readonly RowItem<Event>[],
  middle: number,
  look: RowLook<Event>,
  context: TrackContext,
): Mark[] {
  const { measureText, now, xScale, columns } = context;
  const bounds = { start: columns.plot.x, end: columns.plot.x + columns.plot.width };
  const taken: Span[] = items.map(boxOf);
  const nowX = now === undefined ? bounds.end : xScale(now);
  return items.flatMap((item): Mark[] => {
    const own = wordsOf(item, look);
    const box = clampToPlot(boxOf(item), context);
    const type = { font: fonts.sub, fill: "ink", hasHalo: true, label: own } as const;
    if (holdsWords(item, look, context)) {
      const place = { x: box.start + 4, y: middle + 1.5 } as const;
      return [textMark({ ...place, ...type, text: own }, measureText)];
    }
    const options = { font: fonts.sub, measureText, gap: 4, widest: MAX_WORDS };
    // Words of what has been do not stand in the time to come.
    const end = box.end <= nowX + SYMBOL_SIZE ? Math.min(bounds.end, nowX - 2) : bounds.end;
    const place = placeBeside(own, box, taken, { ...bounds, end }, options);
    return place ? [textMark({ ...place, ...type, y: middle + 4 }, measureText)] : [];
  });
}

function wordsOf<Event extends ClinicalEvent>(
  { events }: RowItem<Event>,
  { words }: RowLook<Event>,
): string {
  return [...new Set(events.map(words))].filter(Boolean).join(" · ");
}

/** Whether a bar is long enough for its words to stand over it; it is then drawn as a line under them. */
function holdsWords<Event extends ClinicalEvent>(
  item: RowItem<Event>,
  look: RowLook<Event>,
  context: TrackContext,
): boolean {
  const { start, end } = clampToPlot(item, context);
  const width = context.measureText(wordsOf(item, look), fonts.sub);
  return item.kind === "bar" && width > 0 && width + 8 <= end - start;
}

function isPlanned({ status }: ClinicalEvent): boolean {
  return status === "planned";
}
