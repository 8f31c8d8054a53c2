import type { Hit, Scene } from "@ipo/layout";
import type { ClinicalEvent, EpochMs, EventTime, PatientRecord } from "@ipo/model";

/**
 * The instant a mark stands at, for the cursor: the middle of a point's date, the start of a period, and of several
 * events the last. Kept inside the visible time.
 */
export function instantOfHit(
  hit: Hit,
  record: PatientRecord,
  { viewport }: Pick<Scene, "viewport">,
): EpochMs | undefined {
  const last = lastOf(record.events, hit.events);
  const at = last && instantOf(last.time);
  return at === undefined
    ? undefined
    : (Math.max(viewport.start, Math.min(at, viewport.end)) as EpochMs);
}

/** The last of the events that have one of the ids, in the record's order. */
function lastOf(
  events: readonly ClinicalEvent[],
  ids: readonly string[],
): ClinicalEvent | undefined {
  const wanted = new Set(ids);
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event && wanted.has(event.id)) return event;
  }
  return undefined;
}

function instantOf(time: EventTime): number | undefined {
  switch (time.kind) {
    case "point":
      return Math.floor((time.at.start + time.at.end) / 2);
    case "period":
      return time.start?.start ?? time.end?.end;
    case "undated":
      return undefined;
    default:
      return time satisfies never;
  }
}
