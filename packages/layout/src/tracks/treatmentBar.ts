import { labelOf } from "../describe/labelOf.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { Mark } from "../marks/mark.js";
import { tones, type Tone } from "../marks/tone.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { overlaps, type Span } from "../text/placeLabel.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { layoutEndLabel, layoutNameLabel } from "./treatmentLabels.js";
import type { TrackContext } from "./track.js";

export const BAR_HEIGHT = 16;
const MIN_BAR = 4;
const ARROW = 8;
/** Lowest a bar gets for its dose, so that it can still be seen and hit. */
const MIN_SHARE = 0.4;
const ACT_SIZE = 11;
/** Closest that two doses can be told apart. */
const DOSE_GAP = 3;

/** A treatment on its lane, as far as its labels need to know. */
export interface PlacedBar {
  readonly item: TreatmentItem;
  readonly top: number;
  readonly bar: Span;
  /** What is drawn beyond the bar: half a symbol before it, an arrow or half a symbol after it. */
  readonly before: number;
  readonly after: number;
  readonly isAct: boolean;
}

/**
 * One treatment in its lane: a bar with its doses (a symbol for surgery and other acts), and how it ended.
 * `finish` places the labels once all bars of the lane have taken their room, and gives all marks.
 */
export function layoutTreatmentBar(
  item: TreatmentItem,
  top: number,
  context: TrackContext,
  taken: Span[],
): { readonly finish: () => readonly Mark[] } {
  const { xScale, now, ongoingUntil, extentEnd } = context;
  const start = xScale(item.start);
  const until =
    item.end ?? (item.isOngoing ? Math.max(ongoingUntil ?? extentEnd, item.start) : item.start);
  const full = { start, end: Math.max(xScale(until), start + MIN_BAR) };
  if (!isInPlot(full, context)) return { finish: () => [] };
  const bar = clampToPlot(full, context);
  const isAct =
    (item.row === "surgery" || item.row === "procedures") && full.end - full.start < ACT_SIZE * 3;
  const hasArrow =
    item.isOngoing && now !== undefined && now === ongoingUntil && bar.end === full.end;
  const before = isAct ? ACT_SIZE / 2 : 0;
  const after = isAct ? ACT_SIZE / 2 : hasArrow ? ARROW : 0;
  taken.push({ start: bar.start - before, end: bar.end + after });
  const placed: PlacedBar = { item, top, bar, before, after, isAct };
  return {
    finish: () => {
      if (isAct) {
        const center = (full.start + full.end) / 2;
        return [
          actMark(placed, center, context),
          ...layoutNameLabel(placed, false, context, taken),
        ];
      }
      const doses = doseMarks(item, top, context);
      const end = layoutEndLabel(placed, context, taken);
      // A name that finds no room before its bar stands after the reason why it ended, not instead of it.
      const edges = end.map(boundsOf).map(({ x, width }) => x + width - bar.end);
      const beside = { ...placed, after: Math.max(after, ...edges) };
      const name = layoutNameLabel(beside, doses.length === 0, context, taken);
      return [
        ...barMarks(placed, context),
        ...withoutCovered(doses, name),
        ...(hasArrow ? [arrowMark(placed)] : []),
        ...end,
        ...name,
      ];
    },
  };
}

function barMarks({ item, bar, top }: PlacedBar, context: TrackContext): Mark[] {
  const base = {
    shape: "rect" as const,
    fill: toneOfRow(item.row),
    events: item.events.map(({ id }) => id),
    label: barLabel(item, context),
    ...patternOf(item, context),
  };
  const { xScale } = context;
  const certain = {
    start: item.certain?.start === undefined ? undefined : xScale(item.certain.start),
    end: item.certain?.end === undefined ? undefined : xScale(item.certain.end),
  };
  if (item.stretches.every(({ share }) => share === 1)) {
    const width = Math.max(MIN_BAR, bar.end - bar.start);
    const whole = { ...base, x: bar.start, y: top, width, height: BAR_HEIGHT, radius: 2 };
    return splitUncertain(whole, certain);
  }
  return item.stretches.flatMap(({ start, end, share }): Mark[] => {
    const to = end === undefined ? bar.end : xScale(end);
    const { start: x, end: until } = clampToPlot({ start: xScale(start), end: to }, context);
    if (until <= x) return [];
    // A stretch without a stated dose is not drawn as one with the highest.
    const unknown = share === undefined ? { pattern: "faded" as const } : {};
    const height = Math.round(BAR_HEIGHT * Math.max(MIN_SHARE, share ?? 1));
    const y = top + BAR_HEIGHT - height;
    return splitUncertain({ ...base, ...unknown, x, y, width: until - x, height }, certain);
  });
}

