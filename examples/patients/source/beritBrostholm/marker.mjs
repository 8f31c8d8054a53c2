import { addValue } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {import("../resources/panels.mjs").Series} */
export const CA_15_3 = { name: "ca-15-3", text: "P-CA 15-3", npu: "NPU01449", unit: "kIE/L" };

/** Two laboratories with a method and a limit each; from this day the samples went to the other one. */
const BEFORE = {
  laboratory: "Klinisk kemi, Exempelsjukhuset",
  method: "CA 15-3 metod A",
  range: { high: 25 },
};
const AFTER = {
  laboratory: "Laboratoriemedicin Syd, Exempelregionen",
  method: "CA 15-3 metod B",
  range: { high: 30 },
};
const CHANGED = "2023-03-07";

/** CA 15-3 in kIE/L; it rises nine months before the recurrence is seen. */
const VALUES = /** @type {const} */ ([
  ["2018-02-05", 22],
  ["2018-08-28", 14],
  ["2019-05-08", 12],
  ["2019-11-06", 13],
  ["2020-05-06", 12],
  ["2020-11-04", 14],
  ["2021-05-05", 15],
  ["2021-11-03", 24],
  ["2022-02-02", 41],
  ["2022-05-17", 74],
  ["2022-06-13", 92],
  ["2022-07-12", 81],
  ["2022-09-05", 58],
  ["2022-10-31", 37],
  ["2022-12-26", 28],
  ["2023-02-20", 23],
  ["2023-03-20", 28],
  ["2023-04-17", 27],
  ["2023-06-12", 25],
  ["2023-08-07", 26],
  ["2023-10-02", 31],
  ["2023-11-27", 44],
  ["2024-01-22", 83],
  ["2024-02-26", 118],
  ["2024-04-08", 96],
  ["2024-05-20", 71],
  ["2024-07-22", 55],
  ["2024-09-02", 63],
  ["2024-10-14", 88],
  ["2024-12-17", 174],
  ["2025-01-28", 152],
  ["2025-03-11", 84],
  ["2025-04-22", 52],
  ["2025-06-03", 38],
  ["2025-07-15", 31],
  ["2025-08-26", 27],
  ["2025-10-07", 25],
  ["2025-12-16", 26],
  ["2026-03-03", 39],
  ["2026-04-21", 86],
  ["2026-06-09", 203],
  ["2026-06-23", 241],
  ["2026-07-14", 226],
  ["2026-08-04", 188],
  ["2026-08-25", 171],
]);

/** The tumour marker; on the day of the change the sample went to both laboratories. @param {BundleBuilder} bundle */
export function addMarker(bundle) {
  for (const [when, value] of VALUES)
    addValue(bundle, CA_15_3, when, value, when < CHANGED ? BEFORE : AFTER);
  addValue(bundle, CA_15_3, CHANGED, 22, { ...BEFORE, suffix: "both-a" });
  addValue(bundle, CA_15_3, CHANGED, 27, { ...AFTER, suffix: "both-b" });
}
