import type { ReadResult } from "@ipo/fhir";
import { readBundles } from "@ipo/fhir";
import type { EpochMs } from "@ipo/model";
import alvaBundle from "../../examples/patients/alva-barnrud.json";
import beritBundle from "../../examples/patients/berit-brostholm.json";
import elsaBundle from "../../examples/patients/elsa-ovarial.json";
import folkeBundle from "../../examples/patients/folke-forsta.json";
import gretaBundle from "../../examples/patients/greta-glioblad.json";
import ivarBundle from "../../examples/patients/ivar-testsson.json";
import karinBundle from "../../examples/patients/karin-kolonsson.json";
import klasBundle from "../../examples/patients/klas-klarcell.json";
import lenaBundle from "../../examples/patients/lena-luftvag.json";
import majaBundle from "../../examples/patients/maja-kort.json";
import martaBundle from "../../examples/patients/marta-margsdotter.json";
import matsBundle from "../../examples/patients/mats-pigmentsson.json";
import nilsBundle from "../../examples/patients/nils-provare.json";
import skyddadBundle from "../../examples/patients/skyddad-persson.json";
import toreBundle from "../../examples/patients/tore-tvacancer.json";

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

/** Breast cancer with a recurrence whose receptors have changed. */
export const berit = patientOf(beritBundle);
/** Lung cancer: targeted drugs, immunotherapy and an unconfirmed progression. */
export const lena = patientOf(lenaBundle);

/** Two cancers in one patient, and periods with incomplete reporting. */
export const tore = patientOf(toreBundle);

/** Skin melanoma with immune reactions and brain metastases. */
export const mats = patientOf(matsBundle);
/** Kidney cancer in four lines and a study. */
export const klas = patientOf(klasBundle);
/** Glioblastoma until death. */
export const greta = patientOf(gretaBundle);
/** Colon cancer, which the generic pack serves. */
export const karin = patientOf(karinBundle);
/** Fifteen years of myeloma with thousands of values. */
export const marta = patientOf(martaBundle);
/** A child: other scales, ranges that follow the age, forms that parents answer. */
export const alva = patientOf(alvaBundle);
/** A protected identity. */
export const skyddad = patientOf(skyddadBundle);
/** Seen for the first time today. */
export const folke = patientOf(folkeBundle);

/** A window between two calendar days. */
export function between(start: string, end: string) {
  return { start: Date.parse(start) as EpochMs, end: Date.parse(end) as EpochMs };
}
