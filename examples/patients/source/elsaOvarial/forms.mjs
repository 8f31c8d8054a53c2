import { scaleScore } from "../resources/measures.mjs";
import { addForm, addWheel } from "../resources/formRows.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** The other scales of the forms that are there already, each with the steps it has from 0 to 100. */
const OTHER_SCALES = /** @type {const} */ ([
  ["pf2", "Fysisk funktion", 15],
  ["rf2", "Rollfunktion", 6],
  ["ef", "Emotionell funktion", 12],
  ["cf", "Kognitiv funktion", 6],
  ["sf", "Social funktion", 6],
  ["fa", "Trötthet", 9],
  ["nv", "Illamående och kräkning", 6],
  ["dy", "Andfåddhet", 3],
  ["sl", "Sömnsvårigheter", 3],
  ["ap", "Aptitlöshet", 3],
  ["co", "Förstoppning", 3],
  ["di", "Diarré", 3],
  ["fi", "Ekonomiska svårigheter", 3],
]);

/** Day, and those scales in steps, in the order of the forms. */
const MORE = /** @type {const} */ ([
  ["2021-04-05", [10, 3, 6, 5, 3, 5, 1, 0, 2, 1, 2, 0, 0]],
  ["2021-08-31", [12, 4, 8, 5, 4, 3, 0, 0, 1, 0, 1, 0, 0]],
  ["2022-09-06", [13, 6, 9, 6, 6, 2, 0, 0, 1, 0, 0, 0, 0]],
  ["2023-10-02", [11, 4, 8, 5, 4, 4, 1, 0, 1, 1, 1, 0, 0]],
  ["2024-12-10", [8, 2, 6, 4, 3, 6, 1, 1, 2, 2, 2, 0, 1]],
]);

/** QLQ-C30 whole, later than those; OV28 and EQ-5D-5L of every day; in steps of each scale. */
const LATE = /** @type {const} */ ([
  ["2024-08-27", [6, 11, 4, 6, 5, 4, 4, 1, 2, 0, 1, 1, 1, 0, 0]],
  ["2025-02-25", [3, 6, 1, 5, 4, 2, 7, 3, 4, 1, 2, 3, 2, 0, 1]],
]);
const MODULES = /** @type {const} */ ([
  ["2021-04-05", [9, 0, 2, 0], [2, 1, 3, 3, 3, 55]],
  ["2021-08-31", [3, 2, 3, 1], [1, 1, 2, 2, 2, 72]],
  ["2022-09-06", [2, 1, 3, 0], [1, 1, 1, 1, 2, 85]],
  ["2023-10-02", [4, 1, 3, 1], [2, 1, 2, 2, 2, 66]],
  ["2024-08-27", [7, 1, 3, 0], [2, 1, 2, 2, 3, 60]],
  ["2024-12-10", [8, 2, 3, 1], [3, 2, 3, 3, 2, 45]],
  ["2025-02-25", [13, 3, "not-asked", 1], [4, 3, 4, 4, 3, 30]],
]);

/** The wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2021-04-05", "mmmmmnmmnnnmmnn", 5],
  ["2021-08-31", "mnnnnnnnmmmnnmn", 7],
  ["2023-10-02", "mnmnmnnmnmmmnnn", 6],
  ["2024-12-10", "smmmnmnmnsmmmnm", 4],
  ["2025-02-25", "sssssmmsnsmsmns", 2],
]);

/** More of the old forms, those of the last relapse, modules, wheels, one declined and one never sent in. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [index, [day, cells]] of MORE.entries()) {
    const form = `form-0${index + 1}`;
    const reference = `QuestionnaireResponse/elsa-${form}`;
    for (const [position, [scale, text, steps]] of OTHER_SCALES.entries()) {
      const value = Math.round(((cells[position] ?? 0) * 1000) / steps) / 10;
      bundle.add(
        `${form}-${scale}`,
        "1177",
        scaleScore(`qlq-c30-${scale}`, text, day, value, reference),
      );
    }
  }
  for (const [day, scores] of LATE) addForm(bundle, "qlq-c30", day, scores);
  for (const [day, ovary, health] of MODULES) {
    addForm(bundle, "qlq-ov28", day, ovary);
    addForm(bundle, "eq-5d-5l", day, health);
  }
  for (const [day, levels, overall] of WHEELS) addWheel(bundle, day, levels, overall);
  addForm(bundle, "qlq-c30", "2023-03-07", ["asked-declined"], "stopped");
  addForm(bundle, "qlq-ov28", "2025-03-11", [], "in-progress");
}
