import type { PatientRecord } from "@ipo/model";
import { CliError } from "../cliError.js";
import type { Reading } from "../input/readPatients.js";

/**
 * The one record to draw. Several patients are never drawn in one picture. An input about nobody is drawn as what it is:
 * a picture without name and events, whose footer counts every entry that is not in it.
 */
export function chooseRecord(name: string, { records, patients }: Reading): PatientRecord {
  const [record, ...others] = records;
  if (others.length > 0)
    throw new CliError(
      `${name} holds ${patients.length} patients. Choose one with --patient: ${patients.join(", ")}.`,
    );
  return record ?? nobody;
}

const nobody: PatientRecord = {
  schemaVersion: 1,
  patient: { id: "unknown", source: "", identifiers: [], isProtected: false },
  events: [],
  sources: [],
};
