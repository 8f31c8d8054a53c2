import type { DoseGap } from "@ipo/model";
import { fonts, LABEL_GAP } from "../geometry.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import type { Column } from "../scene.js";
import { fitText, type MeasureText } from "../text/measureText.js";
import type { Span } from "../text/placeLabel.js";
import type { TakenOver } from "../text/takenSpans.js";
import type { TreatmentBar } from "./treatmentBar.js";
import type { TreatmentChain } from "./treatmentChains.js";
import type { TreatmentItem } from "./treatmentItem.js";
import type { TrackContext } from "./track.js";

/** How much of the words must find room: name and details, the name, or none. */
export type Wanted = "whole" | "name" | "bar";

/** A line of words, placed. */
export interface PlacedWords {
  readonly x: number;
  readonly text: string;
  readonly anchor: "start" | "end";
  /** Whether it stands in the bar, over whatever is drawn there. */
  readonly isInside: boolean;
}

/** A chain whose words want a place in a lane. */
export interface Labelled {
  readonly chain: TreatmentChain;
  readonly bars: readonly TreatmentBar[];
  readonly isTall: boolean;
  readonly wanted: Wanted;
  /** The bars that can hold letters, with the room that they have for them. */
  readonly holding: () => HoldingBars;
}

/** In the order of time, and the first of those with the most room. */
interface HoldingBars {
  readonly bars: readonly HoldingBar[];
  readonly widest: HoldingBar | undefined;
}

/** A bar that letters can stand in: from where, and how wide. */
interface HoldingBar {
  readonly bar: TreatmentBar;
  readonly start: number;
  readonly room: number;
}

/**
 * The bars that can hold the name of a chain, or what is left of it when it is cut: given, certain, no symbols, and wide
 * enough with what letters leave free beside them.
 */
export function holdingBars(
  { title }: TreatmentChain,
  bars: readonly TreatmentBar[],
  context: TrackContext,
): HoldingBars {
  const least = INSET + Math.min(SHORTEST, leastWidth(title, context));
  const holding: HoldingBar[] = [];
  let widest: HoldingBar | undefined;
  for (const one of bars) {
    if (one.bar.end - one.bar.start < least || !canHold(one)) continue;
    const { start, end } = solidSpan(one, context);
    const held = { bar: one, start, room: end - start - INSET };
    holding.push(held);
    if (!widest || held.room > widest.room) widest = held;
  }
  return { bars: holding, widest };
}

/** From the end of a bar past the sign that it stopped. */
export const STOP_SIGN = 13;
/** Longest words beside a bar; the whole of them stays in the mark's label. */
export const LONGEST = 460;
/** What letters in a bar leave free of its width. */
const INSET = 9;
/** From this share of its height on, a bar holds a label. */
const FULL_SHARE = 0.7;
/** A name cut shorter than this says nothing. */
const SHORTEST = 30;

/** The name on the line over the bars: from where they begin, or as far left as it needs. */
export function placeOver(
  variants: readonly string[],
  { bars }: Labelled,
  taken: TakenOver,
  { measureText, columns }: TrackContext,
): PlacedWords | undefined {
  const plot = { start: columns.plot.x, end: columns.plot.x + columns.plot.width };
  const first = bars[0] as TreatmentBar;
  for (const text of variants) {
    const width = measureText(text, fonts.mark);
    const x = Math.max(plot.start + 2, Math.min(first.bar.start, plot.end - width - 2));
    const span = { start: x, end: x + width + LABEL_GAP };
    // The bars under it take no room of its line.
    if (span.end > plot.end + LABEL_GAP || taken.others.meets(span)) continue;
    taken.push(span);
    return { x, text, anchor: "start", isInside: false };
  }
  return undefined;
}

/**
 * The name in a bar that holds it, else before the first or after the last, at last cut in a bar. Where why it stopped
 * stands behind its last bar (`isReasonBehind`), the name stands in or before its bars.
 */
