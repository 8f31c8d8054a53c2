import type { ReadOptions } from "@ipo/fhir";
import type { Issue, PatientRecord } from "@ipo/model";
import { CliError } from "../cliError.js";
import { inputName } from "../input/inputName.js";
import { readingOf } from "../input/openInput.js";
import { readText } from "../input/readText.js";
import type { CliIo } from "../io/cliIo.js";
import { recordIn } from "./recordIn.js";

/** One patient's record, with what was wrong with the input it was read from. */
export interface OpenedRecord {
  readonly record: PatientRecord;
  readonly issues: readonly Issue[];
}

/** Opens a file that holds FHIR or a record. Ends the call where it holds several patients and none was chosen, or nobody. */
export async function openRecord(
  path: string,
  options: ReadOptions,
  io: CliIo,
): Promise<OpenedRecord> {
  const name = inputName(path);
  const text = await readText(path, io);
  const known = recordIn(text, name);
  if (known) return { record: checkedPatient(known, name, options), issues: [] };
  const { records, patients, issues } = readingOf(name, [text], options);
  const [record, ...others] = records;
  if (!record) throw new CliError(`${name} holds neither a patient nor clinical data.`);
  if (others.length > 0)
    throw new CliError(
      `${name} holds ${patients.length} patients. Choose one with --patient: ${patients.join(", ")}.`,
    );
  return { record, issues };
}

function checkedPatient(
  record: PatientRecord,
  name: string,
  { patientId }: ReadOptions,
): PatientRecord {
  const { id, source } = record.patient;
  if (patientId !== undefined && patientId !== id && patientId !== source)
    throw new CliError(
      `There is no patient "${patientId}" in ${name}: it is the record of ${id}. Leave out --patient.`,
    );
  return record;
}
