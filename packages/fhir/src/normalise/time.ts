import { parseTimePoint, type EventTime, type TimePoint } from "@ipo/model";
import { defined } from "../defined.js";
import type { Period, Timing } from "../schema/datatypes.js";
import { report, type ReadContext } from "./context.js";
import { absentReasonBeside, timeTextBeside } from "./sibling.js";

const UNDATED: EventTime = { kind: "undated" };

/** Reads a date, dateTime or instant; reports one that is not and gives `undefined`. Nothing is guessed or repaired. */
export function readTimePoint(
  text: string | undefined,
  field: string,
  context: ReadContext,
): TimePoint | undefined {
  if (text === undefined) return undefined;
  const known = parsedLately(text);
  if (known) return known;
  const point = parseTimePoint(text);
  if (!point) {
    const diagnostics = `"${text}" is not a FHIR date. Write YYYY, YYYY-MM, YYYY-MM-DD, or a date with time and zone. It is kept as text and has no place on the axis.`;
    report(context, "error", "value", field, diagnostics);
  } else remember(point);
  return point;
}

/** The last few points read: a resource states one instant in several elements, and its neighbours state it again. */
const lately: TimePoint[] = [];
const LATELY = 4;

/** A copy, so that no two events, least of all of two readings, share what one of them could be changed through. */
function parsedLately(text: string): TimePoint | undefined {
  for (const known of lately) if (known.text === text) return { ...known };
  return undefined;
}

function remember(point: TimePoint): void {
  lately.unshift({ ...point });
  if (lately.length > LATELY) lately.pop();
}

/**
 * A point in time, or undated with the text that could not be read, else with the words that stand beside the field in
 * place of a value (see `timeTextBeside`). `undefined` when the field is absent and nothing stands beside it.
 */
export function pointTime(
  text: string | undefined,
  field: string,
  context: ReadContext,
): EventTime | undefined {
  const at = readTimePoint(text, field, context);
  return at ? { kind: "point", at } : undatedBy(text ?? timeTextBeside(field, context));
}

/**
 * A period, open where the source leaves it open. One with an end that cannot be read, or with words in place of it,
 * is undated as a whole: half of it would look like an open period, which the source did not state.
 */
export function periodTime(
  period: Period | undefined,
  field: string,
  context: ReadContext,
): EventTime | undefined {
  if (!period) return undefined;
  const stated = {
    start: period.start ?? startTextBeside(`${field}.start`, context),
    end: period.end ?? timeTextBeside(`${field}.end`, context),
  };
  if (stated.start === undefined && stated.end === undefined)
    return undatedBy(timeTextBeside(field, context));
  const start = readTimePoint(period.start, `${field}.start`, context);
  const end = readTimePoint(period.end, `${field}.end`, context);
  const isReadable =
    (stated.start === undefined || start !== undefined) &&
    (stated.end === undefined || end !== undefined);
  return isReadable
    ? { kind: "period", ...defined({ start, end }) }
    : { kind: "undated", text: `${stated.start ?? ""}/${stated.end ?? ""}` };
}

/**
 * The words in place of a start. A reason why it is absent is none: an absent start means that it is not known
 * (hl7.org/fhir/R4/datatypes.html#Period), while an absent end means that the period goes on.
 */
function startTextBeside(field: string, context: ReadContext): string | undefined {
  const words = timeTextBeside(field, context);
  return words === absentReasonBeside(field, context) ? undefined : words;
}

/**
 * The stated occasions of a timing as one time, from the first to the last, else its bounds. Where one of the occasions
 * cannot be read, it is undated with all of them as text. Frequencies are not counted out: see `timingText`.
 */
export function timingTime(
  timing: Timing | undefined,
  field: string,
  context: ReadContext,
): EventTime | undefined {
  const occasions = timing?.event ?? [];
  if (occasions.length === 0)
    return periodTime(timing?.repeat?.boundsPeriod, `${field}.repeat.boundsPeriod`, context);
  const points = occasions.flatMap(
    (text, index) => readTimePoint(text, `${field}.event[${index}]`, context) ?? [],
  );
  if (points.length < occasions.length) return undatedBy(occasions.join(", "));
  const start = points.reduce((first, point) => (point.start < first.start ? point : first));
  const end = points.reduce((last, point) => (point.end > last.end ? point : last));
  if (start.text === end.text) return { kind: "point", at: start };
  report(
    context,
    "information",
    "informational",
    `${field}.event`,
    `The ${occasions.length} occasions have one place on the axis, from the first to the last. Each is kept in words.`,
  );
  return { kind: "period", start, end };
}

/** The first time that was stated; undated, with the words given, when none was. */
export function firstTime(times: readonly (EventTime | undefined)[], text?: string): EventTime {
  return times.find((time) => time !== undefined) ?? undatedBy(text) ?? UNDATED;
}

function undatedBy(text: string | undefined): EventTime | undefined {
  return text === undefined ? undefined : { kind: "undated", text };
}
