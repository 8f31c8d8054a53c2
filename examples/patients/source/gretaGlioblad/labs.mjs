import { ecog, labResult } from "../fhir/observations.mjs";
import {
  bloodPressure,
  bodySurface,
  flaggedResult,
  karnofsky,
  weight,
} from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const HOSPITAL = "Klinisk kemi, Exempelsjukhuset";
const HEALTH_CENTRE = "Exempelbyns vårdcentral, laboratoriet";

/** Platelets and neutrophils; `v` where the health centre took the sample, during the radiotherapy. The nadirs come in the third to fifth week. */
const COUNTS = /** @type {const} */ ([
  ["2024-04-11", 268, 8.9],
  ["2024-05-16", 291, 7.2],
  ["2024-05-27", 262, 6.1, "v"],
  ["2024-06-03", 240, 5.2, "v"],
  ["2024-06-10", 214, 4.4, "v"],
  ["2024-06-17", 188, 3.9, "v"],
  ["2024-06-24", 171, 3.6, "v"],
  ["2024-07-01", 156, 3.4, "v"],
  ["2024-07-29", 205, 3.8],
  ["2024-08-20", 142, 2.9],
  ["2024-08-26", 189, 3.1],
  ["2024-09-17", 104, 2.2],
  ["2024-09-23", 151, 2.6],
  ["2024-10-15", 96, 1.8],
  ["2024-10-21", 132, 2.1],
  ["2024-11-15", 44, 0.9],
  ["2024-11-19", 71, 1.1],
  ["2024-11-26", 118, 1.7],
  ["2024-12-02", 146, 2.4],
  ["2024-12-23", 88, 1.6],
  ["2024-12-30", 129, 2.2],
  ["2025-01-21", 79, 1.5],
  ["2025-03-04", 178, 3],
  ["2025-06-30", 201, 4.8],
  ["2025-08-01", 61, 2.4],
  ["2025-08-11", 112, 2.9],
  ["2025-09-12", 42, 1.3],
  ["2025-09-22", 78, 1.8],
  ["2025-10-13", 139, 3.3],
  ["2025-12-08", 188, 6.4],
  ["2026-01-19", 176, 6.9],
]);

/** Haemoglobin and ALAT. */
const OTHERS = /** @type {const} */ ([
  ["2024-04-11", 138, 0.42],
  ["2024-07-29", 129, 0.61],
  ["2024-10-21", 121, 0.55],
  ["2024-12-02", 112, 0.48],
  ["2025-03-04", 126, 0.44],
  ["2025-06-30", 131, 0.5],
  ["2025-09-12", 108, 0.83],
  ["2025-12-08", 119, 0.57],
  ["2026-01-19", 115, 0.6],
]);

const HB = {
  analyte: { npu: "NPU28309", text: "B-Hb" },
  unit: "g/L",
  range: { low: 117, high: 153 },
};
const ALAT = {
  analyte: { npu: "NPU19651", text: "P-ALAT" },
  unit: "µkat/L",
  range: { low: 0.15, high: 0.75 },
};
const PLATELETS = {
  analyte: { npu: "NPU03568", text: "B-TPK" },
  unit: "10⁹/L",
  range: { low: 165, high: 387 },
};
const NEUTROPHILS = { analyte: { npu: "NPU02902", text: "B-Neutrofila" }, unit: "10⁹/L" };
const COUNTER = { laboratory: HOSPITAL, method: "Cellräknare", range: { low: 1.6, high: 5.9 } };
const MICROSCOPE = { laboratory: HOSPITAL, method: "Mikroskopi", range: { low: 1.6, high: 5.9 } };
const POINT_OF_CARE = {
  laboratory: HEALTH_CENTRE,
  method: "Patientnära instrument",
  range: { low: 1.8, high: 7.5 },
};

const WEIGHTS = /** @type {const} */ ([
  ["2024-05-16", 68, 1.74],
  ["2024-07-29", 71.5, 1.78],
  ["2024-12-02", 69, 1.75],
  ["2025-06-30", 70, 1.76],
  ["2025-10-13", 74.5],
  ["2026-01-19", 72],
]);

