import { addForm, addWheel } from "../resources/formRows.mjs";
import { formResponse } from "../fhir/patientReported.mjs";

/** Steps of each scale in the order of the form: global health, five functions, nine symptoms. @type {readonly (readonly [day: string, ...steps: number[]])[]} */
const QLQ_C30 = [
  ["2023-03-20", 7, 13, 5, 7, 6, 5, 3, 0, 2, 0, 1, 1, 1, 1, 0],
  ["2023-06-12", 7, 12, 4, 9, 5, 4, 4, 1, 1, 0, 1, 1, 0, 1, 0],
  ["2023-10-30", 6, 11, 3, 8, 5, 3, 5, 1, 2, 0, 1, 1, 1, 0, 1],
  ["2024-05-13", 9, 14, 5, 10, 6, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0],
  ["2024-12-09", 7, 13, 5, 6, 5, 4, 3, 0, 1, 0, 2, 0, 0, 0, 0],
  ["2025-01-27", 4, 9, 2, 6, 4, 2, 7, 3, 2, 1, 2, 2, 0, 3, 1],
  ["2025-07-14", 8, 12, 4, 9, 5, 4, 4, 0, 1, 1, 1, 0, 0, 1, 0],
  ["2026-02-16", 7, 12, 4, 7, 5, 4, 4, 0, 1, 1, 1, 1, 0, 0, 0],
  ["2026-09-07", 5, 10, 3, 6, 4, 3, 6, 1, 2, 1, 2, 2, 1, 0, 1],
];

/** Mobility, self-care, usual activities, pain, anxiety, VAS. @type {readonly (readonly [day: string, ...answers: number[]])[]} */
const EQ_5D = [
  ["2023-03-20", 1, 1, 2, 2, 3, 65],
  ["2024-05-13", 1, 1, 1, 1, 2, 82],
  ["2025-01-27", 2, 1, 4, 2, 3, 40],
  ["2026-02-16", 1, 1, 2, 2, 3, 62],
  ["2026-09-07", 2, 1, 3, 2, 3, 50],
];

/** Nine items, 0 to 10, 10 worst. @type {readonly (readonly [day: string, ...answers: (number | string)[]])[]} */
const ESAS = [
  ["2024-12-09", 1, 3, 1, 0, 1, 0, 3, 5, 3],
  ["2025-01-27", 3, 8, 5, 6, 7, 2, 4, 4, 7],
  ["2025-03-10", 1, 5, 2, 2, 3, 1, 3, 3, 4],
  ["2025-09-15", 1, 4, 2, 0, 1, 2, 2, 4, 3],
  ["2026-01-19", 2, 4, 2, 0, 2, 1, 5, 7, 5],
  ["2026-04-20", 2, 6, 3, 1, 3, 2, 3, 4, 4],
  ["2026-07-13", 2, 6, 3, 1, 4, 2, 3, 4, "not-asked"],
  ["2026-09-07", 3, 7, 4, 1, 5, 3, 4, 5, 6],
];

const WHEELS = /** @type {const} */ ([
  ["2023-10-30", "mnnnnnnnnmnmnnn", 6],
  ["2024-05-13", "nnnnnnnnnmnnnnn", 8],
  ["2025-01-27", "smmmmnnsnmmmnnm", 3],
  ["2025-07-14", "mnmnnnnmnmmnnnn", 7],
  ["2026-02-16", "mnmnnnnnnmmmmnn", 6],
  ["2026-09-07", "smmmnmnnnmmmmnm", 5],
]);

/** The forms, one that was declined and one begun and never sent in. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [day, ...steps] of QLQ_C30) addForm(bundle, "qlq-c30", day, steps);
  for (const [day, ...answers] of EQ_5D) addForm(bundle, "eq-5d-5l", day, answers);
  for (const [day, ...answers] of ESAS) addForm(bundle, "esas-r", day, answers);
  for (const [day, levels, overall] of WHEELS) addWheel(bundle, day, levels, overall);
  addForm(bundle, "qlq-c30", "2025-10-20", ["asked-declined", "asked-declined"], "stopped");
  bundle.add("esas-begun", "1177", formResponse("esas-r", "2026-09-14", "in-progress"));
}
