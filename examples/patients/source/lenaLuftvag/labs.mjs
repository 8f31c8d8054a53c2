import { SYSTEM } from "../fhir/codes.mjs";
import { labResult } from "../fhir/observations.mjs";
import { flaggedResult } from "../resources/measures.mjs";
import { BLOOD_COUNT, CHEMISTRY } from "./labTables.mjs";

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
const SODIUM = series("NPU03429", "P-Natrium", "mmol/L", { low: 137, high: 145 });
const CALCIUM = series("NPU01443", "P-Kalcium", "mmol/L", { low: 2.15, high: 2.5 });
const CRP = series("NPU19748", "P-CRP", "mg/L", { high: 5 });
const HAEMOGLOBIN = series("NPU28309", "B-Hb", "g/L", { low: 117, high: 153 });
const NEUTROPHILS = series("NPU02902", "B-Neutrofila", "10⁹/L", { low: 1.6, high: 5.9 });

/** The laboratory series, and what is planted in them. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const [index, [when, ld, sodium, calcium, crp, comparator]] of CHEMISTRY.entries()) {
    const number = String(index + 1).padStart(2, "0");
    bundle.add(`ld-${number}`, "Cosmic", flaggedResult({ ...LD, when, value: ld }));
    bundle.add(`sodium-${number}`, "Cosmic", flaggedResult({ ...SODIUM, when, value: sodium }));
    bundle.add(`calcium-${number}`, "Cosmic", flaggedResult({ ...CALCIUM, when, value: calcium }));
    bundle.add(`crp-${number}`, "Cosmic", flaggedResult({ ...CRP, when, value: crp, comparator }));
  }
  for (const [index, [when, haemoglobin, neutrophils]] of BLOOD_COUNT.entries()) {
    bundle.add(
      `hb-${index + 1}`,
      "Cosmic",
      flaggedResult({ ...HAEMOGLOBIN, when, value: haemoglobin }),
    );
    bundle.add(
      `neutrophils-${index + 1}`,
      "Cosmic",
      flaggedResult({ ...NEUTROPHILS, when, value: neutrophils }),
    );
  }
  addPairs(bundle);
  addForeign(bundle);
  addWithdrawn(bundle);
}

/** Two of one day: CRP twice within hours, sodium twice without a clock time, one haemoglobin from two systems. @param {BundleBuilder} bundle */
function addPairs(bundle) {
  bundle.add(
    "crp-pair-morning",
    "Cosmic",
    flaggedResult({ ...CRP, when: "2026-02-16T08:10:00+01:00", value: 142 }),
  );
  bundle.add(
    "crp-pair-evening",
    "Cosmic",
    flaggedResult({ ...CRP, when: "2026-02-16T18:30:00+01:00", value: 168 }),
  );
  bundle.add(
    "sodium-pair-a",
    "Cosmic",
    flaggedResult({ ...SODIUM, when: "2025-01-20", value: 128 }),
  );
  bundle.add(
    "sodium-pair-b",
    "Cosmic",
    flaggedResult({ ...SODIUM, when: "2025-01-20", value: 131 }),
  );
  bundle.add(
    "calcium-peak",
    "Cosmic",
    flaggedResult({ ...CALCIUM, when: "2025-01-20", value: 2.91 }),
  );
  const admitted = { ...HAEMOGLOBIN, when: "2026-02-16T08:10:00+01:00", value: 109 };
  bundle.add("hb-two-sources-a", "Cosmic", flaggedResult(admitted));
  bundle.add("hb-two-sources-b", "NPÖ", flaggedResult(admitted));
}

/** LD in another unit from abroad, and in serum from another laboratory whose range is words. @param {BundleBuilder} bundle */
function addForeign(bundle) {
  const abroad = { unit: "U/L", system: SYSTEM.ucum, code: "U/L" };
  bundle.add(
    "ld-abroad",
    "NPÖ",
    labResult({
      when: "2024-07-18",
      analyte: { loinc: "14804-9", text: "LDH" },
      laboratory: "Hospital Ejemplo",
      other: {
        valueQuantity: { value: 231, ...abroad },
        referenceRange: [{ high: { value: 250, ...abroad } }],
      },
    }),
  );
  bundle.add(
    "ld-other-laboratory",
    "NPÖ",
    labResult({
      when: "2026-06-24",
      analyte: { npu: "NPU22289", text: "S-LD" },
      value: 3.5,
      unit: "µkat/L",
      range: { text: "se laboratoriets lista" },
      laboratory: "Klinisk kemi, Grannsjukhuset",
    }),
  );
}

/** Sodium 113 where 131 was meant, one calcium never analysed, one CRP without a day. @param {BundleBuilder} bundle */
function addWithdrawn(bundle) {
  bundle.add(
    "sodium-withdrawn",
    "Cosmic",
    labResult({
      ...SODIUM,
      when: "2026-09-09",
      value: 113,
      flag: "L",
      other: { status: "entered-in-error" },
    }),
  );
  bundle.add(
    "calcium-not-analysed",
    "Cosmic",
    labResult({
      ...CALCIUM,
      when: "2026-02-16",
      other: { dataAbsentReason: { text: "Provet hemolyserat" } },
    }),
  );
  bundle.add("crp-undated", "Cosmic", labResult({ ...CRP, value: 22 }));
}
