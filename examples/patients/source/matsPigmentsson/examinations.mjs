import { imagingStudy } from "../fhir/care.mjs";
import { worded } from "../fhir/codes.mjs";
import { RESPONSE, ecog, response } from "../fhir/observations.mjs";
import { lesionSum, weight } from "../resources/measures.mjs";
import { diagnosticReport } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RADIOLOGY = "Radiologi, Exempelsjukhuset";
const PET = "PET-DT";
const CT = "DT thorax och buk";
const MR = "MR hjärna";
const MODALITIES = /** @type {Record<string, string[]>} */ ({
  [PET]: ["PT", "CT"],
  [CT]: ["CT"],
  [MR]: ["MR"],
});

/** @type {Record<string, readonly [method: string, value: object]>} */
const RESPONSES = {
  PR: ["RECIST 1.1", RESPONSE.partial],
  SD: ["RECIST 1.1", RESPONSE.stable],
  PD: ["RECIST 1.1", RESPONSE.progression],
  iPR: ["iRECIST", worded("iPR")],
  iUPD: ["iRECIST", worded("iUPD")],
  iCPD: ["iRECIST", worded("iCPD")],
};

/** @type {readonly (readonly [day: string, name: string, response?: string, sum?: number, conclusion?: string])[]} */
const STUDIES = [
  ["2021-06-24", PET, undefined, undefined, "Inga tecken till fjärrmetastaser."],
  ["2022-03-02", CT],
  ["2022-09-07", CT],
  [
    "2023-03-08",
    PET,
    undefined,
    52,
    "Tre lungmetastaser, största 19 mm, och en subkutan i vänster flank.",
  ],
  ["2023-03-14", MR, undefined, undefined, "Inga metastaser."],
  ["2023-06-27", CT, "iPR", 31],
  ["2023-10-03", CT, "iPR", 24],
  [
    "2024-03-05",
    PET,
    "iUPD",
    undefined,
    "Ny förändring i leversegment 7. Lungmetastaserna oförändrade.",
  ],
  [
    "2024-04-09",
    CT,
    "iCPD",
    undefined,
    "Levermetastasen har vuxit; ytterligare två har tillkommit.",
  ],
  ["2024-04-12", MR, undefined, undefined, "Metastas i höger frontallob, 14 mm, med ödem."],
  ["2024-08-06", CT, "PR", 29],
  ["2024-08-08", MR, "PR"],
  ["2025-02-11", CT, "PR"],
  [
    "2025-03-11",
    MR,
    undefined,
    undefined,
    "Ödem kring den strålade metastasen, förenligt med strålnekros.",
  ],
  ["2025-09-16", MR, "PD", undefined, "Ny metastas i vänster lillhjärnshemisfär, 8 mm."],
  ["2025-09-17", CT, "SD"],
  ["2026-01-13", MR, "SD"],
  ["2026-05-12", CT, "SD"],
  ["2026-08-25", PET, "PD", undefined, "Två nya levermetastaser. Övriga metastaser oförändrade."],
  ["2026-08-27", MR, "SD"],
];

const ECOG = /** @type {const} */ ([
  ["2021-05-21", 0],
  ["2021-11-15", 2],
  ["2022-03-02", 0],
  ["2024-04-12", 2],
  ["2024-08-06", 0],
  ["2026-09-02", 1],
]);

const WEIGHT = /** @type {const} */ ([
  ["2021-07-20", 84.5],
  ["2021-11-15", 78.2],
  ["2022-03-02", 83.1],
  ["2024-05-06", 86.3],
  ["2025-09-17", 82.7],
  ["2026-09-02", 80.4],
]);

/** Imaging with reports, sums and responses; performance status and weight. @param {BundleBuilder} bundle */
export function addExaminations(bundle) {
  for (const [index, study] of STUDIES.entries()) addStudy(bundle, index + 1, study);
  for (const [index, [day, value]] of ECOG.entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  for (const [index, [day, value]] of WEIGHT.entries())
    bundle.add(`weight-${index + 1}`, "Cosmic", weight(day, value));
}

/** @param {BundleBuilder} bundle @param {number} number @param {(typeof STUDIES)[number]} study */
function addStudy(bundle, number, [day, name, assessed, sum, conclusion]) {
  const modalities = MODALITIES[name] ?? [];
  const study = bundle.add(`imaging-${number}`, "RIS", imagingStudy(day, name, modalities));
  const [method, value] = RESPONSES[assessed ?? ""] ?? [];
  if (sum !== undefined) bundle.add(`lesions-${number}`, "RIS", lesionSum(day, sum, study));
  if (method !== undefined && value !== undefined) {
    bundle.add(
      `response-${number}`,
      "RIS",
      response({ when: day, method, value, study, performer: RADIOLOGY }),
    );
  }
  if (conclusion === undefined) return;
  bundle.add(
    `report-${number}`,
    "RIS",
    diagnosticReport({
      when: day,
      section: "RAD",
      name: `Utlåtande, ${name}`,
      conclusion,
      studies: [study],
    }),
  );
}
