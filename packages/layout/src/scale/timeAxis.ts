import type { EpochMs } from "@ipo/model";
import { utcDay, utcMonth, utcYear } from "d3-time";
import { timeFormatLocale, type TimeLocaleDefinition } from "d3-time-format";
import type { Language } from "../locale/text.js";
import { englishTime, swedishTime } from "../locale/timeLocale.js";
import { lazily } from "../memoise.js";
import type { Column, TimeTick } from "../scene.js";
import type { Viewport } from "../viewport.js";

/** Time to x in pixels, and back. */
export interface TimeScale {
  (at: number | Date): number;
  invert(x: number): Date;
}

/**
 * The scale all tracks share: of instants, so that a calendar day stays that day in every time zone. It is the
 * arithmetic of d3's `scaleUtc` without its look-ups, because everything in every frame is placed by it.
 */
export function createTimeScale(viewport: Viewport, { x, width }: Column): TimeScale {
  // Instants are whole milliseconds, as those of a `Date` are.
  const [start, end] = [Math.trunc(viewport.start), Math.trunc(viewport.end)];
  const length = end - start;
  const right = x + width;
  const scale = (at: number | Date) =>
    between(x, right, length === 0 ? 0.5 : (Number(at) - start) / length);
  return Object.assign(scale, {
    invert: (pixel: number) => new Date(between(start, end, (pixel - x) / (right - x))),
  });
}

function between(low: number, high: number, part: number): number {
  return low * (1 - part) + high * part;
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

/** What writes a date on the axis; the words of a language are read when it is first used. */
const formatsIn: Readonly<Record<Language, () => ReturnType<typeof formatsOf>>> = {
  sv: lazily(() => formatsOf(swedishTime)),
  en: lazily(() => formatsOf(englishTime)),
};

function formatsOf(words: TimeLocaleDefinition) {
  const { utcFormat } = timeFormatLocale(words);
  return {
    formatYear: utcFormat("%Y"),
    formatMonth: utcFormat("%b"),
    formatDay: utcFormat("%-d %b"),
  };
}

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
  const { formatYear, formatMonth, formatDay } = formatsIn[lang]();
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