/** Planned is hatched; what has no end, and nothing says how long it is known to have gone on, fades. */
function patternOf(
  item: TreatmentItem,
  { ongoingUntil }: TrackContext,
): { pattern?: "hatch" | "faded" } {
  if (item.isPlanned) return { pattern: "hatch" };
  const isKnown = item.end !== undefined || (item.isOngoing && ongoingUntil !== undefined);
  return isKnown ? {} : { pattern: "faded" };
}

/** The single doses inside a bar, as ticks, where they can be told apart. */
function doseMarks({ doses, start }: TreatmentItem, top: number, context: TrackContext): Mark[] {
  const xs = doses.filter((dose) => dose > start).map((dose) => context.xScale(dose));
  const isDense = xs.some((x, index) => index > 0 && x - (xs[index - 1] ?? x) < DOSE_GAP);
  if (isDense) return [];
  return xs
    .filter((x) => isInPlot({ start: x, end: x }, context))
    .map((x): Mark => ({
      shape: "line",
      points: [
        [x, top + 2],
        [x, top + BAR_HEIGHT - 2],
      ],
      stroke: "ink-inverse",
      strokeWidth: 1,
      events: [],
    }));
}

/** A name that found room only inside the bar is not struck through by the ticks under it. */
function withoutCovered(doses: readonly Mark[], name: readonly Mark[]): Mark[] {
  const covered = name.map((mark) => {
    const { x, width } = boundsOf(mark);
    return { start: x - 2, end: x + width + 2 };
  });
  return doses.filter((dose) => {
    const { x } = boundsOf(dose);
    return !covered.some((span) => overlaps(span, { start: x, end: x + 1 }));
  });
}

function arrowMark({ item, bar, top }: PlacedBar): Mark {
  const half = BAR_HEIGHT / 2;
  const d = `M${bar.end} ${top}L${bar.end + ARROW} ${top + half}L${bar.end} ${top + BAR_HEIGHT}Z`;
  return { shape: "path", d, fill: toneOfRow(item.row), events: [] };
}

function actMark({ item, top }: PlacedBar, x: number, context: TrackContext): Mark {
  return {
    shape: "symbol",
    symbol: "square",
    x,
    y: top + BAR_HEIGHT / 2,
    size: ACT_SIZE,
    fill: toneOfRow(item.row),
    ...(item.isPlanned && { isHollow: true }),
    events: item.events.map(({ id }) => id),
    label: barLabel(item, context),
  };
}

function barLabel(item: TreatmentItem, { text }: TrackContext): string {
  const [only] = item.events;
  const stop = item.stop === undefined ? "" : item.stop || text("treatment.stopped");
  // The words of a single event already say whether it is planned or goes on.
  if (item.events.length === 1 && only)
    return [labelOf(only, text), stop].filter(Boolean).join(", ");
  const state = item.isOngoing ? "ongoing" : item.isPlanned ? "planned" : undefined;
  const end = state ? text(`treatment.${state}`) : item.end ? "" : text("treatment.endUnknown");
  const what = [item.title, item.detail, clusterLabel(item.events, text)];
  return [...what, end, stop].filter(Boolean).join(", ");
}

const knownTones: ReadonlySet<string> = new Set(tones);

/** The colour of a treatment row; a row that no palette knows takes that of "other". */
export function toneOfRow(row: string): Tone {
  const tone = `class-${row}`;
  return knownTones.has(tone) ? (tone as Tone) : "class-other";
}
