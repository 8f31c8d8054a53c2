import * as z from "zod";

/** An instant as milliseconds since 1970-01-01T00:00:00Z. Branded, so that a pixel or a duration is never taken for one. */
export const EpochMs = z.number().brand<"EpochMs">();
export type EpochMs = z.infer<typeof EpochMs>;

/** How much of a date the source stated. `second` and `millisecond` are clock times with a zone. */
export const TimePrecision = z.enum(["year", "month", "day", "minute", "second", "millisecond"]);
export type TimePrecision = z.infer<typeof TimePrecision>;

/**
 * A FHIR date, dateTime or instant as the half-open interval it stands for.
 *
 * `text` is the source's own spelling and is what is written back. `2023` covers the whole year,
 * `2023-05-02` that calendar day; both are anchored in UTC so that no time zone moves them to another day.
 * A clock time is the true instant; its wall clock reading is the one in `text`.
 */
export const TimePoint = z.strictObject({
  text: z.string(),
  start: EpochMs,
  end: EpochMs,
  precision: TimePrecision,
});
export type TimePoint = z.infer<typeof TimePoint>;

/**
 * When an event happened: at a point, over a period open at either end (at least one end is given),
 * or at no time that has a place on an axis (`text` then holds what the source says, such as an age).
 */
export const EventTime = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("point"), at: TimePoint }),
  z.strictObject({
    kind: z.literal("period"),
    start: TimePoint.optional(),
    end: TimePoint.optional(),
  }),
  z.strictObject({ kind: z.literal("undated"), text: z.string().optional() }),
]);
export type EventTime = z.infer<typeof EventTime>;

const DATE_TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * Reads a FHIR R4 `date`, `dateTime` or `instant` (hl7.org/fhir/R4/datatypes.html#dateTime).
 *
 * Gives `undefined` for anything else: a day that does not exist, a clock time without a zone,
 * the year 0000. Nothing is guessed or repaired. Seconds may be absent (an older habit of some servers);
 * fractions beyond milliseconds stay in `text` only.
 */
export function parseTimePoint(text: string): TimePoint | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, yearText, monthText, dayText, hourText, minuteText, secondText, fractionText, zoneText] =
    match;
  const year = Number(yearText);
  const month = monthText === undefined ? 1 : Number(monthText);
  const day = dayText === undefined ? 1 : Number(dayText);
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  if (monthText === undefined) return span(text, "year", utc(year, 1, 1), utc(year + 1, 1, 1));
  if (dayText === undefined)
    return span(text, "month", utc(year, month, 1), utc(year, month + 1, 1));
  if (hourText === undefined)
    return span(text, "day", utc(year, month, day), utc(year, month, day + 1));

  const hour = Number(hourText);
  const minute = Number(minuteText);
  const second = secondText === undefined ? 0 : Number(secondText);
  const offset = zoneText === undefined ? undefined : zoneOffsetMs(zoneText);
  // A leap second (60) is legal in FHIR; it is kept as the following instant.
  if (hour > 23 || minute > 59 || second > 60 || offset === undefined) return undefined;
  const milliseconds =
    // Digit by digit: 0.289 times 1000 is not 289 in binary fractions.
    fractionText === undefined ? 0 : Number(fractionText.slice(0, 3).padEnd(3, "0"));
  const start =
    utc(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds - offset;
  if (fractionText !== undefined) return span(text, "millisecond", start, start + 1);
  if (secondText !== undefined) return span(text, "second", start, start + 1000);
  return span(text, "minute", start, start + 60_000);
}

/** The first instant an event can have begun, `undefined` where the source does not say. */
export function startOf(time: EventTime): EpochMs | undefined {
  if (time.kind === "point") return time.at.start;
  if (time.kind === "period") return time.start?.start;
  return undefined;
}

/** The instant by which an event was over (half-open), `undefined` where it is open or undated. */
export function endOf(time: EventTime): EpochMs | undefined {
  if (time.kind === "point") return time.at.end;
  if (time.kind === "period") return time.end?.end;
  return undefined;
}

/** Any instant by which the event can be sorted and found: its start, else its end. */
export function anchorOf(time: EventTime): EpochMs | undefined {
  return startOf(time) ?? endOf(time);
}

/** Whether the event has a place on a time axis. */
export function isDated(time: EventTime): boolean {
  return anchorOf(time) !== undefined;
}

/** Whether the source gave less than a day, so that a point on the axis would claim more than is known. */
export function isPartial(point: TimePoint): boolean {
  return point.precision === "year" || point.precision === "month";
}

/** The calendar day (or month, or year) as the source wrote it, without its clock time. */
export function dayTextOf(point: TimePoint): string {
  return point.text.slice(0, 10);
}

function span(text: string, precision: TimePrecision, start: number, end: number): TimePoint {
  return { text, precision, start: start as EpochMs, end: end as EpochMs };
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC reads years 0-99 as 1900-1999; setUTCFullYear does not.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function daysInMonth(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

function zoneOffsetMs(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  // FHIR allows offsets up to 14:00.
  if (hours > 14 || minutes > 59 || (hours === 14 && minutes > 0)) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
