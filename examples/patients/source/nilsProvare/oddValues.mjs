import { SYSTEM, coded, quantity, worded } from "../fhir/codes.mjs";
import { labResult, observation } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CREATININE = { npu: "NPU04998", text: "P-Kreatinin" };
const LABORATORY = "Laboratorium Nord";

/** Every reason for a missing value, one by one, and one that does not exist. */
const ABSENT = [
  "unknown",
  "asked-unknown",
  "temp-unknown",
  "not-asked",
  "asked-declined",
  "masked",
  "not-applicable",
  "unsupported",
  "as-text",
  "error",
  "not-a-number",
  "negative-infinity",
  "positive-infinity",
  "not-performed",
  "not-permitted",
  "no-such-reason",
];

/** Values that are missing, each in its own way, and values that are not quantities. @param {BundleBuilder} bundle */
export function addOddValues(bundle) {
  const absent = (/** @type {string} */ when, /** @type {object} */ dataAbsentReason) =>
    labResult({ analyte: CREATININE, when, laboratory: LABORATORY, other: { dataAbsentReason } });
  for (const [index, reason] of ABSENT.entries()) {
    const month = String((index % 12) + 1).padStart(2, "0");
    const when = `${index < 12 ? 2024 : 2025}-${month}-09`;
    bundle.add(`absent-${reason}`, "Cosmic", absent(when, coded(SYSTEM.dataAbsentReason, reason)));
  }
  bundle.add(
    "absent-old-system",
    "Cosmic",
    absent("2025-06-09", coded("http://hl7.org/fhir/data-absent-reason", "masked")),
  );
  bundle.add("absent-words", "Cosmic", absent("2025-07-09", worded("Provet hemolyserat")));
  bundle.add(
    "no-value",
    "Cosmic",
    labResult({ analyte: CREATININE, when: "2025-08-09", laboratory: LABORATORY }),
  );
  addOtherValues(bundle);
}

/** Value types other than a quantity, and a panel with one part missing. @param {BundleBuilder} bundle */
function addOtherValues(bundle) {
  const other = (/** @type {string} */ name, /** @type {object} */ value) =>
    bundle.add(
      name,
      "Cosmic",
      observation("laboratory", "2022-02-01", { code: worded(`Provsvar ${name}`), ...value }),
    );
  other("value-range", { valueRange: { low: quantity(2, "g/L"), high: quantity(4, "g/L") } });
  other("value-ratio", {
    valueRatio: { numerator: quantity(1, "1"), denominator: quantity(160, "1") },
  });
  other("value-boolean", { valueBoolean: false });
  other("value-time", { valueTime: "07:30:00" });
  other("value-sampled", {
    valueSampledData: { origin: { value: 0 }, period: 10, dimensions: 1, data: "1 2 E 4" },
  });
  other("value-number-as-text", { valueQuantity: { value: "12,5", unit: "g/L" } });
  const part = (/** @type {string} */ code, /** @type {object} */ value) => ({
    code: coded(SYSTEM.loinc, code),
    ...value,
  });
  const component = [
    part("8480-6", {
      valueQuantity: { value: 142, unit: "mmHg", system: SYSTEM.ucum, code: "mm[Hg]" },
    }),
    part("8462-4", { dataAbsentReason: coded(SYSTEM.dataAbsentReason, "error") }),
  ];
  bundle.add(
    "blood-pressure",
    "Cosmic",
    observation("vital-signs", "2022-02-01", { code: coded(SYSTEM.loinc, "85354-9"), component }),
  );
}
