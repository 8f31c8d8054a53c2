import { labResult } from "../fhir/observations.mjs";
import { addValue } from "../resources/panels.mjs";
import { COUNTS } from "./bloodValues.mjs";
import { M } from "./myelomaValues.mjs";
import { LABORATORIES } from "./sampling.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {import("../resources/panels.mjs").Series} Series */

const KAPPA = { analyte: { npu: "NPU19606", text: "P-Fria kappa" }, unit: "mg/L" };

/** What a reader must not stumble over: see the list in README. @param {BundleBuilder} bundle */
export function addPlanted(bundle) {
  const { first, second } = LABORATORIES;
  const [hb, , platelets, creatinine] = COUNTS;
  addValue(bundle, /** @type {Series} */ (hb), "2020-04-06", 980, {
    laboratory: second,
    suffix: "withdrawn",
    other: { status: "entered-in-error" },
  });
  const early = { laboratory: second, suffix: "pair-a" };
  const late = { laboratory: second, suffix: "pair-b" };
  addValue(bundle, /** @type {Series} */ (hb), "2024-12-10T06:10:00+01:00", 92, early);
  addValue(bundle, /** @type {Series} */ (hb), "2024-12-10T21:45:00+01:00", 79, late);
  const admitted = "2024-12-14T06:00:00+01:00";
  const kidney = /** @type {Series} */ (creatinine);
  addValue(bundle, kidney, admitted, 242, { laboratory: second, suffix: "two-sources-a" });
  addValue(bundle, kidney, admitted, 242, {
    laboratory: second,
    suffix: "two-sources-b",
    system: "NPÖ",
  });
  addValue(bundle, M, "2014-01-20", 1, { laboratory: first, suffix: "both-a", comparator: "<" });
  const flc = { ...KAPPA, when: "2019-11-11", laboratory: second };
  bundle.add(
    "kappa-both-a",
    "Cosmic",
    labResult({
      ...flc,
      value: 56.4,
      flag: "H",
      method: "FLC metod A",
      range: { low: 6.7, high: 22.4 },
    }),
  );
  const corrected = { ...flc, when: "2026-06-08", method: "FLC metod B", flag: "H" };
  bundle.add(
    "kappa-corrected",
    "Cosmic",
    labResult({
      ...corrected,
      value: 418,
      range: { low: 3.3, high: 19.4 },
      other: { status: "corrected", issued: "2026-06-10T11:20:00+02:00" },
    }),
  );
  addValue(bundle, /** @type {Series} */ (platelets), "2026-09-14T07:50:00+02:00", 64, {
    laboratory: second,
    suffix: "preliminary",
    other: { status: "preliminary" },
  });
  bundle.add("kappa-undated", "Cosmic", labResult({ ...KAPPA, value: 44, laboratory: first }));
  bundle.add(
    "m-component-not-analysed",
    "Cosmic",
    labResult({
      analyte: { loinc: "33358-3", text: "P-M-komponent" },
      when: "2024-12-11",
      laboratory: second,
      other: { dataAbsentReason: { text: "För litet provmaterial" } },
    }),
  );
}
