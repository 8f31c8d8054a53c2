import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { ecog, labResult } from "../fhir/observations.mjs";
import { addBodySize } from "../resources/bodySize.mjs";
import { addExaminations } from "../resources/examined.mjs";
import { addForm, addWheel } from "../resources/formRows.mjs";
import { addLabTable } from "../resources/labTable.mjs";
import { BLOCKED } from "../resources/personalHistory.mjs";
import { receptorStatus } from "../resources/receptorStatus.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";
import { formResponse } from "../fhir/patientReported.mjs";
import { NAME_REVERSED } from "./identity.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {{ reference: string, display: string }} Person */

const LABORATORY = "Klinisk kemi, Exempelsjukhuset";
const COLUMNS = {
  hb: { npu: "NPU28309", text: "B-Hb", unit: "g/L", range: { low: 117, high: 153 } },
  neutrophils: {
    npu: "NPU02902",
    text: "B-Neutrofila",
    unit: "10⁹/L",
    range: { low: 1.6, high: 5.9 },
  },
  alat: { npu: "NPU19651", text: "P-ALAT", unit: "µkat/L", range: { low: 0.15, high: 0.75 } },
  alp: { npu: "NPU27783", text: "P-ALP", unit: "µkat/L", range: { low: 0.7, high: 1.9 } },
};

/** Hb, neutrophils, ALAT, ALP. @type {Parameters<typeof addLabTable>[3]} */
const ROWS = [
  ["2025-11-17", 136, 4.2, 0.31, 0.9],
  ["2025-12-09", 124, 2.1, 0.38, 0.9],
  ["2025-12-30", 117, 1.7, 0.42, 1],
  ["2026-01-20", 113, 1.9, 0.47, 1],
  ["2026-01-29", 108, "<0.5", 0.52, 1.1],
  ["2026-02-10", 109, 2.6, 0.44, 1.1],
  ["2026-03-03", 107, 3.1, 0.41, 1],
  ["2026-03-30", 115, 3.4, 0.33, 0.9],
  ["2026-06-15", 128, 2.8, 0.3, 0.9],
  ["2026-09-07", 133, 3.1, 0.29, 0.8],
];

/** Steps of each scale of QLQ-C30. @type {readonly (readonly [day: string, ...steps: (number | string)[]])[]} */
const QLQ_C30 = [
  ["2025-11-17", 8, 15, 6, 5, 5, 5, 2, 0, 1, 0, 2, 0, 0, 0, 0],
  ["2026-02-02", 4, 10, 2, 6, 4, 2, 7, 2, 2, 1, 2, 2, 1, 1, 1],
  ["2026-06-15", 7, 13, 4, 7, 5, 4, 4, 0, 2, 0, 2, 0, 0, 0, 1],
  ["2026-09-07", 8, 14, 5, "masked", 5, 5, 3, 0, 1, 0, 2, 0, 0, 0, 0],
];

const WHEELS = /** @type {const} */ ([
  ["2025-11-17", "nnmnnnnnnnnsmnn", 6],
  ["2026-02-02", "smmsmnnmnmmmmmm", 3],
  ["2026-06-15", "mmmnnnnnsmmmnmn", 6],
  ["2026-09-07", "mnmnnnnnmmmmnnn", 7],
]);

/** @type {readonly import("../resources/examined.mjs").Examination[]} */
const EXAMINATIONS = [
  {
    day: "2025-10-24",
    name: "Mammografi",
    modalities: ["MG"],
    conclusion: "Förtätning i vänster bröst, 27 mm. Kod 5.",
  },
  {
    day: "2025-10-24",
    name: "Ultraljud bröst och axill",
    modalities: ["US"],
    conclusion: "En förstorad körtel i vänster axill.",
  },
  {
    day: "2025-11-03",
    name: "DT thorax och buk",
    modalities: ["CT"],
    conclusion: "Inga fjärrmetastaser.",
  },
  {
    day: "2026-01-16",
    name: "Ultraljud bröst och axill",
    modalities: ["US"],
    category: "PR",
    sum: 18,
  },
  {
    day: "2026-03-23",
    name: "Ultraljud bröst och axill",
    modalities: ["US"],
    category: "PR",
    sum: 11,
  },
];

