import type { EpochMs, EventTime, TimePoint } from "@ipo/model";

export const DAY = 86_400_000;
const MINUTE = 60_000;

const dayTexts = new Map<number, string>();

/** The calendar day that an instant lies in, as a source that states days would give it. */
export function dayPoint(at: number): TimePoint {
  const day = Math.floor(at / DAY);
  const start = day * DAY;
  return {
    text: dayText(day),
    precision: "day",
    start: start as EpochMs,
    end: (start + DAY) as EpochMs,
  };
}

/** An instant to the second, on a whole minute. */
export function clockPoint(at: number): TimePoint {
  const start = Math.floor(at / MINUTE) * MINUTE;
  const day = Math.floor(start / DAY);
  const minutes = (start - day * DAY) / MINUTE;
  // Joined, so that the text is one string in memory as after reading, not a tree of its parts.
  const text = [
    dayText(day),
    "T",
    twoDigits(Math.floor(minutes / 60)),
    ":",
    twoDigits(minutes % 60),
    ":00Z",
  ].join("");
  return { text, precision: "second", start: start as EpochMs, end: (start + 1000) as EpochMs };
}

export function onDay(at: number): EventTime {
  return { kind: "point", at: dayPoint(at) };
}

export function atClock(at: number): EventTime {
  return { kind: "point", at: clockPoint(at) };
}

/** A period of whole days; without an end it is still going on. */
export function overDays(start: number, end: number | undefined): EventTime {
  return {
    kind: "period",
    start: dayPoint(start),
    ...(end !== undefined && { end: dayPoint(end) }),
  };
}

function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
