import type { Mark, RectMark } from "../marks/mark.js";
import { tones, type Tone } from "../marks/tone.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import type { Span } from "../text/placeLabel.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { treatmentLabel } from "./treatmentWords.js";
import type { TrackContext } from "./track.js";

export const BAR_HEIGHT = 16;
const MIN_BAR = 4;
const ARROW = 8;
/** Lowest a bar gets for its dose, so that it can still be seen and hit. */
export const MIN_SHARE = 0.4;
const ACT_SIZE = 11;
/** Height of the foot that single doses stand on. */
export const FOOT_HEIGHT = 3;

const actRows: ReadonlySet<string> = new Set(["surgery", "transplant", "procedures"]);

/** A treatment on the axis, in pixels. */
export interface TreatmentBar {
  readonly item: TreatmentItem;
  /** From its start to its end, of which `bar` is the part inside the plot. */
  readonly full: Span;
  readonly bar: Span;
  /** What is drawn beyond the bar: half a symbol before it, an arrow or half a symbol after it. */
  readonly before: number;
  readonly after: number;
  /** Whether it is a symbol: an operation or another act at one time. */
  readonly isAct: boolean;
  readonly hasArrow: boolean;
}

/** Where a treatment lies; `undefined` outside the plot. `next` is what follows it in its lane. */
export function treatmentBarOf(
  item: TreatmentItem,
  next: TreatmentItem | undefined,
  context: TrackContext,
): TreatmentBar | undefined {
  const { xScale, now, ongoingUntil, extentEnd } = context;
  const start = xScale(item.start);
  // What began in a month or year and has no end is drawn as the whole of it, faded.
  const begun = item.certain?.start ?? item.start;
  const until = item.end ?? (item.isOngoing ? Math.max(ongoingUntil ?? extentEnd, begun) : begun);
  const full = { start, end: Math.max(xScale(until), start + MIN_BAR) };
  if (!isInPlot(full, context)) return undefined;
  const bar = clampToPlot(full, context);
  const isAct = actRows.has(item.row) && full.end - full.start < ACT_SIZE * 3;
  const isFollowed = next !== undefined && xScale(next.start) < bar.end + ARROW * 2;
  const isUntilNow = now !== undefined && now === ongoingUntil && bar.end === full.end;
  const hasArrow = item.isOngoing && isUntilNow && !isFollowed;
  const before = isAct ? ACT_SIZE / 2 : 0;
  const after = isAct ? ACT_SIZE / 2 : hasArrow ? ARROW : 0;
  return { item, full, bar, before, after, isAct, hasArrow };
}

/** The bar with its doses as height, or the symbol of an act; with the arrow of what goes on. */
export function layoutTreatmentBar(
  placed: TreatmentBar,
  top: number,
  context: TrackContext,
): Mark[] {
  if (placed.isAct) return [actMark(placed, top, context)];
  return [...barMarks(placed, top, context), ...(placed.hasArrow ? [arrowMark(placed, top)] : [])];
}

/** A treatment as the foot under its single doses, which say the amounts themselves. */
export function layoutFoot(placed: TreatmentBar, top: number, context: TrackContext): Mark[] {
  const { item, bar } = placed;
  const y = top + BAR_HEIGHT - FOOT_HEIGHT;
  const width = Math.max(MIN_BAR, bar.end - bar.start);
  const foot = { ...baseOf(item, context), x: bar.start, y, width, height: FOOT_HEIGHT };
  return [
    ...withGaps(splitUncertain(foot, certainPixels(item, context)), item, context),
    ...(placed.hasArrow ? [arrowMark(placed, top)] : []),
  ];
}

function baseOf(item: TreatmentItem, context: TrackContext) {
  return {
    shape: "rect" as const,
    fill: toneOfRow(item.row),
    events: item.events.map(({ id }) => id),
    label: treatmentLabel(item, context),
    ...patternOf(item, context),
  };
}

/** The pixels between which a treatment certainly went on, for `splitUncertain`. */
export function certainPixels({ certain }: TreatmentItem, { xScale }: TrackContext) {
  return {
    start: certain?.start === undefined ? undefined : xScale(certain.start),
    end: certain?.end === undefined ? undefined : xScale(certain.end),
  };
}

