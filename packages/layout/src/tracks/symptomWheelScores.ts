import type { EventOfKind, PatientRecord } from "@ipo/model";
import { datedEventsOfKind } from "@ipo/model";
import { memoise } from "../memoise.js";

/** The instrument whose score stands in the middle of the wheel. */
const WHEEL = "ipo-wheel";

/**
 * The overall scores that belong to the symptom wheel, and stand with it. None where the record has no dated symptoms:
 * the score is then one among the other patient-reported scores.
 */
export function wheelScoresOf(record: PatientRecord): readonly EventOfKind<"promScore">[] {
  if (datedEventsOfKind(record, "symptom").length === 0) return [];
  return ofWheel(datedEventsOfKind(record, "promScore"));
}

const ofWheel = memoise((scores: readonly EventOfKind<"promScore">[]) =>
  scores.filter(({ instrument }) => instrument === WHEEL),
);
