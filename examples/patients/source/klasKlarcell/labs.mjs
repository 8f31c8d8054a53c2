import { ecog, labResult } from "../fhir/observations.mjs";
import { bloodPressure, flaggedResult, karnofsky, weight } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const NORTH = "Klinisk kemi, Exempelsjukhuset";
const SOUTH = "Laboratoriemedicin Syd, Exempelregionen";
/** From this day the samples went to the other laboratory, whose ranges are its own. */
const SOUTH_FROM = "2024-11-20";

/** Haemoglobin, creatinine, calcium, neutrophils, platelets, LD; a test that was not taken is left out. */
const PANELS = /** @type {const} */ ([
  ["2021-02-10", 121, 88, 2.48, 6.4, 402, 3.3],
  ["2021-03-24", 104, 131],
  ["2021-09-14", 141, 119],
  ["2022-03-15", 143, 117],
  ["2023-03-14", 139, 119],
  ["2023-09-27", 128, 118, 2.44, 4.8, 362, 3.1],
  ["2023-12-11", 127, 124, 2.39, 4.6, 330, 2.7],
  ["2024-01-29", 130, 122, 2.41, 3.9, 305, 2.7],
  ["2024-03-18", 136, 121],
  ["2024-07-08", 137, 120, 2.43, 3.7, 288, 2.6],
  ["2024-10-09", 127, 119, 2.48, 5.1, 360, 3.6],
  ["2024-11-20", 142, 121, 2.36, 2.9, 214, 3.3],
  ["2025-01-21", 146, 126, 2.31, 2.4, 188, 3.5],
  ["2025-04-07", 143, 122, 2.33, 2.6, 196, 3.2],
  ["2026-01-12", 129, 127, 2.49, 4.6, 334, 4.4],
  ["2026-04-13", 112, 131, 2.41, 3.1, 262, 3.9],
  ["2026-06-08", 117, 128, 2.46, 4.3, 318, 4.1],
  ["2026-08-24", 119, 127, 2.44, 4, 301, 3.8],
]);

const HB = { name: "hb", analyte: { npu: "NPU28309", text: "B-Hb" }, unit: "g/L" };
const CREATININE = {
  name: "creatinine",
  analyte: { npu: "NPU04998", text: "P-Kreatinin" },
  unit: "µmol/L",
};

/** In the order of the panels' columns: each series with the ranges of the two laboratories. */
const SERIES = [
  {
    ...HB,
    ranges: [
      { low: 134, high: 170 },
      { low: 134, high: 170 },
    ],
  },
  {
    ...CREATININE,
    ranges: [
      { low: 60, high: 105 },
      { low: 60, high: 105 },
    ],
  },
  {
    name: "calcium",
    analyte: { npu: "NPU01443", text: "P-Kalcium" },
    unit: "mmol/L",
    ranges: [
      { low: 2.15, high: 2.5 },
      { low: 2.15, high: 2.5 },
    ],
  },
  {
    name: "neutrophils",
    analyte: { npu: "NPU02902", text: "B-Neutrofila" },
    unit: "10⁹/L",
    ranges: [
      { low: 1.6, high: 5.9 },
      { low: 1.8, high: 7.5 },
    ],
  },
  {
    name: "platelets",
    analyte: { npu: "NPU03568", text: "B-TPK" },
    unit: "10⁹/L",
    ranges: [
      { low: 145, high: 348 },
      { low: 145, high: 348 },
    ],
  },
  {
    name: "ld",
    analyte: { npu: "NPU19658", text: "P-LD" },
    unit: "µkat/L",
    ranges: [
      { low: 1.8, high: 3.4 },
      { low: 1.9, high: 4.2 },
    ],
  },
];

/** TSH by two methods with their own ranges; the first and the third lie outside what could be measured. */
const TSH = /** @type {const} */ ([
  ["2023-10-09", 1.8],
  ["2023-11-20", 0.01, "<"],
  ["2024-01-09", 100, ">"],
  ["2024-03-18", 12.4],
  ["2024-07-08", 3.1],
  ["2024-11-20", 4.1],
  ["2025-06-30", 2.2],
  ["2026-08-24", 2.9],
]);

const WEIGHTS = /** @type {const} */ ([
  ["2021-02-17", 89],
  ["2023-09-27", 84.2],
  ["2024-01-29", 82.6],
  ["2024-07-08", 84],
  ["2024-10-08", 82.9],
  ["2025-01-21", 79.4],
  ["2026-02-02", 76],
  ["2026-09-10", 75.6],
]);

const BLOOD_PRESSURES = /** @type {const} */ ([
  ["2024-10-08", 134, 82],
  ["2024-11-05", 152, 92],
  ["2024-12-10", 164, 102],
  ["2025-01-07", 148, 90],
  ["2025-06-30", 138, 84],
  ["2026-02-02", 132, 80],
  ["2026-09-10", 136, 80],
]);

