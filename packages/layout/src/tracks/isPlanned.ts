import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { startOf } from "@ipo/model";

/** What does not say that anything was done; an examination that is only registered is `preliminary`. */
const OPEN: ReadonlySet<ClinicalEvent["status"]> = new Set([
  "active",
  "on-hold",
  "unknown",
  "preliminary",
]);

/**
 * Whether something is still only meant: planned by its status, or not said to be done and after now. What was booked
 * and whose day has passed stays planned: a booking does not say that anybody came.
 */
export function isPlanned(
  { status, time }: Pick<ClinicalEvent, "status" | "time">,
  now: EpochMs | undefined,
): boolean {
  if (status === "planned") return true;
  const start = startOf(time);
  return OPEN.has(status) && now !== undefined && start !== undefined && start > now;
}
