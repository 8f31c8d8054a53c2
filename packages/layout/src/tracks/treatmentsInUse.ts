import type { EpochMs } from "@ipo/model";
import { isOngoingAt } from "../strip/timeSpan.js";
import type { SelectContext } from "./track.js";
import type { TreatmentItem } from "./treatmentItem.js";

/**
 * The treatments in use at an instant: begun, not planned, and neither ended nor past what is known of them.
 * From now on only what a resource says is going on counts: what is on hold or was stopped is not in use, whatever end
 * was once meant.
 */
export function treatmentsInUse(
  items: readonly TreatmentItem[],
  at: EpochMs,
  { now, ongoingUntil }: Pick<SelectContext, "now" | "ongoingUntil">,
): TreatmentItem[] {
  return items.filter((item) => {
    if (item.isPlanned || item.start > at) return false;
    const until = item.end ?? (item.isOngoing ? (ongoingUntil ?? -Infinity) + 1 : item.start + 1);
    if (at >= until) return false;
    return now === undefined || at < now || isGoingOn(item, at);
  });
}

function isGoingOn({ events }: TreatmentItem, at: EpochMs): boolean {
  return events.some(
    (event) => isOngoingAt(event, at) && event.status !== "stopped" && event.status !== "on-hold",
  );
}
