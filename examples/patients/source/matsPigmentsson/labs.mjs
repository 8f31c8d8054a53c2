import { SYSTEM, worded } from "../fhir/codes.mjs";
import { labResult, observation } from "../fhir/observations.mjs";
import { flaggedResult } from "../resources/measures.mjs";
import { ALAT, CRP, MARKERS } from "./labTables.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const LABORATORY = "Klinisk kemi, Exempelsjukhuset";
const series = (
  /** @type {string} */ npu,
  /** @type {string} */ text,
  /** @type {string} */ unit,
  /** @type {object} */ range,
) => ({
  analyte: { npu, text },
  unit,
  range,
  laboratory: LABORATORY,
});
const LD = series("NPU19658", "P-LD", "µkat/L", { low: 1.8, high: 3.4 });
const S100B = { ...series("NPU19781", "P-S100B", "µg/L", { high: 0.1 }), method: "Metod A" };
const OTHER_S100B = {
  ...S100B,
  range: { high: 0.11 },
  laboratory: "Klinisk kemi, Grannsjukhuset",
  method: "Metod B",
};
const ALAT_SERIES = series("NPU19651", "P-ALAT", "µkat/L", { low: 0.15, high: 1.1 });
const CRP_SERIES = series("NPU19748", "P-CRP", "mg/L", { high: 5 });

/** The laboratory series, and what is planted in them. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const [index, [when, ld, s100b, comparator]] of MARKERS.entries()) {
    const number = String(index + 1).padStart(2, "0");
    bundle.add(`ld-${number}`, "Cosmic", flaggedResult({ ...LD, when, value: ld }));
    bundle.add(
      `s100b-${number}`,
      "Cosmic",
      flaggedResult({ ...S100B, when, value: s100b, comparator }),
    );
  }
  for (const [index, [when, value]] of ALAT.entries())
    bundle.add(`alat-${index + 1}`, "Cosmic", flaggedResult({ ...ALAT_SERIES, when, value }));
  for (const [index, [when, value, comparator]] of CRP.entries())
    bundle.add(
      `crp-${index + 1}`,
      "Cosmic",
      flaggedResult({ ...CRP_SERIES, when, value, comparator }),
    );
  addPlanted(bundle);
  addHeart(bundle);
}

/** Two laboratories for S100B, two values of one day, one value twice, one withdrawn, one beyond the scale. @param {BundleBuilder} bundle */
function addPlanted(bundle) {
  bundle.add(
    "s100b-other-1",
    "NPÖ",
    flaggedResult({ ...OTHER_S100B, when: "2022-06-14", value: 0.09 }),
  );
  bundle.add(
    "s100b-other-2",
    "NPÖ",
    flaggedResult({ ...OTHER_S100B, when: "2024-03-05", value: 0.21 }),
  );
  bundle.add(
    "s100b-withdrawn",
    "Cosmic",
    labResult({
      ...S100B,
      when: "2026-09-09",
      value: 3.6,
      flag: "H",
      other: { status: "entered-in-error" },
    }),
  );
  const seizure = { ...LD, when: "2024-04-11T22:40:00+02:00", value: 6.1 };
  bundle.add("ld-seizure", "Cosmic", flaggedResult(seizure));
  bundle.add("ld-seizure-again", "NPÖ", flaggedResult(seizure));
  bundle.add(
    "alat-pair-morning",
    "Cosmic",
    flaggedResult({ ...ALAT_SERIES, when: "2023-06-05T07:30:00+02:00", value: 7.2 }),
  );
  bundle.add(
    "alat-pair-evening",
    "Cosmic",
    flaggedResult({ ...ALAT_SERIES, when: "2023-06-05T19:15:00+02:00", value: 6.5 }),
  );
  const stool = { text: "F-Kalprotektin" };
  const perKilo = { unit: "mg/kg", laboratory: LABORATORY };
  bundle.add(
    "calprotectin-1",
    "Cosmic",
    labResult({ ...perKilo, analyte: stool, when: "2021-11-12", value: 1800, comparator: ">" }),
  );
  bundle.add(
    "calprotectin-2",
    "Cosmic",
    labResult({ ...perKilo, analyte: stool, when: "2022-01-16", value: 140 }),
  );
  bundle.add(
    "ld-haemolysed",
    "Cosmic",
    labResult({
      ...LD,
      when: "2025-05-13",
      other: { dataAbsentReason: worded("Provet hemolyserat") },
    }),
  );
  bundle.add("s100b-undated", "Cosmic", labResult({ ...S100B, value: 0.07 }));
}

/** Ejection fraction by ultrasound, in per cent. @param {BundleBuilder} bundle */
function addHeart(bundle) {
  const rows = /** @type {const} */ ([
    ["2024-05-03", 62],
    ["2024-11-05", 46],
    ["2024-12-02", 55],
    ["2025-06-10", 57],
  ]);
  for (const [index, [when, value]] of rows.entries()) {
    const valueQuantity = { value, unit: "%", system: SYSTEM.ucum, code: "%" };
    bundle.add(
      `ejection-fraction-${index + 1}`,
      "Cosmic",
      observation("exam", when, {
        code: worded("Ejektionsfraktion, ekokardiografi"),
        valueQuantity,
      }),
    );
  }
}
