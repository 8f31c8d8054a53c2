import { imagingStudy } from "../fhir/care.mjs";
import { RESPONSE, response } from "../fhir/observations.mjs";
import { lesionSum } from "../resources/measures.mjs";
import { diagnosticReport } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RADIOLOGY = "Radiologi, Exempelsjukhuset";
const CHEST_ABDOMEN = "DT thorax och buk";

/**
 * Studies with the sum of the target lesions in mm and the response as judged. Each new line has a baseline of its own.
 * @type {readonly (readonly [day: string, name: string, sum?: number, response?: keyof typeof RESPONSE])[]}
 */
const STUDIES = [
  ["2021-02-12", "DT urografi"],
  ["2021-02-22", "DT thorax"],
  ["2021-09-14", CHEST_ABDOMEN],
  ["2022-03-15", CHEST_ABDOMEN],
  ["2022-09-13", CHEST_ABDOMEN],
  ["2023-03-14", CHEST_ABDOMEN],
  ["2023-09-12", CHEST_ABDOMEN],
  ["2023-10-03", CHEST_ABDOMEN, 64],
  ["2024-01-16", CHEST_ABDOMEN, 48, "stable"],
  ["2024-04-09", CHEST_ABDOMEN, 41, "partial"],
  ["2024-07-02", CHEST_ABDOMEN, 40, "partial"],
  ["2024-09-24", CHEST_ABDOMEN, 58, "progression"],
  ["2025-01-07", CHEST_ABDOMEN, 39, "partial"],
  ["2025-04-08", CHEST_ABDOMEN, 38, "partial"],
  ["2025-07-01", CHEST_ABDOMEN, 40, "partial"],
  ["2025-10-07", CHEST_ABDOMEN, 44, "stable"],
  ["2026-01-13", CHEST_ABDOMEN, 57, "progression"],
  ["2026-04-14", CHEST_ABDOMEN, 59, "stable"],
  ["2026-06-02", CHEST_ABDOMEN, 63],
  ["2026-08-25", CHEST_ABDOMEN, 58, "stable"],
];

/** What the radiologist wrote, by the day of the study. @type {Readonly<Record<string, string>>} */
const CONCLUSIONS = {
  "2023-03-14": "Två oklara förändringar i höger lunga, upp till 6 mm. Ny kontroll om sex månader.",
  "2023-09-12": "Multipla lungmetastaser, den största 22 mm. Inget lokalrecidiv.",
  "2024-09-24": "Tillväxt av lungmetastaser och en ny förändring i vänster underlob.",
  "2026-01-13": "Tillväxt av samtliga målesioner. Inga nya förändringar.",
};

/** Imaging with sums, responses and reports. @param {BundleBuilder} bundle */
export function addImaging(bundle) {
  for (const [index, [day, name, sum, category]] of STUDIES.entries()) {
    const number = index + 1;
    const study = bundle.add(`imaging-${number}`, "RIS", imagingStudy(day, name, ["CT"]));
    if (sum !== undefined) bundle.add(`lesion-sum-${number}`, "RIS", lesionSum(day, sum, study));
    if (category !== undefined) {
      const judged = {
        when: day,
        method: "RECIST 1.1",
        value: RESPONSE[category],
        study,
        performer: RADIOLOGY,
      };
      bundle.add(`response-${number}`, "RIS", response(judged));
    }
    const conclusion = CONCLUSIONS[day];
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
