import type { CycledEvent, EpochMs, TreatmentCycle } from "@ipo/model";
import { isPartial } from "@ipo/model";
import { cycleText } from "../describe/contentOf.js";
import { fonts } from "../geometry.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { isInPlot } from "../strip/timeSpan.js";
import type { Span } from "../text/placeLabel.js";
import { BAR_HEIGHT } from "./treatmentBar.js";
import { itemCycles, type TreatmentItem } from "./treatmentItem.js";
import type { TrackContext } from "./track.js";

/** Closest that two doses can be told apart. */
const DOSE_GAP = 3;
const LABEL_GAP = 3;
const DAY_MS = 86_400_000;

/** The single doses inside a bar, as ticks, where they can be told apart. */
export function layoutDoseTicks(item: TreatmentItem, top: number, context: TrackContext): Mark[] {
  return ticksAt(dosesWithin(item), [top + 2, top + BAR_HEIGHT - 2], context);
}

const dosesWithin = memoise(({ doses, start }: TreatmentItem) =>
  doses.filter((dose) => dose > start),
);

/**
 * Where the stated cycles begin, inside a bar, each with its number where there is room and numbers are wanted; doses
 * within a cycle are short ticks. The number of the last stands behind the bar where it has no room in it (`behind`: the
 * free pixels there). Single doses where no cycle is stated.
 */
export function layoutCycles(
  item: TreatmentItem,
  top: number,
  context: TrackContext,
  { isNumbered, behind }: { readonly isNumbered: boolean; readonly behind: Span },
): Mark[] {
  const { xScale, measureText, text } = context;
  const cycles = item.isPlanned ? [] : itemCycles(item);
  if (cycles.length === 0) return layoutDoseTicks(item, top, context);
  const { within, borders } = cycleTicksOf(item);
  const short =
    pixelsApart(item.doses, context) === undefined
      ? []
      : ticksAt(within, [top + BAR_HEIGHT - 4, top + BAR_HEIGHT], context);
  if (!isNumbered) return [...short, ...ticksAt(borders, [top, top + BAR_HEIGHT], context)];
  const labels = cycleLabelsOf(item, text);
  const marks: Mark[] = [...short];
  cycles.forEach(({ number, start }, index) => {
    const x = xScale(start);
    if (!isInPlot({ start: x, end: x }, context)) return;
    const isLast = index === cycles.length - 1;
    const end = isLast ? (item.end ?? context.ongoingUntil) : cycles[index + 1]?.start;
    const until = xScale(end ?? start);
    const words = String(number);
    const label = labels[index] ?? "";
    const width = measureText(words, fonts.axis);
    const isRoom = shareAt(item, start) >= 0.7 && width + 2 * LABEL_GAP <= until - x;
    const place = { y: top + BAR_HEIGHT - 4, font: fonts.axis, text: words, label };
    if (start > item.start)
      marks.push(ruleMark([x, top], [x, top + BAR_HEIGHT], "ink-inverse", { label }));
    // A long gap after it is faded: inverse letters cannot be read there.
    const isGap = item.doseGaps?.().some((gap) => gap.start === start) ?? false;
    if (isRoom && isInPlot({ start: until, end: until }, context)) {
      const fill = isGap ? "ink" : "ink-inverse";
      marks.push(textMark({ ...place, x: x + LABEL_GAP, fill }, measureText));
    } else if (isLast && fitsIn(behind, width)) {
      const outside = { ...place, x: behind.start + LABEL_GAP, fill: "ink-muted" } as const;
      marks.push(textMark({ ...outside, hasHalo: true }, measureText));
    }
  });
  return marks;
}

/** The doses within the cycles of a treatment, and where cycles begin in it. */
const cycleTicksOf = memoise((item: TreatmentItem) => {
  const starts = itemCycles(item).map(({ start }) => start);
  const known = new Set(starts);
  return {
    within: item.doses.filter((dose) => !known.has(dose)),
    borders: starts.filter((start) => start > item.start),
  };
});

/** What each cycle of a treatment says: its number, and how long after the one before it begins. */
const cycleLabelsOf = memoiseByBoth((item: TreatmentItem, text: Text) => {
  const cycles = itemCycles(item);
  return cycles.map((cycle, index) => {
    const { number, of } = cycle;
    const after = intervalWords(cycle, cycles[index - 1], text);
    return [cycleText({ number, of }, text), after].filter(Boolean).join(", ");
  });
});

function shareAt({ stretches }: TreatmentItem, at: number): number {
  let share: number | undefined;
  for (const stretch of stretches) if (stretch.start <= at) share = stretch.share;
  return share ?? 1;
}

function fitsIn({ start, end }: Span, width: number): boolean {
  return start + LABEL_GAP + width <= end;
}

/** `21 d after cycle 4`: from start to start, where both are known to the day; `undefined` for a first cycle. */
export function intervalWords(
  { events, start }: TreatmentCycle,
  before: TreatmentCycle | undefined,
  text: Text,
): string | undefined {
  if (!before || !isToTheDay(events[0]) || !isToTheDay(before.events[0])) return undefined;
  const days = Math.round((start - before.start) / DAY_MS);
  return text("treatment.cycleAfter", { days, cycle: cycleText({ number: before.number }, text) });
}

function isToTheDay(event: CycledEvent | undefined): boolean {
  if (event?.time.kind === "point") return !isPartial(event.time.at);
  const start = event?.time.kind === "period" ? event.time.start : undefined;
  return start !== undefined && !isPartial(start);
}

/** Ticks at several instants, or none where they cannot be told apart. */
function ticksAt(
  instants: readonly EpochMs[],
  [from, to]: readonly [number, number],
  context: TrackContext,
): Mark[] {
  const xs = pixelsApart(instants, context);
  return xs ? xs.map((x) => ruleMark([x, from], [x, to], "ink-inverse")) : [];
}

/** The pixels in the plot of instants in order; `undefined` where they cannot be told apart. */
function pixelsApart(
  instants: readonly EpochMs[],
  { xScale, columns: { plot } }: TrackContext,
): readonly number[] | undefined {
  const end = plot.x + plot.width;
  const xs: number[] = [];
  let last = -Infinity;
  for (const instant of instants) {
    const x = xScale(instant);
    if (x < plot.x || x > end) continue;
    if (x - last < DOSE_GAP) return undefined;
    xs.push(x);
    last = x;
  }
  return xs;
}
