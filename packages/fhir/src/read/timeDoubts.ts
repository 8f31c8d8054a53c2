import {
  hasCode,
  type ClinicalEvent,
  type ClinicalEventKind,
  type Patient,
  type TimeDoubt,
  type TimePoint,
} from "@ipo/model";

const SNOMED = "http://snomed.info/sct";
const HOUR = 3_600_000;

/**
 * How many years after the data were put together a time is in a far future. Nothing is booked or planned to start five
 * years ahead, but an order or a plan may run on for ten (endocrine treatment), so an end has more room; ends such as
 * 9999-12-31, which systems write for "until further notice", still count.
 */
export const FAR_FUTURE_YEARS = { start: 5, end: 20 } as const;

/**
 * What can truly happen after death: writing about the patient, examining what was taken from the body, or recording the
 * death itself. What else starts after the death is doubtful, except what was only planned. An end after death is not:
 * orders, plans and teams are closed when somebody gets to it.
 */
const AFTER_DEATH_BY_NATURE: ReadonlySet<ClinicalEventKind> = new Set([
  "death",
  "report",
  "document",
  "specimen",
  "stage",
  "genomicFinding",
  "adverseEvent",
  "consent",
  "familyHistory",
  "other",
]);

/** SNOMED CT for the certification of a death, which an encounter or a procedure can be for. */
const DEATH_CERTIFICATION = "308646001";

/** What times are held against; what is not known is not checked. */
export interface TimeLimits {
  readonly birth: TimePoint | undefined;
  readonly death: TimePoint | undefined;
  /** The instants after which a start, and an end, lie in a far future of when the data were put together. */
  readonly farFuture: { readonly start: number; readonly end: number } | undefined;
}

/**
 * What is doubtful about the time of an event, empty for most. Only what is certain counts, whatever the precision of
 * the dates and whichever the time zone of a date without a clock time: a period that ends on the day it starts is fine.
 */
export function timeDoubtsOf(
  event: ClinicalEvent,
  { birth, death, farFuture }: TimeLimits,
): TimeDoubt[] {
  const { kind, status, time } = event;
  if (time.kind === "undated") return [];
  const start = time.kind === "point" ? time.at : time.start;
  const end = time.kind === "point" ? undefined : time.end;
  const doubts: TimeDoubt[] = [];
  if (isBefore(end, start)) doubts.push("end-before-start");
  if (kind !== "familyHistory" && (isBefore(start, birth) || isBefore(end, birth)))
    doubts.push("before-birth");
  if (isBefore(death, start) && status !== "planned" && !isAfterDeathByNature(event))
    doubts.push("after-death");
  if (farFuture && (isAfter(start, farFuture.start) || isAfter(end, farFuture.end)))
    doubts.push("far-future");
  return doubts;
}

/** What the patient and the events say that times can be held against. A death that is doubtful itself is left out; of several, the last counts. */
export function timeLimitsOf(
  { birthDate, deceased }: Patient,
  events: readonly ClinicalEvent[],
  asOf: TimePoint | undefined,
): TimeLimits {
  const farFuture = asOf && farFutureOf(asOf);
  const limits = { birth: birthDate, death: undefined, farFuture };
  const deaths = events.flatMap((event) => {
    if (event.kind !== "death" || timeDoubtsOf(event, limits).length > 0) return [];
    return event.time.kind === "point" ? [event.time.at] : [];
  });
  const stated = typeof deceased === "object" ? [deceased, ...deaths] : deaths;
  const isLater = (one: TimePoint, other: TimePoint) => one.end > other.end;
  const death = stated
    .filter((point) => !isBefore(point, birthDate))
    .reduce<TimePoint | undefined>(
      (last, point) => (last && !isLater(point, last) ? last : point),
      undefined,
    );
  return { ...limits, death };
}

function isAfterDeathByNature({ kind, code }: ClinicalEvent): boolean {
  return AFTER_DEATH_BY_NATURE.has(kind) || hasCode(code, SNOMED, DEATH_CERTIFICATION);
}

/** Whether one time was certainly over when the other began. Two that only meet are in order. */
export function isBefore(one: TimePoint | undefined, other: TimePoint | undefined): boolean {
  if (!one || !other) return false;
  // Two dates stand in one calendar, and two clock times on one line; a date beside a clock time can be of any zone.
  const isMixed = hasClock(one) !== hasClock(other);
  return isMixed ? latestEnd(one) <= earliestStart(other) : one.end <= other.start;
}

/** The record anchors a date in UTC; the day itself ends up to 12 hours later and begins up to 14 hours earlier. */
function latestEnd(point: TimePoint): number {
  return hasClock(point) ? point.end : point.end + 12 * HOUR;
}

function earliestStart(point: TimePoint): number {
  return hasClock(point) ? point.start : point.start - 14 * HOUR;
}

function hasClock({ precision }: TimePoint): boolean {
  return precision === "minute" || precision === "second" || precision === "millisecond";
}

function isAfter(point: TimePoint | undefined, limit: number): boolean {
  return point !== undefined && point.start > limit;
}

/** The instants after which a start, and an end, lie in a far future of data put together at a time. */
export function farFutureOf(asOf: TimePoint): NonNullable<TimeLimits["farFuture"]> {
  return {
    start: yearsAfter(asOf, FAR_FUTURE_YEARS.start),
    end: yearsAfter(asOf, FAR_FUTURE_YEARS.end),
  };
}

/** So many calendar years after a time was over. */
function yearsAfter({ end }: TimePoint, years: number): number {
  const limit = new Date(end);
  return limit.setUTCFullYear(limit.getUTCFullYear() + years);
}
