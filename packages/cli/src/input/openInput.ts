import type { ReadOptions } from "@ipo/fhir";
import type { AccountEntry } from "@ipo/model";
import { CliError } from "../cliError.js";
import type { CliIo } from "../io/cliIo.js";
import { inputName } from "./inputName.js";
import { readPatients, type Reading } from "./readPatients.js";
import { readText } from "./readText.js";

/**
 * Opens a file, or several that are pages of one input, and reads the patient asked for, or everyone in it. Ends the
 * call when a file is missing, is not FHIR, or does not hold that patient; anything wrong inside is told in the reading.
 */
export async function openInput(
  paths: readonly string[],
  options: ReadOptions,
  io: CliIo,
): Promise<Reading> {
  const texts: string[] = [];
  // One after another: standard input can be among them, and a first file that cannot be read ends the call.
  for (const path of paths) texts.push(await readText(path, io));
  return readingOf(paths.map(inputName).join(", "), texts, options);
}

/** Reads texts that are there already; `name` is what messages call them. */
export function readingOf(name: string, texts: readonly string[], options: ReadOptions): Reading {
  const { patientId } = options;
  const reading = readPatients(texts, options);
  if (!holdsFhir(texts, reading.entries)) {
    const [first] = reading.issues;
    const why = first ? ` (${first.expression}: ${first.diagnostics})` : "";
    throw new CliError(`${name} holds no FHIR resource${why}`);
  }
  if (patientId !== undefined && reading.records.length === 0)
    throw new CliError(noSuchPatient(name, patientId, reading));
  return reading;
}

function holdsFhir(texts: readonly string[], entries: readonly AccountEntry[]): boolean {
  // Without an entry, a Bundle is the only FHIR there can be.
  if (entries.length === 0) return texts.some((text) => text.includes('"Bundle"'));
  return entries.some(
    ({ path, resourceType, fate }) =>
      resourceType !== undefined || fate !== "invalid" || /(?:^|: )Bundle\./.test(path),
  );
}

function noSuchPatient(name: string, patientId: string, { patients, issues }: Reading): string {
  const problem = issues.find(({ code }) => code === "multiple-matches");
  if (problem) return `${name}: ${problem.diagnostics}`;
  return patients.length === 0
    ? `There is no patient "${patientId}" in ${name}: it names no patient at all. Leave out --patient.`
    : `There is no patient "${patientId}" in ${name}. Pass one of these with --patient: ${patients.join(", ")}.`;
}
