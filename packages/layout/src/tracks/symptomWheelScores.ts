import type { EventOfKind, PatientRecord } from "@ipo/model";
import { isDated } from "@ipo/model";

/** The instrument whose score stands in the middle of the wheel. */
const WHEEL = "ipo-wheel";

/**
 * The overall scores that belong to the symptom wheel, and stand with it. None where the record has no dated symptoms:
 * the score is then one among the other patient-reported scores.
 */
export function wheelScoresOf({ events }: PatientRecord): EventOfKind<"promScore">[] {
  if (!events.some(({ kind, time }) => kind === "symptom" && isDated(time))) return [];
  return events.filter(
    (event): event is EventOfKind<"promScore"> =>
      event.kind === "promScore" && event.instrument === WHEEL && isDated(event.time),
  );
}
