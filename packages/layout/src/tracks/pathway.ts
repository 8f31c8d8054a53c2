import type { EpochMs, EventOfKind, LocalisedText, TimePoint } from "@ipo/model";
import { anchorOf, dayTextOf, isPartial, parseTimePoint } from "@ipo/model";
import type { SvfPoint, Terminology } from "@ipo/clinical";

type CareEvent = EventOfKind<"careEvent">;
type Role = SvfPoint["role"];

/** A measuring point with a date, of the pathway named. */
interface Point {
  readonly event: CareEvent;
  readonly at: TimePoint;
  readonly role: Role;
  readonly pathway: LocalisedText;
  readonly label: LocalisedText;
  readonly code: string;
}

/** A measuring point of a pathway, with the days that had passed since its start and since the point before it. */
export interface PathwayStep {
  readonly event: CareEvent;
  readonly code: string;
  readonly label: LocalisedText;
  /** Calendar days as written; `undefined` where a date is coarser than a day. */
  readonly days: number | undefined;
  readonly sincePrevious: number | undefined;
}

/** One standardised care pathway (SVF): from the decision on well-founded suspicion to the start of treatment. */
export interface Pathway {
  /** The name of the pathway, such as prostate cancer. */
  readonly name: LocalisedText;
  readonly start: CareEvent;
  /** The start of treatment, or the point that closed the pathway without one; `undefined` while it is open. */
  readonly end: CareEvent | undefined;
  readonly isClosed: boolean;
  /** Calendar days between the two as written; `undefined` while open, when closed, or where a date is coarser than a day. */
  readonly days: number | undefined;
  /** The measuring points from start to end, or until the next start, in order of time; the start itself is the first. */
  readonly steps: readonly PathwayStep[];
}

const DAY_MS = 86_400_000;

/**
 * Pairs each start of a pathway (measuring point 10) with the first start of treatment (50, 52, 54, 58, 59, 60) or
 * closure of the same pathway after it, and before the next start. What is planned, was not done or lies after `now`
 * begins and ends nothing. Source of the points: the KVÅ measuring-point tables of `@ipo/clinical`.
 */
export function pathwaysOf(
  events: readonly CareEvent[],
  pointOf: Terminology["svfPointOf"],
  now: EpochMs | undefined,
): Pathway[] {
  const points = events.flatMap((event) => pointsOf(event, pointOf, now)).sort(byTime);
  const owners = new Map<Point, Point>();
  return points
    .filter(({ role }) => role === "start")
    .map((start) => {
      const own = points.filter(({ pathway }) => pathway.en === start.pathway.en);
      const next = own.find(
        ({ role, at }) => role === "start" && compareCoarsely(at, start.at) > 0,
      );
      const end = own.find((point) => {
        const owner = owners.get(point);
        return (
          (point.role === "end" || point.role === "closed") &&
          compareCoarsely(point.at, start.at) >= 0 &&
          (!next || isNotPast(point.at, next.at)) &&
          (!owner || compareCoarsely(owner.at, start.at) === 0)
        );
      });
      if (end) owners.set(end, start);
      const isClosed = end?.role === "closed";
      const steps = own.filter(
        (point) => point === start || point === end || isBetween(point, start, end, next),
      );
      return {
        name: start.pathway,
        start: start.event,
        end: end?.event,
        isClosed,
        days: end && !isClosed ? daysBetween(start.at, end.at) : undefined,
        steps: stepsOf(steps, start),
      };
    });
}

/** Whether a point that neither begins nor ends a pathway lies in it: not before its start, nor after its end or the next start. */
function isBetween(
  { role, at }: Point,
  start: Point,
  end: Point | undefined,
  next: Point | undefined,
): boolean {
  if (role !== "step" && role !== "mdk") return false;
  if (compareCoarsely(at, start.at) < 0 || (end && compareCoarsely(at, end.at) > 0)) return false;
  return !next || isNotPast(at, next.at);
}

function stepsOf(points: readonly Point[], start: Point): PathwayStep[] {
  return points.map(({ event, code, label, at }, index) => {
    const previous = points[index - 1];
    return {
      event,
      code,
      label,
      days: daysBetween(start.at, at),
      sincePrevious: previous && daysBetween(previous.at, at),
    };
  });
}

function pointsOf(
  event: CareEvent,
  pointOf: Terminology["svfPointOf"],
  now: EpochMs | undefined,
): Point[] {
  const { time, status, code } = event;
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  const found = code.coding.flatMap(({ code: own }) => {
    const point = own === undefined ? undefined : pointOf(own);
    return point && own !== undefined ? [{ point, code: own }] : [];
  })[0];
  if (!at || !found || status === "planned" || status === "not-done") return [];
  if (now !== undefined && at.start > now) return [];
  const { role, pathway, label } = found.point;
  return [{ event, at, role, pathway, label, code: found.code }];
}

function byTime(a: Point, b: Point): number {
  return (anchorOf(a.event.time) ?? 0) - (anchorOf(b.event.time) ?? 0);
}

/** Order of two dates as far as both are known: instants where both have a clock, else the coarser of the two as written. */
function compareCoarsely(a: TimePoint, b: TimePoint): number {
  if (a.text.length > 10 && b.text.length > 10) return a.start - b.start;
  const days = [dayTextOf(a), dayTextOf(b)];
  const length = Math.min(...days.map((day) => day.length));
  const [first = "", second = ""] = days.map((day) => day.slice(0, length));
  return first < second ? -1 : Number(first > second);
}

/** Whether an end may lie before the next start. One known only to that start's month or year is not taken across it. */
function isNotPast(end: TimePoint, next: TimePoint): boolean {
  const order = compareCoarsely(end, next);
  return order < 0 || (order === 0 && !isPartial(end));
}

/** Days between two calendar days as written, whatever their zones; both must be known to the day. */
function daysBetween(a: TimePoint, b: TimePoint): number | undefined {
  if (isPartial(a) || isPartial(b)) return undefined;
  const from = parseTimePoint(dayTextOf(a))?.start;
  const to = parseTimePoint(dayTextOf(b))?.start;
  // Clocks of far zones may write the later instant as the earlier day; that is no number of days.
  return from === undefined || to === undefined || to < from ? undefined : (to - from) / DAY_MS;
}
