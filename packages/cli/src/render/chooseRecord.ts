import type { PatientRecord } from "@ipo/model";
import { CliError } from "../cliError.js";
import type { Reading } from "../input/readPatients.js";

/** The one record to draw. Several patients are never drawn in one picture, and nobody cannot be drawn. */
export function chooseRecord(name: string, { records, patients, issues }: Reading): PatientRecord {
  const [record, ...others] = records;
  if (others.length > 0)
    throw new CliError(
      `${name} holds ${patients.length} patients. Choose one with --patient: ${patients.join(", ")}.`,
    );
  if (!record)
    throw new CliError(
      `There is nothing to draw in ${name}. ${issues[0]?.diagnostics ?? ""}`.trim(),
    );
  return record;
}
