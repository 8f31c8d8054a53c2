import type { EpochMs, EventTime, TimePoint } from "@ipo/model";
import { dayTextOf } from "@ipo/model";

/** Day, wall clock and zone as `formatPoint` writes them. */
const CLOCKED = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}\S*) (\(.+\))$/;

/** The day (month, year) as the source wrote it: `2025-04-11`, `2023-05`, `2023`. */
export function formatDay(point: TimePoint): string {
  return dayTextOf(point);
}

/** Day and wall clock as the source wrote them: `2025-04-11 14:30 (+02:00)`. Seconds stand only where given and not zero. */
export function formatPoint(point: TimePoint): string {
  const match =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:\d{2})$/.exec(
      point.text,
    );
  if (!match) return point.text;
  const [, day = "", clock = "", seconds, zone = ""] = match;
  const fine = seconds === undefined || Number(seconds) === 0 ? "" : `:${seconds}`;
  return `${day} ${clock}${fine} (${zone === "Z" ? "UTC" : zone})`;
}

/**
 * `2025-04-11`, `2025-01-07 – 2025-06-30`, `2025-01-07 –`, `– 2025-06-30`, or the words of an undated event. What begins
 * and ends on one day has that day once, with its clock times where they are given: `2025-04-11 08:00 – 09:30 (+02:00)`.
 */
export function formatEventTime(
  time: EventTime,
  format: (point: TimePoint) => string = formatPoint,
): string {
  if (time.kind === "point") return format(time.at);
  if (time.kind === "undated") return time.text ?? "";
  const start = time.start ? format(time.start) : "";
  const end = time.end ? format(time.end) : "";
  return start === end ? start : spanText(start, end);
}

function spanText(start: string, end: string): string {
  const [from, to] = [CLOCKED.exec(start), CLOCKED.exec(end)];
  const isOneDay = from && to && from[1] === to[1] && from[3] === to[3];
  return isOneDay ? `${from[1]} ${from[2]} – ${to[2]} ${to[3]}` : `${start} – ${end}`.trim();
}

/** The UTC calendar day of an instant, `2025-04-20`. */
export function formatInstantDay(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, 10);
}
