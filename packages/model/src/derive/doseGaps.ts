import type { ClinicalEvent } from "../events/clinicalEvent.js";
import type { EpochMs } from "../time.js";
import { anchorOf, isPartial } from "../time.js";

/** A stretch between two doses that is much longer than those between the others. Plain arithmetic on their days. */
export interface DoseGap {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** A length recurs when others are no further from it than this share of it. */
const ALIKE = 0.15;
/** The share of all intervals that a recurring one has at least: the week off in a cycle of eight doses is rhythm. */
const RECURRING = 1 / 8;
/** Two whole rounds: at least one dose is missing by the rhythm of the others. */
const LONG = 2;

/**
 * The longest interval in days that recurs among the doses: at least twice, and in at least an eighth of the intervals;
 * `undefined` where none does.
 */
export function doseRhythmOf(doses: readonly ClinicalEvent[]): number | undefined {
  return rhythmOf(intervalsOf(doses));
}

function rhythmOf(intervals: readonly DoseGap[]): number | undefined {
  const days = Float64Array.from(intervals, (interval) => interval.days).sort();
  const least = Math.max(2, days.length * RECURRING);
  // Of lengths in order those that are alike stand beside one another.
  let beyond = days.length;
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const one = days[index] as number;
    while ((days[beyond - 1] as number) - one > one * ALIKE) beyond -= 1;
    let first = index;
    while (first > 0 && one - (days[first - 1] as number) <= one * ALIKE) first -= 1;
    if (one > 0 && beyond - first >= least) return one;
  }
  return undefined;
}

/**
 * The gaps between doses, in order of time: intervals at least twice as long as the longest that recurs
 * (`doseRhythmOf`). None where no interval recurs, or beside a dose that is not known to the day.
 */
export function doseGapsOf(doses: readonly ClinicalEvent[]): DoseGap[] {
  const intervals = intervalsOf(doses);
  const rhythm = rhythmOf(intervals);
  return rhythm === undefined ? [] : intervals.filter(({ days }) => days >= rhythm * LONG);
}

function intervalsOf(doses: readonly ClinicalEvent[]): DoseGap[] {
  const ordered = doses
    .flatMap((dose) => ({ at: anchorOf(dose.time), isExact: isToTheDay(dose) }))
    .filter((dose): dose is { at: EpochMs; isExact: boolean } => dose.at !== undefined)
    .sort((a, b) => a.at - b.at);
  return ordered.flatMap(({ at, isExact }, index): DoseGap[] => {
    const before = ordered[index - 1];
    if (!before?.isExact || !isExact || before.at === at) return [];
    return [{ start: before.at, end: at, days: Math.round((at - before.at) / DAY_MS) }];
  });
}

function isToTheDay({ time }: ClinicalEvent): boolean {
  const point = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return point !== undefined && !isPartial(point);
}
