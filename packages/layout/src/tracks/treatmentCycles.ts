import type { CycledEvent, EpochMs, TreatmentCycle } from "@ipo/model";
import { isPartial } from "@ipo/model";
import { cycleText } from "../describe/contentOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
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
  const doses = item.doses.filter((dose) => dose > item.start);
  return ticksAt(doses, [top + 2, top + BAR_HEIGHT - 2], context);
}

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
  const starts = new Set(cycles.map(({ start }) => start));
  const within = item.doses.filter((dose) => !starts.has(dose));
  const short = isDense(pixelsOf(item.doses, context))
    ? []
    : ticksAt(within, [top + BAR_HEIGHT - 4, top + BAR_HEIGHT], context);
  const borders = cycles.map(({ start }) => start).filter((start) => start > item.start);
  if (!isNumbered) return [...short, ...ticksAt(borders, [top, top + BAR_HEIGHT], context)];
  const ends = [...cycles.slice(1).map(({ start }) => start), item.end ?? context.ongoingUntil];
  const shareAt = (at: number) =>
    item.stretches.filter(({ start }) => start <= at).at(-1)?.share ?? 1;
  return [
    ...short,
    ...gather(cycles, (cycle, index): Mark[] => {
      const { number, of, start } = cycle;
      const x = xScale(start);
      const until = xScale(ends[index] ?? start);
      if (!isInPlot({ start: x, end: x }, context)) return [];
      const words = String(number);
      const after = intervalWords(cycle, cycles[index - 1], text);
      const label = [cycleText({ number, of }, text), after].filter(Boolean).join(", ");
      const rule = ruleMark([x, top], [x, top + BAR_HEIGHT], "ink-inverse", { label });
      const isHigh = shareAt(start) >= 0.7;
      const isRoom = isHigh && measureText(words, fonts.axis) + 2 * LABEL_GAP <= until - x;
      const place = { x: x + LABEL_GAP, y: top + BAR_HEIGHT - 4, font: fonts.axis } as const;
      const marks: Mark[] = start > item.start ? [rule] : [];
      // A long gap after it is faded: inverse letters cannot be read there.
      const isGap = (item.doseGaps ?? []).some((gap) => gap.start === start);
      const fill = isGap ? "ink" : "ink-inverse";
      if (isRoom && isInPlot({ start: until, end: until }, context))
        marks.push(textMark({ ...place, text: words, fill, label }, measureText));
      else if (index === cycles.length - 1 && fitsIn(behind, measureText(words, fonts.axis))) {
        const outside = { ...place, x: behind.start + LABEL_GAP, text: words, label } as const;
        marks.push(textMark({ ...outside, fill: "ink-muted", hasHalo: true }, measureText));
      }
      return marks;
    }),
  ];
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
  const xs = pixelsOf(instants, context);
  return isDense(xs) ? [] : xs.map((x) => ruleMark([x, from], [x, to], "ink-inverse"));
}

function pixelsOf(instants: readonly EpochMs[], context: TrackContext): number[] {
  const { xScale, columns } = context;
  const xs: number[] = [];
  for (const instant of instants) {
    const x = xScale(instant);
    if (x >= columns.plot.x && x <= columns.plot.x + columns.plot.width) xs.push(x);
  }
  return xs;
}

function isDense(xs: readonly number[]): boolean {
  return xs.some((x, index) => index > 0 && x - (xs[index - 1] ?? x) < DOSE_GAP);
}
