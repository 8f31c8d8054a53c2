import { addBodySize } from "../resources/bodySize.mjs";
import { bloodPressure } from "../resources/measures.mjs";
import { addValue, unevenness } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {import("../resources/panels.mjs").Series} Series */

const LABORATORY = "Clinical chemistry, Example hospital";

/** Weight rises with ascites and falls with its drainage. */
const WEIGHTS = /** @type {const} */ ([
  ["2021-02-12", 74.2],
  ["2021-03-29", 66.1],
  ["2021-07-20", 66.8],
  ["2022-09-06", 69],
  ["2023-07-11", 68.4],
  ["2023-11-28", 67.5],
  ["2024-09-03", 65.2],
  ["2024-12-10", 63.8],
  ["2025-01-27", 68.9],
  ["2025-01-30", 65.2],
  ["2025-02-25", 67.8],
]);

const BLOOD_PRESSURES = /** @type {const} */ ([
  ["2021-03-29", 132, 80],
  ["2024-09-03", 136, 82],
  ["2024-10-15", 162, 98],
  ["2024-11-12", 144, 88],
  ["2025-02-25", 112, 68],
]);

/** @type {readonly (Series & { usual: number, spread: number })[]} */
const SERIES = [
  {
    name: "creatinine",
    text: "P-Kreatinin",
    npu: "NPU04998",
    unit: "µmol/L",
    range: { low: 45, high: 90 },
    usual: 71,
    spread: 6,
  },
  {
    name: "neutrophils",
    text: "B-Neutrofila",
    npu: "NPU02902",
    unit: "10⁹/L",
    range: { low: 1.6, high: 5.9 },
    decimals: 1,
    usual: 3.4,
    spread: 1.1,
  },
  {
    name: "platelets",
    text: "B-TPK",
    npu: "NPU03568",
    unit: "10⁹/L",
    range: { low: 165, high: 387 },
    usual: 232,
    spread: 48,
  },
  {
    name: "albumin",
    text: "P-Albumin",
    npu: "NPU19673",
    unit: "g/L",
    range: { low: 36, high: 45 },
    usual: 39,
    spread: 1.6,
  },
];

/** The days before a course or a visit. */
const DAYS = [
  ...["2021-02-10", "2021-04-05", "2021-04-26", "2021-05-17", "2021-06-07", "2021-06-28"],
  ...["2021-07-19", "2021-08-31", "2021-10-12", "2021-11-23", "2021-12-21", "2022-03-08"],
  ...["2022-06-07", "2022-09-06", "2023-06-13", "2023-07-10", "2023-08-07", "2023-09-04"],
  ...["2023-10-02", "2023-10-30", "2023-11-27", "2024-04-09", "2024-08-13", "2024-09-16"],
  ...["2024-10-15", "2024-11-11", "2024-12-10", "2025-01-13", "2025-02-18", "2025-03-11"],
];

/** CEA in µg/L. @type {readonly (readonly [day: string, value: number, comparator?: string])[]} */
const CEA = [
  ["2021-02-10", 1.4],
  ["2023-06-13", 1, "<"],
  ["2024-08-13", 1.2],
];

/** Weight, body surface, blood pressure, and the laboratory values beside the marker. @param {BundleBuilder} bundle */
export function addMeasures(bundle) {
  addBodySize(bundle, 165, WEIGHTS);
  for (const [when, systolic, diastolic] of BLOOD_PRESSURES)
    bundle.add(`blood-pressure-${when}`, "Cosmic", bloodPressure(when, systolic, diastolic));
  const laboratory = LABORATORY;
  for (const when of DAYS)
    for (const { usual, spread, ...series } of SERIES) {
      const isIll = series.name === "albumin" && (when >= "2024-12-10" || when < "2021-04-01");
      const middle = isIll ? usual - 10 : usual;
      const value = middle + unevenness(`elsa${series.name}${when}`) * spread;
      addValue(bundle, series, when, value, { laboratory });
    }
  const [, neutrophils] = SERIES;
  if (neutrophils !== undefined)
    addValue(bundle, neutrophils, "2021-05-19", 0.7, { laboratory, suffix: "nadir" });
  const cea = { name: "cea", text: "P-CEA", npu: "NPU19719", unit: "µg/L", decimals: 1 };
  for (const [when, value, comparator] of CEA)
    addValue(bundle, cea, when, value, {
      laboratory,
      range: { high: 5 },
      ...(comparator === undefined ? {} : { comparator }),
    });
}
