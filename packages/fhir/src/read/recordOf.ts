import type { PatientRecord, TimePoint } from "@ipo/model";
import { defined } from "../defined.js";
import type { ReadPerson } from "./readPerson.js";

/** The record of what was read for one person. Its sources are the systems the events say they came from. */
export function recordOf(
  { patient, events }: ReadPerson,
  asOf: TimePoint | undefined,
): PatientRecord {
  const sources = new Set(
    events.map(({ provenance }) => provenance.system).filter((system) => system !== undefined),
  );
  return { schemaVersion: 1, patient, events, sources: [...sources], ...defined({ asOf }) };
}
