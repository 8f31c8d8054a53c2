import type { Terminology } from "@ipo/clinical";
import type { CodeableConcept, EventStatus } from "@ipo/model";

/** Whether a code is a multidisciplinary conference or a measuring point of a care pathway (SVF); `undefined` for any other. */
export function careStepOf(
  code: CodeableConcept,
  { isMdk, kvaCodeOf, svfPointOf }: Terminology,
): "mdk" | "pathway" | undefined {
  if (isMdk(code)) return "mdk";
  return svfPointOf(kvaCodeOf(code) ?? "") === undefined ? undefined : "pathway";
}

/**
 * The status of a step that is only asked for. A pathway is counted in days from its measuring points, so one that is
 * ordered and not said to be completed is planned, however active the order is.
 */
export function askedStepStatus(status: EventStatus): EventStatus {
  return status === "completed" ? status : "planned";
}