function barMarks({ item, bar }: TreatmentBar, top: number, context: TrackContext): Mark[] {
  const base = baseOf(item, context);
  const { xScale } = context;
  const certain = certainPixels(item, context);
  if (item.stretches.every(({ share }) => share === 1)) {
    const width = Math.max(MIN_BAR, bar.end - bar.start);
    const whole = { ...base, x: bar.start, y: top, width, height: BAR_HEIGHT, radius: 2 };
    return withGaps(splitUncertain(whole, certain), item, context);
  }
  return item.stretches.flatMap(({ start, end, share }): Mark[] => {
    const to = end === undefined ? bar.end : xScale(end);
    const { start: x, end: until } = clampToPlot({ start: xScale(start), end: to }, context);
    if (until <= x) return [];
    // A stretch without a stated dose is not drawn as one with the highest.
    const unknown = share === undefined ? { pattern: "faded" as const } : {};
    const height = Math.round(BAR_HEIGHT * Math.max(MIN_SHARE, share ?? 1));
    const y = top + BAR_HEIGHT - height;
    const stretch = { ...base, ...unknown, x, y, width: until - x, height };
    return withGaps(splitUncertain(stretch, certain), item, context);
  });
}

/** Between two doses that are much further apart than the others the bar fades: in so long a silence nothing was given. */
function withGaps(rects: readonly RectMark[], item: TreatmentItem, context: TrackContext): Mark[] {
  const gaps = (item.doseGaps ?? []).map(({ start, end }) => ({
    start: context.xScale(start) + MIN_BAR,
    end: context.xScale(end),
  }));
  const cut = gaps.reduce<RectMark[]>(
    (parts, gap) =>
      parts.flatMap((part): RectMark[] => {
        const until = part.x + part.width;
        const from = Math.min(until, Math.max(part.x, gap.start));
        const to = Math.min(until, Math.max(from, gap.end));
        if (to - from < 1) return [part];
        return [
          { ...part, width: from - part.x },
          { ...part, x: from, width: to - from, pattern: "faded" as const },
          { ...part, x: to, width: until - to },
        ].filter(({ width }) => width > 0);
      }),
    [...rects],
  );
  return whenPlanned(cut, item, context);
}

/** What was planned for a time that has passed is an outline: hatched is only what lies after now. */
export function whenPlanned<Rect extends Extract<Mark, { shape: "rect" }>>(
  rects: readonly Rect[],
  { isPlanned }: Pick<TreatmentItem, "isPlanned">,
  { now, xScale }: Pick<TrackContext, "now" | "xScale">,
): Rect[] {
  if (!isPlanned || now === undefined) return [...rects];
  const nowX = xScale(now);
  return rects.flatMap((rect): Rect[] => {
    const end = rect.x + rect.width;
    if (rect.x >= nowX - 0.5) return [rect];
    const passed = { ...rect, pattern: "outline" as const };
    if (end <= nowX + MIN_BAR) return [passed];
    return [
      { ...passed, width: nowX - rect.x },
      { ...rect, x: nowX, width: end - nowX },
    ];
  });
}

/** Planned is hatched; what is on hold, or has no end and nothing says how long it is known to have gone on, fades. */
function patternOf(
  item: TreatmentItem,
  { ongoingUntil }: TrackContext,
): { pattern?: "hatch" | "faded" } {
  if (item.isPlanned) return { pattern: "hatch" };
  const isKnown = item.end !== undefined || (item.isOngoing && ongoingUntil !== undefined);
  return isKnown ? {} : { pattern: "faded" };
}

function arrowMark({ item, bar }: TreatmentBar, top: number): Mark {
  const half = BAR_HEIGHT / 2;
  const d = `M${bar.end} ${top}L${bar.end + ARROW} ${top + half}L${bar.end} ${top + BAR_HEIGHT}Z`;
  return { shape: "path", d, fill: toneOfRow(item.row), events: [] };
}

function actMark({ item, full }: TreatmentBar, top: number, context: TrackContext): Mark {
  return {
    shape: "symbol",
    symbol: "square",
    x: (full.start + full.end) / 2,
    y: top + BAR_HEIGHT / 2,
    size: ACT_SIZE,
    fill: toneOfRow(item.row),
    ...(item.isPlanned && { isHollow: true }),
    events: item.events.map(({ id }) => id),
    label: treatmentLabel(item, context),
  };
}

const knownTones: ReadonlySet<string> = new Set(tones);

/** The colour of a treatment row; a transplant has that of surgery, a row that no palette knows that of "other". */
export function toneOfRow(row: string): Tone {
  const tone = `class-${row === "transplant" ? "surgery" : row}`;
  return knownTones.has(tone) ? (tone as Tone) : "class-other";
}
