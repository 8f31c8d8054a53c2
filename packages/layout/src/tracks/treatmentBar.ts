import type { DoseGap } from "@ipo/model";
import { gather } from "../gather.js";
import { symbolMark } from "../marks/make.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { rectMark } from "../marks/rectMark.js";
import { tones, type Tone } from "../marks/tone.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import type { Span } from "../text/placeLabel.js";
import { itemIds, type TreatmentItem } from "./treatmentItem.js";
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
): readonly Mark[] {
  if (placed.isAct) return [actMark(placed, top, context)];
  const marks = barMarks(placed, top, context);
  return placed.hasArrow ? [...marks, arrowMark(placed, top)] : marks;
}

/** A treatment as the foot under its single doses, which say the amounts themselves. */
export function layoutFoot(
  placed: TreatmentBar,
  top: number,
  context: TrackContext,
): readonly Mark[] {
  const { item, bar } = placed;
  const place = { y: top + BAR_HEIGHT - FOOT_HEIGHT, height: FOOT_HEIGHT };
  const foot = rectOf(item, atLeast(bar), place, context);
  const marks = withGaps(splitUncertain(foot, certainPixels(item, context)), item, context);
  return placed.hasArrow ? [...marks, arrowMark(placed, top)] : marks;
}

/** A bar as wide as it must be to be seen. */
function atLeast({ start, end }: Span): Span {
  return end - start >= MIN_BAR ? { start, end } : { start, end: start + MIN_BAR };
}

/** A rectangle of a treatment. */
function rectOf(
  item: TreatmentItem,
  { start, end }: Span,
  place: Pick<RectMark, "y" | "height" | "radius" | "pattern">,
  context: TrackContext,
): RectMark {
  return rectMark({
    x: start,
    y: place.y,
    width: end - start,
    height: place.height,
    radius: place.radius,
    fill: toneOfRow(item.row),
    pattern: place.pattern ?? patternOf(item, context),
    events: itemIds(item),
    label: treatmentLabel(item, context),
  });
}

/** The pixels between which a treatment certainly went on, for `splitUncertain`. */
export function certainPixels({ certain }: TreatmentItem, { xScale }: TrackContext) {
  if (!certain) return WHOLLY;
  return {
    start: certain.start === undefined ? undefined : xScale(certain.start),
    end: certain.end === undefined ? undefined : xScale(certain.end),
  };
}

const WHOLLY: { readonly start?: number | undefined; readonly end?: number | undefined } = {};

function barMarks(
  { item, bar }: TreatmentBar,
  top: number,
  context: TrackContext,
): readonly Mark[] {
  const { xScale } = context;
  const certain = certainPixels(item, context);
  if (item.stretches.every(({ share }) => share === 1)) {
    const whole = rectOf(item, atLeast(bar), { y: top, height: BAR_HEIGHT, radius: 2 }, context);
    return withGaps(splitUncertain(whole, certain), item, context);
  }
  return gather(item.stretches, ({ start, end, share }): readonly Mark[] => {
    const to = end === undefined ? bar.end : xScale(end);
    const span = clampToPlot({ start: xScale(start), end: to }, context);
    if (span.end <= span.start) return [];
    const height = Math.round(BAR_HEIGHT * Math.max(MIN_SHARE, share ?? 1));
    // A stretch without a stated dose is not drawn as one with the highest.
    const unknown = share === undefined ? ({ pattern: "faded" } as const) : {};
    const place = { y: top + BAR_HEIGHT - height, height, ...unknown };
    const stretch = rectOf(item, span, place, context);
    return withGaps(splitUncertain(stretch, certain), item, context);
  });
}

const none: readonly DoseGap[] = [];

/** Between two doses that are much further apart than the others the bar fades: in so long a silence nothing was given. */
function withGaps(
  rects: readonly RectMark[],
  item: TreatmentItem,
  context: TrackContext,
): readonly Mark[] {
  let parts = rects;
  for (const gap of item.doseGaps?.() ?? none) {
    const start = context.xScale(gap.start) + MIN_BAR;
    const end = context.xScale(gap.end);
    parts = gather(parts, (part): readonly RectMark[] => {
      const until = part.x + part.width;
      const from = Math.min(until, Math.max(part.x, start));
      const to = Math.min(until, Math.max(from, end));
      if (to - from < 1) return [part];
      return [
        rectMark({ ...part, width: from - part.x }),
        rectMark({ ...part, x: from, width: to - from, pattern: "faded" }),
        rectMark({ ...part, x: to, width: until - to }),
      ].filter(({ width }) => width > 0);
    });
  }
  return whenPlanned(parts, item, context);
}

/** What was planned for a time that has passed is an outline: hatched is only what lies after now. */
export function whenPlanned<Rect extends Extract<Mark, { shape: "rect" }>>(
  rects: readonly Rect[],
  { isPlanned }: Pick<TreatmentItem, "isPlanned">,
  { now, xScale }: Pick<TrackContext, "now" | "xScale">,
): readonly Rect[] {
  if (!isPlanned || now === undefined) return rects;
  const nowX = xScale(now);
  return gather(rects, (rect): readonly Rect[] => {
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
): "hatch" | "faded" | undefined {
  if (item.isPlanned) return "hatch";
  const isKnown = item.end !== undefined || (item.isOngoing && ongoingUntil !== undefined);
  return isKnown ? undefined : "faded";
}

function arrowMark({ item, bar }: TreatmentBar, top: number): Mark {
  const half = BAR_HEIGHT / 2;
  const d = `M${bar.end} ${top}L${bar.end + ARROW} ${top + half}L${bar.end} ${top + BAR_HEIGHT}Z`;
  return { shape: "path", d, fill: toneOfRow(item.row), events: [] };
}

function actMark({ item, full }: TreatmentBar, top: number, context: TrackContext): Mark {
  return symbolMark({
    symbol: "square",
    x: (full.start + full.end) / 2,
    y: top + BAR_HEIGHT / 2,
    size: ACT_SIZE,
    fill: toneOfRow(item.row),
    isHollow: item.isPlanned,
    events: itemIds(item),
    label: treatmentLabel(item, context),
  });
}

/** The colour of a treatment row; a transplant has that of surgery, a row that no palette knows that of "other". */
export function toneOfRow(row: string): Tone {
  return toneByRow.get(row === "transplant" ? "surgery" : row) ?? "class-other";
}

const toneByRow: ReadonlyMap<string, Tone> = new Map(
  tones.flatMap((tone) => (tone.startsWith("class-") ? [[tone.slice(6), tone] as const] : [])),
);
