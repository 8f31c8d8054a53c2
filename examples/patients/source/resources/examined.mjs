import { imagingStudy } from "../fhir/care.mjs";
import { RESPONSE, response } from "../fhir/observations.mjs";
import { worded } from "../fhir/codes.mjs";
import { lesionSum } from "./measures.mjs";
import { diagnosticReport } from "./reports.mjs";

/** @type {Record<string, object>} */
const CATEGORIES = {
  CR: RESPONSE.complete,
  PR: RESPONSE.partial,
  SD: RESPONSE.stable,
  PD: RESPONSE.progression,
  NE: worded("NE"),
  mixed: worded("Blandad respons"),
};

/**
 * @typedef {object} Examination An imaging study with what was read in it.
 * @property {string} day @property {string} name @property {string[]} modalities DICOM codes
 * @property {string} [conclusion] @property {string} [category] a key of the categories above, or the report's own word
 * @property {number} [sum] of the target lesions in mm
 */

/**
 * Examinations with reports, sums and responses. `method` is the response system, `performer` who judged.
 * @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {readonly Examination[]} examinations
 * @param {{ method: string, performer: string }} judged
 */
export function addExaminations(bundle, examinations, { method, performer }) {
  for (const [
    index,
    { day, name, modalities, conclusion, category, sum },
  ] of examinations.entries()) {
    const number = index + 1;
    const study = bundle.add(`imaging-${number}`, "RIS", imagingStudy(day, name, modalities));
    if (sum !== undefined) bundle.add(`lesions-${number}`, "RIS", lesionSum(day, sum, study));
    if (category !== undefined) {
      const value = CATEGORIES[category] ?? worded(category);
      bundle.add(
        `response-${number}`,
        "RIS",
        response({ when: day, method, value, study, performer }),
      );
    }
    if (conclusion === undefined) continue;
    const report = {
      when: day,
      section: "RAD",
      name: `Utlåtande, ${name}`,
      conclusion,
      studies: [study],
    };
    bundle.add(`report-${number}`, "RIS", diagnosticReport(report));
  }
}
