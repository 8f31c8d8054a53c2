import type { AccountEntry } from "@ipo/model";
import { CliError } from "../cliError.js";
import type { CliIo } from "../io/cliIo.js";
import { inputName } from "./inputName.js";
import { readPatients, type Reading } from "./readPatients.js";
import { readText } from "./readText.js";

/**
 * Opens a file and reads the patient asked for, or everyone in it. Ends the call when the file is missing, is not
 * FHIR, or does not hold that patient; anything wrong inside it is told in the reading.
 */
export async function openInput(
  path: string,
  patientId: string | undefined,
  io: CliIo,
): Promise<Reading> {
  const text = await readText(path, io);
  const name = inputName(path);
  const reading = readPatients(text, patientId);
  if (!holdsFhir(text, reading.entries)) {
    const [first] = reading.issues;
    const why = first ? ` (${first.expression}: ${first.diagnostics})` : "";
    throw new CliError(`${name} holds no FHIR resource${why}`);
  }
  if (patientId !== undefined && reading.records.length === 0)
    throw new CliError(noSuchPatient(name, patientId, reading));
  return reading;
}

function holdsFhir(text: string, entries: readonly AccountEntry[]): boolean {
  // Without an entry, a Bundle is the only FHIR there can be.
  if (entries.length === 0) return text.includes('"Bundle"');
  return entries.some(
    ({ path, resourceType, fate }) =>
      resourceType !== undefined || fate !== "invalid" || path.startsWith("Bundle."),
  );
}

function noSuchPatient(name: string, patientId: string, { patients, issues }: Reading): string {
  const problem = issues.find(({ code }) => code === "multiple-matches");
  if (problem) return `${name}: ${problem.diagnostics}`;
  return patients.length === 0
    ? `There is no patient "${patientId}" in ${name}: it names no patient at all. Leave out --patient.`
    : `There is no patient "${patientId}" in ${name}. Pass one of these with --patient: ${patients.join(", ")}.`;
}