const ECOG = /** @type {const} */ ([
  ["2021-02-17", 0],
  ["2023-09-27", 1],
  ["2024-07-02", 0],
  ["2024-10-08", 1],
  ["2025-01-21", 2],
  ["2025-04-08", 1],
  ["2026-04-28", 2],
  ["2026-06-08", 1],
]);

const KARNOFSKY = /** @type {const} */ ([
  ["2023-09-27", 90],
  ["2024-10-08", 80],
  ["2026-02-02", 80],
  ["2026-06-08", 80],
]);

/** Laboratory series, vital signs and performance status. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const [day, ...values] of PANELS) {
    const isSouth = day >= SOUTH_FROM;
    for (const [index, { name, ranges, ...series }] of SERIES.entries()) {
      const value = values[index];
      if (value === undefined) continue;
      const result = {
        ...series,
        when: day,
        value,
        range: ranges[isSouth ? 1 : 0],
        laboratory: isSouth ? SOUTH : NORTH,
      };
      bundle.add(`${name}-${day}`, "Cosmic", flaggedResult(result));
    }
  }
  addSingleValues(bundle);
  for (const [when, value, comparator] of TSH) {
    const isSouth = when >= SOUTH_FROM;
    const result = {
      analyte: { loinc: "3016-3", text: "P-TSH" },
      when,
      value,
      comparator,
      unit: "mIE/L",
      range: isSouth ? { low: 0.4, high: 3.7 } : { low: 0.3, high: 4.2 },
      laboratory: isSouth ? SOUTH : NORTH,
      method: isSouth ? "TSH metod B" : "TSH metod A",
    };
    bundle.add(`tsh-${when}`, "Cosmic", flaggedResult(result));
  }
  for (const [when, value] of WEIGHTS) bundle.add(`weight-${when}`, "Cosmic", weight(when, value));
  for (const [when, systolic, diastolic] of BLOOD_PRESSURES)
    bundle.add(`blood-pressure-${when}`, "Cosmic", bloodPressure(when, systolic, diastolic));
  for (const [when, value] of ECOG) bundle.add(`ecog-${when}`, "INCA", ecog(when, value));
  for (const [when, value] of KARNOFSKY)
    bundle.add(`karnofsky-${when}`, "Cosmic", karnofsky(when, value));
}

/** Two values on one day, one value from two systems, one withdrawn, one preliminary, and one below what can be measured. @param {BundleBuilder} bundle */
function addSingleValues(bundle) {
  const hb = { ...HB, range: { low: 134, high: 170 } };
  const creatinine = { ...CREATININE, range: { low: 60, high: 105 } };
  const crp = {
    analyte: { npu: "NPU19748", text: "P-CRP" },
    unit: "mg/L",
    range: { high: 5 },
    laboratory: NORTH,
  };
  const early = "2024-09-17T07:35:00+02:00";
  const late = "2024-09-17T15:50:00+02:00";
  bundle.add(
    "hb-pair-a",
    "Cosmic",
    flaggedResult({ ...hb, when: early, value: 129, laboratory: NORTH }),
  );
  bundle.add(
    "hb-pair-b",
    "Cosmic",
    flaggedResult({ ...hb, when: late, value: 126, laboratory: NORTH }),
  );
  const same = { ...creatinine, when: early, value: 118, laboratory: NORTH };
  bundle.add("creatinine-two-sources", "Cosmic", flaggedResult(same));
  bundle.add("creatinine-two-sources-again", "INCA", flaggedResult(same));
  bundle.add(
    "creatinine-withdrawn",
    "Cosmic",
    labResult({
      ...creatinine,
      when: "2024-05-13",
      value: 1190,
      flag: "H",
      laboratory: NORTH,
      other: { status: "entered-in-error" },
    }),
  );
  bundle.add(
    "creatinine-2024-05-13",
    "Cosmic",
    flaggedResult({ ...creatinine, when: "2024-05-13", value: 119, laboratory: NORTH }),
  );
  const preliminary = {
    when: "2026-09-10",
    value: 118,
    laboratory: SOUTH,
    other: { status: "preliminary" },
  };
  bundle.add("hb-preliminary", "Cosmic", flaggedResult({ ...hb, ...preliminary }));
  bundle.add("crp-1", "Cosmic", flaggedResult({ ...crp, when: "2023-12-20", value: 48 }));
  bundle.add(
    "crp-2",
    "Cosmic",
    flaggedResult({ ...crp, when: "2024-01-29", value: 5, comparator: "<" }),
  );
  bundle.add("crp-3", "Cosmic", flaggedResult({ ...crp, when: "2026-04-28", value: 34 }));
}
