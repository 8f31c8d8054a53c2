import type { EpochMs } from "@ipo/model";
import { scaleUtc } from "@visx/scale";
import { utcDay, utcMonth, utcYear } from "d3-time";
import { timeFormatLocale } from "d3-time-format";
import type { Language } from "../locale/text.js";
import { englishTime, swedishTime } from "../locale/timeLocale.js";
import type { Column, TimeTick } from "../scene.js";
import type { Viewport } from "../viewport.js";

/** Time to x in pixels, and back. */
export interface TimeScale {
  (at: number | Date): number;
  invert(x: number): Date;
}

/** The scale all tracks share: UTC, so that a calendar day stays that day in every time zone. */
export function createTimeScale(viewport: Viewport, plot: Column): TimeScale {
  return scaleUtc<number>({
    domain: [new Date(viewport.start), new Date(viewport.end)],
    range: [plot.x, plot.x + plot.width],
  });
}

/** Room a tick with its label needs, in pixels. */
const TICK_WIDTH = 56;
const DAY_MS = 86_400_000;

const steps = [
  { days: 1, interval: utcDay.every(1) },
  { days: 2, interval: utcDay.every(2) },
  { days: 7, interval: utcDay.every(7) },
  { days: 30.4, interval: utcMonth.every(1) },
  { days: 91.3, interval: utcMonth.every(3) },
  { days: 365.25, interval: utcYear.every(1) },
  { days: 730.5, interval: utcYear.every(2) },
  { days: 1826, interval: utcYear.every(5) },
  { days: 3652, interval: utcYear.every(10) },
  { days: 7305, interval: utcYear.every(20) },
];

/**
 * Ticks on whole years, quarters, months or days, as many as have room. A year's first tick is major and carries
 * the year; days and months carry their names in the language.
 */
export function layoutTimeTicks(
  viewport: Viewport,
  xScale: TimeScale,
  plot: Column,
  lang: Language,
): TimeTick[] {
  const days = (viewport.end - viewport.start) / DAY_MS;
  const room = Math.max(1, Math.floor(plot.width / TICK_WIDTH));
  const step = steps.find((candidate) => days / candidate.days <= room) ?? steps[steps.length - 1];
  const interval = step?.interval;
  if (!step || !interval) return [];
  const locale = timeFormatLocale(lang === "sv" ? swedishTime : englishTime);
  const formatYear = locale.utcFormat("%Y");
  const formatMonth = locale.utcFormat("%b");
  const formatDay = locale.utcFormat("%-d %b");
  const dates = interval.range(new Date(viewport.start), new Date(viewport.end));
  // Every week and every second day start anew on the first; the tick just before it gives way.
  const spaced = dates.filter((date, index) => {
    const next = dates[index + 1];
    return !next || xScale(next) - xScale(date) >= TICK_WIDTH * 0.9;
  });
  return spaced.map((date, index) => {
    const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const within = step.days >= 30 ? formatMonth(date) : formatDay(date);
    // The first tick always names its year: a window inside one year would otherwise have none.
    const label = isYear
      ? formatYear(date)
      : index === 0
        ? `${within} ${formatYear(date)}`
        : within;
    return { at: date.getTime() as EpochMs, x: xScale(date), label, isMajor: isYear };
  });
}