export function placeBeside(
  variants: readonly string[],
  labelled: Labelled,
  isReasonBehind: boolean,
  taken: TakenOver,
  context: TrackContext,
): PlacedWords | undefined {
  const { measureText } = context;
  const { bars, widest } = labelled.holding();
  const sides = sidesOf(labelled, isReasonBehind, taken, context);
  for (const { words, width, shown, shownWidth } of measuredWords(variants, measureText)) {
    const ticked =
      widest && widest.room >= width ? bars.find(({ room }) => room >= width) : undefined;
    const bar =
      ticked && bars.find(({ bar: { item }, room }) => item.doses.length < 2 && room >= width);
    if (bar) return inside(bar, words);
    const beside = placeAtSide(shown, shownWidth, sides, taken, context);
    if (beside) return beside;
    if (ticked) return inside(ticked, words);
  }
  if (labelled.wanted === "whole") return undefined;
  if (!widest || widest.room < SHORTEST) return undefined;
  const cut = fitText(variants[0] ?? "", widest.room, fonts.mark, measureText);
  return cut === "" ? undefined : inside(widest, cut);
}

/**
 * Whether any name of a chain might find room in or beside its bars. Where it says no, none does: all of them begin with the
 * title, and no words have to be made to know.
 */
export function mayFindRoom(labelled: Labelled, taken: TakenOver, context: TrackContext): boolean {
  const { chain, holding } = labelled;
  const { now, xScale } = context;
  const { plot } = context.columns;
  const least = leastWidth(chain.title, context);
  const { widest } = holding();
  if (widest && widest.room >= Math.min(SHORTEST, least)) return true;
  // Longer names are cut, what is only planned may be called that alone, and a name may end before the line of now.
  if (least > LONGEST || isWhollyPlanned(chain)) return true;
  const { ahead, behind, limit } = sidesOf(labelled, false, taken, context);
  if (now !== undefined && ahead > xScale(now)) return true;
  if (behind + least <= limit && !taken.meets({ start: behind, end: behind + least })) return true;
  return ahead - least >= plot.x && !taken.meets({ start: ahead - least, end: ahead });
}

/** No words that begin with these are narrower; letters may stand a little closer where others follow. */
function leastWidth(title: string, { measureText }: TrackContext): number {
  return Math.max(0, measureText(title, fonts.mark) - 1);
}

/** Words with their widths: in a bar whole, beside it up to the longest. */
interface MeasuredWords {
  readonly words: string;
  readonly width: number;
  readonly shown: string;
  readonly shownWidth: number;
}

/** The words of a chain that may be shown, measured. They are cut only where there are no shorter ones: what is cut first is why a treatment stopped. */
const measuredWords = memoiseByBoth(
  (variants: readonly string[], measureText: MeasureText): readonly MeasuredWords[] => {
    const measured = variants.map((words) => {
      const shown = fitText(words, LONGEST, fonts.mark, measureText);
      const width = measureText(words, fonts.mark);
      return { words, width, shown, shownWidth: measureText(shown, fonts.mark) };
    });
    const short = measured.filter(({ width }) => width <= LONGEST);
    return short.length > 0 ? short : measured;
  },
);

function inside({ start }: HoldingBar, text: string): PlacedWords {
  return { x: start + 6, text, anchor: "start", isInside: true };
}

/** The longest part of a bar that holds letters: certain, of nearly full height, and with no gap between doses in it. */
function solidSpan({ item, bar }: TreatmentBar, { xScale }: TrackContext): Span {
  const { certain, stretches } = item;
  const doseGaps = item.doseGaps?.() ?? none;
  const from = Math.max(
    bar.start,
    certain?.start === undefined ? bar.start : xScale(certain.start),
  );
  const to = Math.min(bar.end, certain?.end === undefined ? bar.end : xScale(certain.end));
  if (doseGaps.length === 0 && isHigh(item)) return { start: from, end: Math.max(from, to) };
  const low = stretches.filter(({ share }) => (share ?? 0) < FULL_SHARE);
  const broken = [
    ...low.map(({ start, end }) => ({ start: xScale(start), end: end ? xScale(end) : to })),
    ...doseGaps.map(({ start, end }) => ({ start: xScale(start), end: xScale(end) })),
  ].sort((a, b) => a.start - b.start);
  let longest: Span = { start: from, end: from };
  let start = from;
  for (const gap of [...broken, { start: to, end: to }]) {
    const end = Math.min(gap.start, to);
    if (end - start > longest.end - longest.start) longest = { start, end };
    start = Math.max(start, gap.end);
  }
  return longest;
}

