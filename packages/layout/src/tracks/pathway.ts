import type { EventOfKind } from "@ipo/model";
import { endOf, startOf } from "@ipo/model";
import type { svfPointOf } from "@ipo/clinical";

type CareEvent = EventOfKind<"careEvent">;

/** One standardised care pathway (SVF): from the decision on well-founded suspicion to the start of treatment. */
export interface Pathway {
  readonly start: CareEvent;
  readonly end: CareEvent | undefined;
  /** Whole calendar days between the two; `undefined` while open, or where a date is coarser than a day. */
  readonly days: number | undefined;
}

const DAY_MS = 86_400_000;

/**
 * Pairs each start of a pathway (measuring point 10) with the first start of treatment (50, 52, 54, 58, 59, 60) of the
 * same pathway after it. Source of the points: the KVÅ measuring-point tables of `@ipo/clinical`.
 */
export function pathwaysOf(events: readonly CareEvent[], pointOf: typeof svfPointOf): Pathway[] {
  const points = events.flatMap((event) => {
    const point = event.code.coding
      .map(({ code }) => (code === undefined ? undefined : pointOf(code)))
      .find((found) => found !== undefined);
    return point ? [{ event, role: point.role, pathway: point.pathway.en }] : [];
  });
  return points
    .filter(({ role }) => role === "start")
    .map(({ event: start, pathway }) => {
      const end = points.find(
        (candidate) =>
          candidate.role === "end" &&
          candidate.pathway === pathway &&
          (startOf(candidate.event.time) ?? 0) >= (startOf(start.time) ?? 0),
      )?.event;
      return { start, end, days: end && daysBetween(start, end) };
    });
}

/** Calendar days between the days of two events, both known to the day. */
function daysBetween(a: CareEvent, b: CareEvent): number | undefined {
  const days = [a, b].map(({ time }) => {
    const start = startOf(time);
    const end = time.kind === "point" ? endOf(time) : start;
    return start === undefined || end === undefined || end - start > DAY_MS
      ? undefined
      : Math.floor(start / DAY_MS);
  });
  const [from, to] = days;
  return from === undefined || to === undefined ? undefined : to - from;
}
