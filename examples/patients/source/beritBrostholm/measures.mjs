import { SYSTEM, coded } from "../fhir/codes.mjs";
import { ecog } from "../fhir/observations.mjs";
import { addBodySize } from "../resources/bodySize.mjs";
import { bloodPressure } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const HEIGHT = 168;
const WEIGHTS = /** @type {const} */ ([
  ["2018-02-26", 71.4],
  ["2018-06-19", 73.2],
  ["2018-11-07", 74.8],
  ["2020-11-04", 77.1],
  ["2022-05-18", 73.6],
  ["2022-09-05", 74.2],
  ["2023-08-07", 75],
  ["2024-02-26", 72.8],
  ["2024-09-02", 71.1],
  ["2025-01-07", 68.9],
  ["2025-04-22", 66.2],
  ["2025-08-26", 67],
  ["2025-11-25", 65.3],
  ["2026-06-23", 64.1],
  ["2026-08-25", 63.2],
]);

const BLOOD_PRESSURES = /** @type {const} */ ([
  ["2018-02-26", 128, 78],
  ["2019-01-03", 138, 84],
  ["2019-07-03", 122, 76],
  ["2022-05-18", 134, 82],
  ["2025-01-07", 126, 74],
  ["2025-11-25", 118, 70],
  ["2026-08-25", 116, 72],
]);

const ECOG = /** @type {const} */ ([
  ["2018-02-15", 0],
  ["2018-06-19", 1],
  ["2018-11-07", 0],
  ["2022-05-18", 2],
  ["2022-09-05", 1],
  ["2023-08-07", 0],
  ["2024-02-14", 1],
  ["2025-01-07", 1],
  ["2025-11-25", 2],
  ["2026-03-03", 1],
  ["2026-06-17", 2],
  ["2026-08-25", 1],
]);

/** Height, weight, body surface, blood pressure and performance status, once not asked. @param {BundleBuilder} bundle */
export function addMeasures(bundle) {
  addBodySize(bundle, HEIGHT, WEIGHTS);
  for (const [when, systolic, diastolic] of BLOOD_PRESSURES)
    bundle.add(`blood-pressure-${when}`, "Cosmic", bloodPressure(when, systolic, diastolic));
  for (const [when, value] of ECOG) bundle.add(`ecog-${when}`, "INCA", ecog(when, value));
  bundle.add("ecog-not-asked", "INCA", {
    ...ecog("2024-08-06", 0),
    valueInteger: undefined,
    dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-asked"),
  });
}
