import fs from "node:fs";
import path from "node:path";
import { readBundle, type ReadResult } from "@ipo/fhir";
import type { EpochMs, PatientRecord } from "@ipo/model";

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, "../..");

interface PatientEntry {
  readonly id: string;
  readonly file: string;
}

const folder = path.join(root, "examples/patients");

/** The example patients, as listed for the app and the stories. */
export const patients = JSON.parse(
  fs.readFileSync(path.join(folder, "index.json"), "utf8"),
) as readonly PatientEntry[];

/** The bundle of an example patient, as text. */
export function bundleText({ file }: PatientEntry): string {
  return fs.readFileSync(path.join(folder, file), "utf8");
}

/** The id that a bundle's own patient has, where the bundle also holds somebody else's entries. */
const ownPatient: Readonly<Record<string, string>> = { "nils-provare": "nils-provare" };

/** Reads an example patient. */
export function readPatient(entry: PatientEntry): ReadResult & { readonly record: PatientRecord } {
  const patientId = ownPatient[entry.id];
  const result = readBundle(bundleText(entry), patientId === undefined ? {} : { patientId });
  if (!result.record) throw new Error(`${entry.id} gives no record: ${result.patients.join(", ")}`);
  return { ...result, record: result.record };
}

/** The present of the example patients: the day that their data were put together. */
export function nowOf({ asOf }: PatientRecord): EpochMs {
  if (!asOf) throw new Error("the example bundles carry a timestamp");
  return asOf.start;
}
