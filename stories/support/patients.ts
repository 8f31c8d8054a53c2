import type { ReadResult } from "@ipo/fhir";
import { readBundles } from "@ipo/fhir";
import type { EpochMs } from "@ipo/model";
import elsaBundle from "../../examples/patients/elsa-ovarial.json";
import ivarBundle from "../../examples/patients/ivar-testsson.json";
import majaBundle from "../../examples/patients/maja-kort.json";
import nilsBundle from "../../examples/patients/nils-provare.json";

/** An example patient as the overview takes it, drawn for the day of its data. */
function patientOf(bundle: unknown) {
  const { record, account, issues } = readBundles(bundle)[0] as ReadResult;
  if (!record) throw new Error("The example bundle holds no patient.");
  return { record, account, issues, now: record.asOf?.start };
}

/** Prostate cancer, every track filled. */
export const ivar = patientOf(ivarBundle);
/** Breast cancer just found: almost nothing yet. */
export const maja = patientOf(majaBundle);
/** Ovarian cancer until death. */
export const elsa = patientOf(elsaBundle);
/** Myeloma in which nearly every entry is a trap. */
export const nils = patientOf(nilsBundle);

/** A window between two calendar days. */
export function between(start: string, end: string) {
  return { start: Date.parse(start) as EpochMs, end: Date.parse(end) as EpochMs };
}
