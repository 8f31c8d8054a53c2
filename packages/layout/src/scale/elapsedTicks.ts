import type { EpochMs } from "@ipo/model";
import type { Viewport } from "../viewport.js";
import type { TimeScale } from "./timeAxis.js";

/** In what an elapsed time is counted. */
export type ElapsedUnit = "days" | "months" | "years";

/** A tick of time counted from a day. */
export interface ElapsedTick {
  readonly at: EpochMs;
  readonly x: number;
  /** How many units after it (before it when negative). */
  readonly count: number;
}

const DAY_MS = 86_400_000;
/** Room that a tick with its label needs, in pixels. */
const TICK_WIDTH = 48;

const steps: readonly {
  readonly unit: ElapsedUnit;
  readonly every: number;
  readonly days: number;
}[] = [
  ...[1, 2, 7, 14].map((every) => ({ unit: "days" as const, every, days: every })),
  ...[1, 2, 3, 6].map((every) => ({ unit: "months" as const, every, days: every * 30.4 })),
  ...[1, 2, 5, 10, 20].map((every) => ({ unit: "years" as const, every, days: every * 365.25 })),
];

/**
 * Ticks at whole days, calendar months or years from a day, as many as have room. A month later is the same day of the
 * month, or its last day where it has no such day.
 */
export function layoutElapsedTicks(
  from: EpochMs,
  viewport: Viewport,
  xScale: TimeScale,
  width: number,
): { readonly unit: ElapsedUnit; readonly ticks: readonly ElapsedTick[] } {
  const days = (viewport.end - viewport.start) / DAY_MS;
  const room = Math.max(1, Math.floor(width / TICK_WIDTH));
  const last = { unit: "years" as const, every: 50, days: 18262 };
  const { unit, every, days: stepDays } = steps.find((step) => days / step.days <= room) ?? last;
  const first = Math.floor((viewport.start - from) / DAY_MS / stepDays) - 1;
  const count = Math.ceil(days / stepDays) + 3;
  const ticks = Array.from({ length: count }, (_, index) => (first + index) * every)
    .map((number) => ({ at: later(from, number, unit), count: number }))
    .filter(({ at }) => at >= viewport.start && at <= viewport.end)
    .map((tick) => ({ ...tick, x: xScale(tick.at) }));
  return { unit, ticks };
}

function later(from: EpochMs, count: number, unit: ElapsedUnit): EpochMs {
  if (unit === "days") return (from + count * DAY_MS) as EpochMs;
  const date = new Date(from);
  const month = date.getUTCMonth() + count * (unit === "years" ? 12 : 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) as EpochMs;
}
