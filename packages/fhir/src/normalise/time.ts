import { parseTimePoint, type EventTime, type TimePoint } from "@ipo/model";
import { defined } from "../defined.js";
import type { Period, Timing } from "../schema/datatypes.js";
import { report, type ReadContext } from "./context.js";

const UNDATED: EventTime = { kind: "undated" };

/** Reads a date, dateTime or instant; reports one that is not and gives `undefined`. Nothing is guessed or repaired. */
export function readTimePoint(
  text: string | undefined,
  field: string,
  context: ReadContext,
): TimePoint | undefined {
  if (text === undefined) return undefined;
  const point = parseTimePoint(text);
  if (!point) {
    const diagnostics = `"${text}" is not a FHIR date. Write YYYY, YYYY-MM, YYYY-MM-DD, or a date with time and zone. It is kept as text and has no place on the axis.`;
    report(context, "error", "value", field, diagnostics);
  }
  return point;
}

/** A point in time, or undated with the text that could not be read. `undefined` when the field is absent. */
export function pointTime(
  text: string | undefined,
  field: string,
  context: ReadContext,
): EventTime | undefined {
  if (text === undefined) return undefined;
  const at = readTimePoint(text, field, context);
  return at ? { kind: "point", at } : { kind: "undated", text };
}

/**
 * A period, open where the source leaves it open. One with an end that cannot be read is undated as a whole:
 * half of it would look like an open period, which the source did not state.
 */
export function periodTime(
  period: Period | undefined,
  field: string,
  context: ReadContext,
): EventTime | undefined {
  if (period?.start === undefined && period?.end === undefined) return undefined;
  const start = readTimePoint(period.start, `${field}.start`, context);
  const end = readTimePoint(period.end, `${field}.end`, context);
  const isReadable =
    (period.start === undefined || start !== undefined) &&
    (period.end === undefined || end !== undefined);
  if (!isReadable) return { kind: "undated", text: `${period.start ?? ""}/${period.end ?? ""}` };
  if (start && end && end.end <= start.start) {
    report(
      context,
      "warning",
      "invariant",
      field,
      "The period ends before it starts. It is kept as written; correct one of its ends.",
    );
  }
  return { kind: "period", ...defined({ start, end }) };
}

/** The first stated occasion of a timing, else its bounds. Frequencies are not counted out. */
export function timingTime(
  timing: Timing | undefined,
  field: string,
  context: ReadContext,
): EventTime | undefined {
  const occasions = timing?.event ?? [];
  if (occasions.length > 1) {
    report(
      context,
      "information",
      "informational",
      `${field}.event`,
      `Only the first of ${occasions.length} occasions has a place on the axis.`,
    );
  }
  return (
    pointTime(occasions[0], `${field}.event[0]`, context) ??
    periodTime(timing?.repeat?.boundsPeriod, `${field}.repeat.boundsPeriod`, context)
  );
}

/** The first time that was stated; undated, with the words given, when none was. */
export function firstTime(times: readonly (EventTime | undefined)[], text?: string): EventTime {
  return (
    times.find((time) => time !== undefined) ??
    (text === undefined ? UNDATED : { kind: "undated", text })
  );
}
