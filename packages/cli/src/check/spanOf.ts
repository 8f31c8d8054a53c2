import { dayTextOf, isPartial, type ClinicalEvent, type TimePoint } from "@ipo/model";

/** The first and the last day that dated events cover, as `YYYY-MM-DD`. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/**
 * The days the events cover; `null` when none is dated. A clock time counts as the day on its own wall clock; a year
 * or month counts from its first to its last day.
 */
export function spanOf(events: readonly ClinicalEvent[]): Span | null {
  const points = events.flatMap(pointsOf);
  const [first, ...firsts] = points.map(firstDayOf);
  const [last, ...lasts] = points.map(lastDayOf);
  if (first === undefined || last === undefined) return null;
  return {
    start: firsts.reduce((a, b) => (b < a ? b : a), first),
    end: lasts.reduce((a, b) => (b > a ? b : a), last),
  };
}

function pointsOf({ time }: ClinicalEvent): TimePoint[] {
  if (time.kind === "point") return [time.at];
  if (time.kind === "undated") return [];
  return [time.start, time.end].filter((point) => point !== undefined);
}

function firstDayOf(point: TimePoint): string {
  return isPartial(point) ? isoDay(point.start) : dayTextOf(point);
}

function lastDayOf(point: TimePoint): string {
  return isPartial(point) ? isoDay(point.end - 1) : dayTextOf(point);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