const none: readonly DoseGap[] = [];

/** Whether all of a bar is high enough for letters. */
const isHigh = memoise(({ stretches }: TreatmentItem) =>
  stretches.every(({ share }) => (share ?? 0) >= FULL_SHARE),
);

function canHold({ item, isAct }: TreatmentBar): boolean {
  const isFaded = item.end === undefined && !item.isOngoing;
  return !isAct && !item.isPlanned && !isFaded;
}

/** Where words may stand beside a chain's bars: up to its first, or from behind its last as far as they may reach. */
interface Sides {
  readonly ahead: number;
  readonly behind: number;
  readonly limit: number;
  readonly isBehindFirst: boolean;
}

function sidesOf(
  { bars, chain }: Labelled,
  isReasonBehind: boolean,
  taken: TakenOver,
  context: TrackContext,
): Sides {
  const first = bars[0] as TreatmentBar;
  const last = bars.at(-1) as TreatmentBar;
  const isPlanned = isWhollyPlanned(chain);
  return {
    ahead: first.bar.start - first.before - LABEL_GAP,
    behind: Math.max(last.bar.end + last.after, endBeside(last, taken)) + LABEL_GAP,
    limit: isReasonBehind ? -Infinity : rightOf(last.bar, isPlanned, context),
    isBehindFirst: first.isAct || isPlanned,
  };
}

function isWhollyPlanned({ items }: TreatmentChain): boolean {
  return items.every((item) => item.isPlanned);
}

function placeAtSide(
  text: string,
  width: number,
  sides: Sides,
  taken: TakenOver,
  context: TrackContext,
): PlacedWords | undefined {
  const { plot } = context.columns;
  const from = sides.behind;
  const isOpen = from + width <= sides.limit;
  const behind = { x: from, text, anchor: "start", isInside: false } as const;
  if (isOpen && sides.isBehindFirst && take(from, from + width, plot, taken)) return behind;
  const to = clearOfNow(sides.ahead, width, context);
  if (take(to - width, to, plot, taken)) return { x: to, text, anchor: "end", isInside: false };
  const isLeft = isOpen && !sides.isBehindFirst;
  return isLeft && take(from, from + width, plot, taken) ? behind : undefined;
}

/** Takes a stretch of the plot, where it is free. */
function take(start: number, end: number, plot: Column, taken: TakenOver): boolean {
  if (start < plot.x || end > plot.x + plot.width) return false;
  const span = { start, end };
  if (taken.meets(span)) return false;
  taken.push(span);
  return true;
}

/** Words that would lie across the line of now end before it. */
function clearOfNow(to: number, width: number, { now, xScale }: TrackContext): number {
  const nowX = now === undefined ? undefined : xScale(now);
  return nowX !== undefined && to > nowX && to - width < nowX + 2 ? nowX - LABEL_GAP : to;
}

/** Where the chain's own words behind a bar end: a name that goes there stands after why it ended. */
function endBeside({ bar, after }: TreatmentBar, taken: TakenOver): number {
  const sign = bar.end + after + STOP_SIGN;
  return taken.reachOf({ start: sign, end: sign + 4 });
}

/** How far right the words of a bar may reach. */
export function rightOf(
  bar: Span,
  isPlanned: boolean,
  { now, xScale, columns: { plot } }: TrackContext,
): number {
  const right = plot.x + plot.width;
  const nowX = now === undefined ? right : xScale(now);
  return isPlanned || bar.start > nowX ? right : Math.min(right, Math.max(nowX - 2, plot.x));
}
