import { formResponse } from "../fhir/patientReported.mjs";
import { addForm, addWheel } from "../resources/formRows.mjs";

/** Steps of each scale: global health, five functions, nine symptoms. @type {readonly (readonly [day: string, ...steps: number[]])[]} */
const QLQ_C30 = [
  ["2023-06-05", 9, 14, 6, 9, 6, 6, 2, 0, 1, 0, 1, 0, 0, 0, 0],
  ["2024-07-22", 8, 13, 5, 8, 5, 5, 3, 0, 1, 0, 2, 0, 0, 0, 0],
  ["2025-03-03", 7, 12, 4, 9, 5, 4, 5, 0, 1, 1, 2, 0, 1, 0, 0],
  ["2025-11-10", 7, 12, 4, 6, 5, 4, 4, 0, 1, 1, 2, 1, 0, 0, 0],
  ["2026-06-15", 6, 10, 3, 8, 4, 4, 6, 1, 2, 1, 2, 1, 1, 0, 0],
  ["2026-09-07", 6, 11, 4, 7, 4, 4, 5, 0, 2, 1, 2, 1, 1, 0, 0],
];

/** Incontinence, irritative, bowel, sexual, hormonal. @type {readonly (readonly [day: string, ...scores: (number | string)[]])[]} */
const EPIC = [
  ["2019-04-08", 93.8, 87.5, 95.8, 52.8, 90],
  ["2019-11-18", 85.5, 75, 70.8, 26.3, 65],
  ["2020-11-16", 91.8, 87.5, 87.5, 34.7, 85],
  ["2023-06-05", 91.8, 81.3, 87.5, 30.5, 85],
  ["2024-07-22", 85.5, 81.3, 83.3, 12.5, 50],
  ["2026-09-07", 79.3, 75, 79.2, "asked-declined", 45],
];

/** Mobility, self-care, usual activities, pain, anxiety, VAS. @type {readonly (readonly [day: string, ...answers: number[]])[]} */
const EQ_5D = [
  ["2019-04-08", 1, 1, 1, 1, 2, 85],
  ["2023-06-05", 1, 1, 1, 2, 2, 80],
  ["2024-07-22", 1, 1, 1, 2, 3, 72],
  ["2026-09-07", 2, 1, 2, 2, 2, 60],
];

const WHEELS = /** @type {const} */ ([
  ["2023-06-05", "nnnnnnmnnnmmnnn", 8],
  ["2024-07-22", "mnmnnnmnmnsmnnn", 7],
  ["2025-03-03", "mnmnnnnnsnsnnnm", 6],
  ["2025-11-10", "mnmnnmnnmnsmmnn", 5],
  ["2026-09-07", "smmmnnmnmnsmnmm", 5],
]);

/** The forms, one that was declined and one begun and never sent in. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [day, ...steps] of QLQ_C30) addForm(bundle, "qlq-c30", day, steps);
  for (const [day, ...scores] of EPIC) addForm(bundle, "epic-26", day, scores);
  for (const [day, ...answers] of EQ_5D) addForm(bundle, "eq-5d-5l", day, answers);
  for (const [day, levels, overall] of WHEELS) addWheel(bundle, day, levels, overall);
  addForm(bundle, "qlq-c30", "2025-06-16", ["asked-declined", "asked-declined"], "stopped");
  bundle.add("epic-begun", "1177", formResponse("epic-26", "2026-03-09", "in-progress"));
}
