import { imagingStudy } from "../fhir/care.mjs";
import { worded } from "../fhir/codes.mjs";
import { RESPONSE, response } from "../fhir/observations.mjs";
import { diagnosticReport } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const NEURORADIOLOGY = "Neuroradiologi, Exempelsjukhuset";
const NOT_EVALUABLE = worded("Ej bedömbar");

/** Studies with the response by RANO and what the radiologist wrote. @type {readonly (readonly [day: string, name: string, value?: object, conclusion?: string])[]} */
const STUDIES = [
  ["2024-04-10", "DT hjärna", undefined, "Expansiv lesion höger frontalt med ödem."],
  ["2024-04-11", "MR hjärna", undefined, "Ringladdande tumör höger frontalt, 42 mm."],
  [
    "2024-04-23",
    "MR hjärna",
    undefined,
    "Postoperativ kontroll: liten laddande rest vid resektionsrandens bakre del.",
  ],
  [
    "2024-07-29",
    "MR hjärna",
    NOT_EVALUABLE,
    "Ökad kontrastladdning inom strålfältet; behandlingseffekt kan inte skiljas från tumör.",
  ],
  ["2024-10-17", "MR hjärna", RESPONSE.stable],
  ["2025-01-23", "MR hjärna", RESPONSE.partial],
  ["2025-04-15", "MR hjärna", RESPONSE.stable],
  ["2025-06-12", "MR hjärna", RESPONSE.progression, "Ny laddande förändring i corpus callosum."],
  ["2025-08-11", "MR hjärna", RESPONSE.stable],
  ["2025-09-29", "MR hjärna", RESPONSE.progression],
  ["2025-12-08", "MR hjärna", RESPONSE.partial],
  [
    "2026-02-10",
    "MR hjärna",
    RESPONSE.progression,
    "Ökad utbredning av T2/FLAIR-förändring bilateralt.",
  ],
];

/** Imaging with responses and reports. @param {BundleBuilder} bundle */
export function addImaging(bundle) {
  for (const [index, [day, name, value, conclusion]] of STUDIES.entries()) {
    const number = index + 1;
    const modality = name.startsWith("MR") ? "MR" : "CT";
    const study = bundle.add(`imaging-${number}`, "RIS", imagingStudy(day, name, [modality]));
    if (value !== undefined) {
      const judged = { when: day, method: "RANO", value, study, performer: NEURORADIOLOGY };
      bundle.add(`response-${number}`, "RIS", response(judged));
    }
    if (conclusion === undefined) continue;
    const report = {
      when: day,
      section: "RAD",
      name: `Utlåtande ${name}`,
      studies: [study],
      conclusion,
    };
    bundle.add(`radiology-${number}`, "RIS", diagnosticReport(report));
  }
}
