import { addForm, addWheel } from "../resources/formRows.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Day, and the scores of QLQ-C30, BR23 and EQ-5D-5L in the order of their scales, in steps of each scale. */
const FORMS = /** @type {const} */ ([
  [
    "2018-02-26",
    [9, 14, 6, 7, 6, 5, 2, 0, 1, 0, 2, 0, 0, 0, 0],
    [11, 1, 2, 4, 1],
    [1, 1, 1, 2, 3, 74],
  ],
  [
    "2018-07-10",
    [5, 10, 3, 8, 4, 3, 6, 2, 2, 1, 1, 2, 1, 1, 1],
    [6, 1, 11, 3, 1],
    [2, 1, 3, 2, 2, 52],
  ],
  [
    "2019-02-13",
    [8, 13, 5, 9, 5, 5, 3, 0, 1, 1, 2, 0, 0, 0, 0],
    [8, 2, 6, 3, 3],
    [1, 1, 2, 2, 2, 70],
  ],
  [
    "2021-05-05",
    [9, 14, 6, 10, 5, 6, 2, 0, 2, 0, 1, 0, 0, 0, 0],
    [9, 2, 5, 1, 3],
    [1, 1, 1, 2, 1, 78],
  ],
  [
    "2022-06-13",
    [4, 8, 2, 5, 4, 3, 6, 1, 5, 1, 2, 1, 2, 0, 1],
    [8, 0, 5, 1, 3],
    [3, 2, 4, 4, 3, 41],
  ],
  [
    "2023-08-07",
    [8, 12, 5, 8, 5, 5, 4, 0, 2, 0, 1, 0, 0, 0, 0],
    [9, 1, 5, 1, 4],
    [1, 1, 2, 2, 2, 71],
  ],
  [
    "2024-05-20",
    [7, 11, 4, 8, 5, 4, 5, 1, 2, 0, 1, 1, 0, 2, 1],
    [8, 1, 6, 1, 4],
    [2, 1, 3, 3, 2, 63],
  ],
  [
    "2025-02-19",
    [4, 9, 2, 7, 4, 3, 7, 4, 1, 1, 1, 2, 1, 0, 1],
    [7, 1, 9, 1, 4],
    [2, 2, 3, 2, 2, 45],
  ],
  [
    "2025-09-16",
    [8, 12, 4, 9, 5, 5, 4, 1, 1, 1, 1, 1, 0, 0, 0],
    [8, 1, 5, 0, 4],
    [1, 1, 2, 2, 2, 68],
  ],
  [
    "2026-06-23",
    [4, 9, 2, 5, 4, 3, 6, 1, 4, 1, 2, 2, 1, 0, 1],
    [8, 0, 5, 0, 4],
    [3, 2, 3, 3, 3, 44],
  ],
  [
    "2026-08-25",
    [6, 10, 3, 6, 4, 3, 5, 1, 3, 1, 2, 1, 1, 0, 1],
    [8, "not-asked", 7, 0, 4],
    [2, 1, 3, 3, 2, 56],
  ],
]);

/** The wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2018-07-10", "smmmmnnmmmmmnmm", 4],
  ["2019-02-13", "mnmnnmnnsmmmnnn", 6],
  ["2022-06-13", "sssmnmnmmnmsmns", 3],
  ["2023-08-07", "mmnnnnnnmnmmnnn", 7],
  ["2025-02-19", "smmssmnmnnmmnmm", 4],
  ["2026-06-23", "ssmmmmnmnnmsmnm", 3],
  ["2026-08-25", "mmmmnmnnnmmmnnm", 5],
]);

/** The forms with their scores and symptoms, one that was declined, and one begun and never sent in. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [day, general, breast, health] of FORMS) {
    addForm(bundle, "qlq-c30", day, general);
    addForm(bundle, "qlq-br23", day, breast);
    addForm(bundle, "eq-5d-5l", day, health);
  }
  for (const [day, levels, overall] of WHEELS) addWheel(bundle, day, levels, overall);
  const declined = ["asked-declined", "asked-declined"];
  addForm(bundle, "qlq-c30", "2024-12-18", declined, "stopped");
  addForm(bundle, "qlq-br23", "2026-09-14", [], "in-progress");
}
