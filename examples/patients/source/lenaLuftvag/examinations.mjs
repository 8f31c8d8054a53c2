import { imagingStudy, procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { RESPONSE, ecog, response } from "../fhir/observations.mjs";
import { lesionSum, weight } from "../resources/measures.mjs";
import { diagnosticReport } from "../resources/reports.mjs";
import { addPathology } from "./pathology.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RADIOLOGY = "Radiologi, Exempelsjukhuset";
const CT = "DT thorax och buk";
const MODALITIES = /** @type {Record<string, string[]>} */ ({
  [CT]: ["CT"],
  "MR hjärna": ["MR"],
  "PET-DT": ["PT", "CT"],
  "HRCT thorax": ["CT"],
});

/** @type {Record<string, readonly [method: string, value: object]>} */
const RECIST = {
  PR: ["RECIST 1.1", RESPONSE.partial],
  PD: ["RECIST 1.1", RESPONSE.progression],
  iUPD: ["iRECIST", worded("iUPD")],
  iSD: ["iRECIST", worded("iSD")],
};

/**
 * Sum of target lesions in mm: progression is 26 % below the baseline, and yet 53 % above the smallest sum.
 * @type {readonly (readonly [day: string, name: string, response?: string, sum?: number, conclusion?: string])[]}
 */
const STUDIES = [
  [
    "2023-02-08",
    CT,
    undefined,
    78,
    "Tumör i höger ovanlob, 38 mm, och förstorade mediastinala körtlar.",
  ],
  [
    "2023-02-20",
    "PET-DT",
    undefined,
    undefined,
    "Upptag i lunga, mediastinum, Th9 och vänster höftben.",
  ],
  ["2023-02-27", "MR hjärna", undefined, undefined, "Inga metastaser."],
  ["2023-05-10", CT, "PR", 46],
  ["2023-08-16", CT, "PR", 41],
  ["2023-11-22", CT, "PR", 38],
  ["2024-03-08", "MR hjärna", undefined, undefined, "Inga metastaser."],
  ["2024-06-12", CT, "PR", 39],
  ["2024-10-02", CT, "PR", 43],
  [
    "2025-01-15",
    CT,
    "PD",
    58,
    "Primärtumören har vuxit. Nytillkommen metastas i leversegment 6, 22 mm.",
  ],
  ["2025-04-09", CT, "PR"],
  ["2025-06-30", CT, "PR"],
  ["2025-08-20", CT, "PD", undefined, "Nya förändringar i vänster lunga och höger binjure."],
  [
    "2025-11-19",
    CT,
    "iUPD",
    undefined,
    "Summan har ökat; inga nya förändringar. Kontroll om 4-8 veckor.",
  ],
  ["2025-12-30", CT, "iSD"],
  [
    "2026-02-16",
    "HRCT thorax",
    undefined,
    undefined,
    "Bilaterala konsolideringar och matt glas, förenligt med pneumonit.",
  ],
  [
    "2026-05-06",
    CT,
    "iSD",
    undefined,
    "Pneumonitförändringarna i tillbakagång. Tumörerna oförändrade.",
  ],
  ["2026-08-26", CT, "PD", undefined, "Tre nya levermetastaser."],
  ["2026-08-31", "MR hjärna", undefined, undefined, "Inga metastaser."],
];

const ECOG = /** @type {const} */ ([
  ["2023-03-08", 1],
  ["2023-08-16", 0],
  ["2025-01-20", 2],
  ["2025-04-23", 1],
  ["2026-02-16", 3],
  ["2026-03-10", 2],
  ["2026-05-06", 1],
]);

const WEIGHT = /** @type {const} */ ([
  ["2023-03-15", 64.2],
  ["2023-11-22", 66],
  ["2025-01-20", 60.4],
  ["2025-09-03", 59.8],
  ["2026-02-16", 57.1],
  ["2026-05-06", 59.4],
  ["2026-09-09", 57.6],
]);

/** Imaging with reports, sums and responses; pathology; performance status and weight. @param {BundleBuilder} bundle */
export function addExaminations(bundle) {
  for (const [index, study] of STUDIES.entries()) addStudy(bundle, index + 1, study);
  addPathology(bundle);
  for (const [index, [day, value]] of ECOG.entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  bundle.add("ecog-not-asked", "INCA", {
    ...ecog("2026-09-09", 0),
    valueInteger: undefined,
    dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-asked"),
  });
  for (const [index, [day, value]] of WEIGHT.entries())
    bundle.add(`weight-${index + 1}`, "Cosmic", weight(day, value));
  bundle.add(
    "bronchoscopy",
    "Cosmic",
    procedure({
      when: "2026-02-17T10:40:00+01:00",
      code: worded("Bronkoskopi med lavage"),
      outcome: "Ingen växt av bakterier eller svamp",
      other: { category: coded(SYSTEM.snomed, "103693007", undefined, "Diagnostisk åtgärd") },
    }),
  );
}

/** @param {BundleBuilder} bundle @param {number} number @param {(typeof STUDIES)[number]} study */
function addStudy(bundle, number, [day, name, assessed, sum, conclusion]) {
  const modalities = MODALITIES[name] ?? [];
  const study = bundle.add(`imaging-${number}`, "RIS", imagingStudy(day, name, modalities));
  const [method, value] = RECIST[assessed ?? ""] ?? [];
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
