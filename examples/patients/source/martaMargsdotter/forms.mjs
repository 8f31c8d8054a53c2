import { addBodySize } from "../resources/bodySize.mjs";
import { addForm, addWheel } from "../resources/formRows.mjs";
import { bloodPressure } from "../resources/measures.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { ecog } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Day, and the scores of QLQ-C30, MY20 and EQ-5D-5L in the order of their scales, in steps of each scale. */
const FORMS = /** @type {const} */ ([
  [
    "2013-05-13",
    [9, 13, 5, 10, 6, 5, 3, 0, 1, 0, 1, 0, 0, 1, 0],
    [3, 5, 3, 6],
    [1, 1, 2, 2, 1, 76],
  ],
  [
    "2015-09-28",
    [10, 14, 6, 10, 6, 6, 2, 0, 1, 0, 1, 0, 0, 0, 0],
    [2, 2, 3, 7],
    [1, 1, 1, 1, 1, 84],
  ],
  ["2016-12-05", [5, 8, 2, 6, 5, 3, 6, 1, 5, 1, 2, 1, 2, 0, 1], [11, 4, 2, 3], [3, 2, 4, 4, 3, 42]],
  ["2017-09-18", [8, 12, 5, 9, 5, 5, 4, 0, 2, 0, 1, 0, 0, 0, 0], [4, 8, 2, 6], [1, 1, 2, 2, 2, 70]],
  [
    "2019-06-10",
    [9, 13, 5, 10, 5, 6, 3, 0, 1, 0, 1, 0, 0, 1, 0],
    [3, 5, 3, 7],
    [1, 1, 2, 2, 1, 78],
  ],
  [
    "2020-06-15",
    [6, 10, 3, 8, 5, 4, 5, 1, 3, 1, 2, 1, 1, 0, 0],
    [6, 12, 2, 5],
    [2, 1, 3, 3, 2, 58],
  ],
  [
    "2020-11-09",
    [7, 10, 4, 8, 5, 4, 5, 0, 3, 0, 1, 0, 1, 0, 0],
    [5, 14, 2, 5],
    [3, 1, 3, 3, 2, 60],
  ],
  ["2022-06-06", [8, 12, 5, 9, 5, 5, 4, 0, 2, 0, 1, 0, 0, 0, 0], [4, 9, 3, 6], [2, 1, 2, 2, 1, 72]],
  ["2023-06-12", [5, 9, 3, 7, 5, 3, 6, 0, 3, 2, 1, 1, 1, 0, 0], [7, 9, 2, 4], [3, 1, 3, 3, 2, 50]],
  ["2024-06-10", [4, 7, 2, 6, 4, 2, 7, 0, 4, 2, 2, 2, 1, 0, 1], [9, 7, 2, 3], [3, 2, 4, 3, 3, 40]],
  ["2025-02-17", [8, 11, 4, 9, 5, 4, 4, 0, 2, 1, 1, 0, 0, 1, 0], [4, 6, 3, 6], [2, 1, 2, 2, 2, 68]],
  ["2026-06-01", [5, 9, 3, 6, 5, 3, 6, 1, 4, 1, 2, 1, 1, 0, 0], [9, 6, 2, 3], [2, 1, 3, 4, 3, 48]],
  [
    "2026-08-31",
    [5, 9, 3, 7, 5, 3, 6, 3, 3, 1, 2, 2, 1, 0, 0],
    [7, 10, "not-asked", 4],
    [2, 1, 3, 3, 2, 52],
  ],
]);

/** The wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2016-12-05", "ssmmmnmmnnmsmns", 3],
  ["2017-09-18", "mmnnnnnnnmnmnnm", 6],
  ["2020-06-15", "smmmmnnmnmmmnnm", 5],
  ["2020-11-09", "mmmnnnnmnsmmnnm", 5],
  ["2023-06-12", "smmmnsnmnmmmmnm", 4],
  ["2025-02-17", "mmnnnmnmnmmmnnm", 7],
  ["2026-08-31", "sssmsmnmnmmsmmm", 4],
]);

const WEIGHTS = /** @type {const} */ ([
  ["2011-05-16", 68.2],
  ["2011-11-14", 61.4],
  ["2013-05-13", 69.5],
  ["2016-12-05", 70.1],
  ["2017-07-17", 64.8],
  ["2019-06-10", 69],
  ["2020-04-06", 67.3],
  ["2022-06-06", 69.8],
  ["2024-06-10", 63.2],
  ["2025-02-17", 65],
  ["2026-06-01", 61.7],
  ["2026-07-20", 58.9],
  ["2026-08-31", 58.1],
]);

/** @type {readonly (readonly [day: string, value: number])[]} */
const ECOG = [
  ["2011-05-16", 2],
  ["2012-01-23", 1],
  ["2013-05-13", 0],
  ["2016-11-21", 2],
  ["2017-09-18", 1],
  ["2019-06-10", 0],
  ["2020-03-18", 2],
  ["2020-10-05", 1],
  ["2023-02-27", 1],
  ["2024-05-27", 2],
  ["2025-02-17", 1],
  ["2026-06-01", 2],
];

const BLOOD_PRESSURES = /** @type {const} */ ([
  ["2011-05-16", 142, 84],
  ["2016-12-05", 136, 82],
  ["2017-01-03", 168, 98],
  ["2017-06-12", 138, 84],
  ["2020-04-06", 134, 78],
  ["2024-06-15", 96, 54],
  ["2024-12-09", 84, 48],
  ["2026-08-31", 122, 70],
]);

/** Forms, wheels, body and performance status; a form declined, one never sent in, one performance status not asked. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [day, general, myeloma, health] of FORMS) {
    addForm(bundle, "qlq-c30", day, general);
    addForm(bundle, "qlq-my20", day, myeloma);
    addForm(bundle, "eq-5d-5l", day, health);
  }
  for (const [day, levels, overall] of WHEELS) addWheel(bundle, day, levels, overall);
  addForm(bundle, "qlq-c30", "2024-12-16", ["asked-declined"], "stopped");
  addForm(bundle, "qlq-my20", "2026-09-14", [], "in-progress");
  addBodySize(bundle, 166, WEIGHTS);
  for (const [day, systolic, diastolic] of BLOOD_PRESSURES)
    bundle.add(`blood-pressure-${day}`, "Cosmic", bloodPressure(day, systolic, diastolic));
  for (const [day, value] of ECOG) bundle.add(`ecog-${day}`, "INCA", ecog(day, value));
  bundle.add("ecog-not-asked", "INCA", {
    ...ecog("2026-08-31", 0),
    valueInteger: undefined,
    dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-asked"),
  });
}