const ECOG = /** @type {const} */ ([
  ["2024-04-15", 1],
  ["2024-07-29", 1],
  ["2025-01-23", 0],
  ["2025-06-17", 1],
  ["2025-10-07", 2],
  ["2026-01-28", 3],
  ["2026-02-20", 4],
]);

const KARNOFSKY = /** @type {const} */ ([
  ["2024-05-07", 80],
  ["2025-01-23", 90],
  ["2025-06-17", 80],
  ["2025-10-07", 60],
  ["2026-01-28", 50],
]);

/** Laboratory series, body measures and performance status. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const [when, platelets, neutrophils, place] of COUNTS) {
    const isHospital = place === undefined;
    const laboratory = isHospital ? HOSPITAL : HEALTH_CENTRE;
    const counted = isHospital ? COUNTER : POINT_OF_CARE;
    bundle.add(
      `platelets-${when}`,
      "Cosmic",
      flaggedResult({ ...PLATELETS, when, value: platelets, laboratory }),
    );
    bundle.add(
      `neutrophils-${when}`,
      "Cosmic",
      flaggedResult({ ...NEUTROPHILS, ...counted, when, value: neutrophils }),
    );
  }
  for (const [when, haemoglobin, alat] of OTHERS) {
    bundle.add(
      `hb-${when}`,
      "Cosmic",
      flaggedResult({ ...HB, when, value: haemoglobin, laboratory: HOSPITAL }),
    );
    bundle.add(
      `alat-${when}`,
      "Cosmic",
      flaggedResult({ ...ALAT, when, value: alat, laboratory: HOSPITAL }),
    );
  }
  addNadir(bundle);
  for (const [when, kilograms, surface] of WEIGHTS) {
    bundle.add(`weight-${when}`, "Cosmic", weight(when, kilograms));
    if (surface !== undefined)
      bundle.add(`surface-${when}`, "CytoBase", bodySurface(when, surface));
  }
  bundle.add("blood-pressure-1", "Cosmic", bloodPressure("2025-10-13", 128, 78));
  bundle.add("blood-pressure-2", "Cosmic", bloodPressure("2025-11-25", 156, 94));
  bundle.add("blood-pressure-3", "Cosmic", bloodPressure("2026-01-19", 148, 90));
  for (const [when, value] of ECOG) bundle.add(`ecog-${when}`, "INCA", ecog(when, value));
  for (const [when, value] of KARNOFSKY)
    bundle.add(`karnofsky-${when}`, "Cosmic", karnofsky(when, value));
}

/** The nadir of the fourth cycle: a slip of ten withdrawn, two values on one day, one below what is counted, one recounted by eye. @param {BundleBuilder} bundle */
function addNadir(bundle) {
  const platelets = { ...PLATELETS, laboratory: HOSPITAL };
  const early = "2024-11-12T08:10:00+01:00";
  bundle.add(
    "platelets-withdrawn",
    "Cosmic",
    labResult({ ...platelets, when: early, value: 380, other: { status: "entered-in-error" } }),
  );
  bundle.add("platelets-pair-a", "Cosmic", flaggedResult({ ...platelets, when: early, value: 38 }));
  bundle.add(
    "platelets-pair-b",
    "Cosmic",
    flaggedResult({ ...platelets, when: "2024-11-12T16:45:00+01:00", value: 41 }),
  );
  bundle.add(
    "platelets-two-sources",
    "INCA",
    flaggedResult({ ...platelets, when: early, value: 38 }),
  );
  bundle.add(
    "neutrophils-below",
    "Cosmic",
    flaggedResult({
      ...NEUTROPHILS,
      ...COUNTER,
      when: "2024-11-11",
      value: 0.5,
      comparator: "<",
    }),
  );
  bundle.add(
    "neutrophils-microscope",
    "Cosmic",
    flaggedResult({ ...NEUTROPHILS, ...MICROSCOPE, when: "2024-11-12", value: 0.7 }),
  );
}
