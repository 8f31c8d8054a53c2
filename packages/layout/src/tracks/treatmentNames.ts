import { fonts, LABEL_GAP } from "../geometry.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { TreatmentBar } from "./treatmentBar.js";
import type { TreatmentChain } from "./treatmentChains.js";
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
  /** What other chains have taken of the lane. */
  readonly others: readonly Span[];
  /** Whether why it stopped stands behind its last bar: the name then stands in or before its bars. */
  readonly isReasonBehind?: boolean;
}

/** From the end of a bar past the sign that it stopped. */
export const STOP_SIGN = 13;
/** Longest words beside a bar; the whole of them stays in the mark's label. */
export const LONGEST = 460;
/** From this share of its height on, a bar holds a label. */
const FULL_SHARE = 0.7;
/** A name cut shorter than this says nothing. */
const SHORTEST = 30;

/** The name on the line over the bars: from where they begin, or as far left as it needs. */
export function placeOver(
  variants: readonly string[],
  { bars, others }: Labelled,
  taken: Span[],
  { measureText, columns }: TrackContext,
): PlacedWords | undefined {
  const plot = { start: columns.plot.x, end: columns.plot.x + columns.plot.width };
  const first = bars[0] as TreatmentBar;
  const candidates = variants.map((text) => {
    const width = measureText(text, fonts.mark);
    const x = Math.max(plot.start + 2, Math.min(first.bar.start, plot.end - width - 2));
    return { x, text, start: x, end: x + width + LABEL_GAP };
  });
  const place = placeLabel(candidates, [...others], {
    start: plot.start,
    end: plot.end + LABEL_GAP,
  });
  if (!place) return undefined;
  taken.push(place);
  return { x: place.x, text: place.text, anchor: "start", isInside: false };
}

/** The name in a bar that holds it, else before the first or after the last, at last cut in a bar. */
export function placeBeside(
  variants: readonly string[],
  labelled: Labelled,
  taken: Span[],
  context: TrackContext,
): PlacedWords | undefined {
  const { bars, wanted } = labelled;
  const { measureText } = context;
  const font = fonts.mark;
  const holding = bars.filter(canHold);
  // Words are cut only where there are no shorter ones: what is cut first is why a treatment stopped.
  const isShort = (words: string) => measureText(words, font) <= LONGEST;
  const uncut = variants.filter(isShort);
  for (const words of uncut.length > 0 ? uncut : variants) {
    const width = measureText(words, font);
    const bar = holding.find((one) => one.item.doses.length < 2 && roomIn(one, context) >= width);
    if (bar) return inside(bar, words, context);
    const beside = placeBesideBars(
      fitText(words, LONGEST, font, measureText),
      labelled,
      taken,
      context,
    );
    if (beside) return beside;
    const ticked = holding.find((one) => roomIn(one, context) >= width);
    if (ticked) return inside(ticked, words, context);
  }
  if (wanted === "whole") return undefined;
  const widest = holding.sort((a, b) => roomIn(b, context) - roomIn(a, context))[0];
  if (!widest || roomIn(widest, context) < SHORTEST) return undefined;
  const cut = fitText(variants[0] ?? "", roomIn(widest, context), font, measureText);
  return cut === "" ? undefined : inside(widest, cut, context);
}

function inside(bar: TreatmentBar, text: string, context: TrackContext): PlacedWords {
  return { x: solidSpan(bar, context).start + 6, text, anchor: "start", isInside: true };
}

function roomIn(bar: TreatmentBar, context: TrackContext): number {
  const { start, end } = solidSpan(bar, context);
  return end - start - 9;
}

/** The longest part of a bar that holds letters: certain, of nearly full height, and with no gap between doses in it. */
function solidSpan({ item, bar }: TreatmentBar, { xScale }: TrackContext): Span {
  const { certain, stretches, doseGaps = [] } = item;
  const from = Math.max(
    bar.start,
    certain?.start === undefined ? bar.start : xScale(certain.start),
  );
  const to = Math.min(bar.end, certain?.end === undefined ? bar.end : xScale(certain.end));
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

function canHold({ item, isAct }: TreatmentBar): boolean {
  const isFaded = item.end === undefined && !item.isOngoing;
  return !isAct && !item.isPlanned && !isFaded;
}

function placeBesideBars(
  text: string,
  { bars, chain, isReasonBehind = false }: Labelled,
  taken: Span[],
  context: TrackContext,
): PlacedWords | undefined {
  const { measureText, columns } = context;
  const width = measureText(text, fonts.mark);
  const first = bars[0] as TreatmentBar;
  const last = bars.at(-1) as TreatmentBar;
  const isPlanned = chain.items.every((item) => item.isPlanned);
  const to = clearOfNow(first.bar.start - first.before - LABEL_GAP, width, context);
  const from = Math.max(last.bar.end + last.after, ...endsBeside(last, taken)) + LABEL_GAP;
  const ahead = { start: to - width, end: to, anchor: "end" as const, x: to };
  const behind = { start: from, end: from + width, anchor: "start" as const, x: from };
  const isBehindOpen = !isReasonBehind && behind.end <= rightOf(last.bar, isPlanned, context);
  const order = first.isAct || isPlanned ? [behind, ahead] : [ahead, behind];
  const place = placeLabel(
    order.filter((candidate) => candidate === ahead || isBehindOpen),
    taken,
    { start: columns.plot.x, end: columns.plot.x + columns.plot.width },
  );
  return place && { x: place.x, text, anchor: place.anchor, isInside: false };
}

/** Words that would lie across the line of now end before it. */
function clearOfNow(to: number, width: number, { now, xScale }: TrackContext): number {
  const nowX = now === undefined ? undefined : xScale(now);
  return nowX !== undefined && to > nowX && to - width < nowX + 2 ? nowX - LABEL_GAP : to;
}

/** Where the chain's own words behind a bar end: a name that goes there stands after why it ended. */
function endsBeside({ bar, after }: TreatmentBar, taken: readonly Span[]): number[] {
  const sign = bar.end + after + STOP_SIGN;
  return taken.filter(({ start, end }) => start <= sign + 4 && end >= sign).map(({ end }) => end);
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
