import type { Hit, Scene } from "@ipo/layout";
import type { EpochMs, EventTime, PatientRecord } from "@ipo/model";

/**
 * The instant a mark stands at, for the cursor: the middle of a point's date, the start of a period, and of several
 * events the last. Kept inside the visible time.
 */
export function instantOfHit(
  hit: Hit,
  record: PatientRecord,
  { viewport }: Pick<Scene, "viewport">,
): EpochMs | undefined {
  const last = record.events.filter(({ id }) => hit.events.includes(id)).at(-1);
  const at = last && instantOf(last.time);
  return at === undefined
    ? undefined
    : (Math.max(viewport.start, Math.min(at, viewport.end)) as EpochMs);
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