/** Imaging, tissue, laboratory values, forms and measures. @param {BundleBuilder} bundle @param {Person} person */
export function addFindings(bundle, person) {
  addExaminations(bundle, EXAMINATIONS, {
    method: "RECIST 1.1",
    performer: "Bröstradiologi, Exempelsjukhuset",
  });
  addTissue(bundle);
  addLabTable(bundle, LABORATORY, COLUMNS, ROWS);
  for (const [index, [day, value]] of /** @type {const} */ ([
    ["2025-11-17", 0],
    ["2026-01-29", 2],
    ["2026-03-03", 1],
    ["2026-06-15", 0],
  ]).entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  addBodySize(bundle, 169, [
    ["2025-11-17", 63.4],
    ["2026-03-03", 61.9],
    ["2026-06-15", 64.8],
  ]);
  for (const [day, ...steps] of QLQ_C30) addForm(bundle, "qlq-c30", day, steps);
  for (const [day, levels, overall] of WHEELS) addWheel(bundle, day, levels, overall);
  bundle.add("form-named", "1177", {
    ...formResponse("eq-5d-5l", "2026-09-07"),
    source: person,
    author: { display: NAME_REVERSED },
  });
  bundle.add("pressure-at-home", "1177", {
    ...labResult({ when: "2026-08-31", analyte: { loinc: "8867-4", text: "Hjärtfrekvens" } }),
    category: [coded(SYSTEM.observationCategory, "vital-signs")],
    valueQuantity: { value: 68, unit: "/min", system: SYSTEM.ucum, code: "/min" },
    performer: [person],
  });
  bundle.add("lab-blocked", "Cosmic", {
    ...labResult({ when: "2026-06-15", analyte: { text: "Spärrat prov" }, value: 1, unit: "1" }),
    meta: BLOCKED,
  });
}

/** Receptors before and after drugs; HER2 is not stated the second time. @param {BundleBuilder} bundle */
function addTissue(bundle) {
  const biopsy = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen("2025-10-24", "Biopsi", "Vänster bröst"),
  );
  const operated = bundle.add(
    "specimen-2",
    "Sympathy",
    specimen("2026-04-01", "Operationspreparat", "Vänster bröst"),
  );
  bundle.add(
    "biopsy",
    "Cosmic",
    procedure({
      when: "2025-10-24",
      code: coded(SYSTEM.snomed, "86273004", undefined, "Mellannålsbiopsi"),
    }),
  );
  const statuses = /** @type {const} */ ([
    ["2025-10-24", "er", "Positiv, 95 %"],
    ["2025-10-24", "pr", "Positiv, 60 %"],
    ["2025-10-24", "her2", "Negativ (1+)"],
    ["2026-04-01", "er", "Positiv, 90 %"],
    ["2026-04-01", "pr", "Positiv, 10 %"],
  ]);
  for (const [when, receptor, value] of statuses)
    bundle.add(
      `receptor-${receptor}-${when}`,
      "Sympathy",
      receptorStatus({
        when,
        receptor,
        value,
        specimen: when === "2026-04-01" ? operated : biopsy,
        method: "Immunhistokemi",
      }),
    );
  bundle.add(
    "pathology-1",
    "Sympathy",
    diagnosticReport({
      section: "SP",
      when: "2025-10-24",
      issued: "2025-10-31T12:00:00+01:00",
      name: "PAD bröstbiopsi",
      conclusion: "Invasiv duktal cancer, NHG 3, ER 95 %, PR 60 %, HER2 1+",
      specimen: biopsy,
    }),
  );
  bundle.add(
    "pathology-2",
    "Sympathy",
    diagnosticReport({
      section: "SP",
      when: "2026-04-01",
      issued: "2026-04-10T10:30:00+02:00",
      name: "PAD bröstresektat",
      conclusion: "Resttumör 12 mm, 0 av 2 portvaktskörtlar, radikalt",
      specimen: operated,
    }),
  );
}
