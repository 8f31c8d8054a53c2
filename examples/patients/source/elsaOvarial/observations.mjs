import { ecog, labResult } from "../fhir/observations.mjs";
import { formResponse, score } from "../fhir/patientReported.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const LABORATORY = "Clinical chemistry, Example hospital";

/** @type {readonly (readonly [day: string, value: number, flag?: string, comparator?: string])[]} */
const CA_125 = [
  ["2021-02-10", 1840, "H"],
  ["2021-04-05", 312, "H"],
  ["2021-04-26", 118, "H"],
  ["2021-05-17", 41, "H"],
  ["2021-06-07", 19],
  ["2021-06-28", 12],
  ["2021-07-19", 9],
  ["2021-08-31", 8],
  ["2021-12-07", 7],
  ["2022-03-08", 5, undefined, "<"],
  ["2022-06-07", 6],
  ["2022-09-06", 9],
  ["2022-12-06", 14],
  ["2023-03-07", 33],
  ["2023-06-13", 164, "H"],
  ["2023-08-07", 88, "H"],
  ["2023-10-02", 36, "H"],
  ["2023-12-19", 22],
  ["2024-04-09", 71, "H"],
  ["2024-08-13", 495, "H"],
  ["2024-10-15", 402, "H"],
  ["2024-12-10", 430, "H"],
  ["2025-02-18", 2200, "H"],
  ["2025-03-11", 5000, "H", ">"],
];

/** @type {readonly (readonly [day: string, value: number, flag?: string])[]} */
const HAEMOGLOBIN = [
  ["2021-02-10", 121],
  ["2021-05-17", 112, "L"],
  ["2021-08-31", 118],
  ["2021-11-23", 78, "L"],
  ["2021-12-21", 103, "L"],
  ["2022-06-07", 119],
  ["2023-06-13", 124],
  ["2023-10-02", 108, "L"],
  ["2024-08-13", 115, "L"],
  ["2025-02-18", 94, "L"],
];

const ECOG = /** @type {const} */ ([
  ["2021-02-18", 1],
  ["2021-08-31", 0],
  ["2023-06-27", 1],
  ["2025-01-14", 2],
  ["2025-03-04", 3],
]);

/** Global health, pain. */
const FORMS = /** @type {const} */ ([
  ["2021-04-05", 50, 33.3],
  ["2021-08-31", 75, 16.7],
  ["2022-09-06", 83.3, 0],
  ["2023-10-02", 66.7, 16.7],
  ["2024-12-10", 41.7, 50],
]);

const CA_125_SERIES = {
  analyte: { npu: "NPU01448", text: "P-CA 125" },
  unit: "kIE/L",
  range: { high: 35 },
  laboratory: LABORATORY,
};
const HB_SERIES = {
  analyte: { npu: "NPU28309", text: "B-Hb" },
  unit: "g/L",
  range: { low: 117, high: 153 },
  laboratory: LABORATORY,
};

/** Laboratory series, performance status and forms. @param {BundleBuilder} bundle */
export function addObservations(bundle) {
  for (const [index, [when, value, flag, comparator]] of CA_125.entries()) {
    bundle.add(
      `ca-125-${numbered(index)}`,
      "Cosmic",
      labResult({ ...CA_125_SERIES, when, value, flag, comparator }),
    );
  }
  for (const [index, [when, value, flag]] of HAEMOGLOBIN.entries()) {
    bundle.add(`hb-${numbered(index)}`, "Cosmic", labResult({ ...HB_SERIES, when, value, flag }));
  }
  for (const [index, [day, value]] of ECOG.entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  for (const [index, [day, globalHealth, pain]] of FORMS.entries()) {
    const form = bundle.add(`form-${numbered(index)}`, "1177", formResponse("qlq-c30", day));
    bundle.add(
      `form-${numbered(index)}-ql2`,
      "1177",
      score("globalHealth", day, globalHealth, form),
    );
    bundle.add(`form-${numbered(index)}-pa`, "1177", score("pain", day, pain, form));
  }
}

/** @param {number} index */
function numbered(index) {
  return String(index + 1).padStart(2, "0");
}
