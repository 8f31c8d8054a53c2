import { SYSTEM } from "../fhir/codes.mjs";
import { addValue, unevenness } from "../resources/panels.mjs";
import { BETA_2, CREATININE, KAPPA, LAMBDA, M_COMPONENT, valueOn } from "./curves.mjs";
import { LABORATORIES, MYELOMA_DAYS, laboratoryOn } from "./sampling.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {import("../resources/panels.mjs").Series} Series */

/** @type {Series} */
export const M = {
  name: "m-component",
  text: "P-M-komponent",
  loinc: "33358-3",
  unit: "g/L",
  decimals: 1,
};
/** @type {Series} */
const RATIO = {
  name: "flc-ratio",
  text: "P-Kappa/lambda",
  loinc: "48378-4",
  unit: "1",
  decimals: 2,
};
/** @type {Series} */
const BETA_2_SERIES = {
  name: "beta-2",
  text: "P-β2-mikroglobulin",
  loinc: "1952-1",
  unit: "mg/L",
  decimals: 1,
};
/** @type {Series} */
const EGFR = { name: "egfr", text: "Pt-eGFR (CKD-EPI)", loinc: "98979-8", unit: "mL/min/1,73 m²" };

/** Two methods of free light chains with their ranges; the second gives lower kappa from the same blood. */
export const FLC_CHANGED = "2019-11-11";
const FLC_A = {
  method: "FLC metod A",
  factor: 1,
  kappa: { low: 6.7, high: 22.4 },
  lambda: { low: 8.3, high: 27 },
  ratio: { low: 0.31, high: 1.56 },
};
const FLC_B = {
  method: "FLC metod B",
  factor: 0.85,
  kappa: { low: 3.3, high: 19.4 },
  lambda: { low: 5.7, high: 26.3 },
  ratio: { low: 0.26, high: 1.65 },
};
/** What the methods can tell at least, in mg/L. */
const LEAST = { kappa: 0.6, lambda: 1.3 };

/** M component, free light chains, β2 microglobulin and kidney function, each with its laboratory's words for too little. @param {BundleBuilder} bundle */
export function addMyelomaValues(bundle) {
  for (const [index, day] of MYELOMA_DAYS.entries()) {
    const laboratory = laboratoryOn(day);
    addM(bundle, day, index, laboratory);
    addLightChains(bundle, day, laboratory);
    if (index % 3 === 0) {
      const beta = valueOn(BETA_2, day) * (1 + unevenness(`beta${day}`) * 0.05);
      addValue(bundle, BETA_2_SERIES, day, beta, { laboratory, range: { high: 2.4 } });
    }
    if (day >= "2022-01-01" && index % 2 === 0)
      addValue(bundle, EGFR, day, filtrationOf(valueOn(CREATININE, day), day), {
        laboratory,
        other: { valueQuantity: filtration(filtrationOf(valueOn(CREATININE, day), day)) },
      });
  }
}

/** Below 1 g/L the first laboratory says `<1`, the second what it sees. @param {BundleBuilder} bundle @param {string} day @param {number} index @param {string} laboratory */
function addM(bundle, day, index, laboratory) {
  const value = valueOn(M_COMPONENT, day, true) * (1 + unevenness(`m${day}`) * 0.05);
  if (value >= 1) addValue(bundle, M, day, value, { laboratory });
  else if (laboratory === LABORATORIES.first)
    addValue(bundle, { ...M, decimals: 0 }, day, 1, { laboratory, comparator: "<" });
  else {
    const words = value >= 0.7 || index % 4 === 0 ? "spår" : "ej kvantifierbar";
    const other = { valueQuantity: undefined, valueString: words };
    addValue(bundle, M, day, 0, { laboratory, other });
  }
}

/** There is no ratio where one of the two could not be told. @param {BundleBuilder} bundle @param {string} day @param {string} laboratory */
function addLightChains(bundle, day, laboratory) {
  const { method, factor, ...ranges } = day < FLC_CHANGED ? FLC_A : FLC_B;
  const kappa = valueOn(KAPPA, day, true) * factor * (1 + unevenness(`kappa${day}`) * 0.06);
  const lambda = valueOn(LAMBDA, day, true) * (1 + unevenness(`lambda${day}`) * 0.06);
  const rows = /** @type {const} */ ([
    ["kappa", { npu: "NPU19606", text: "P-Fria kappa" }, kappa],
    ["lambda", { loinc: "33944-0", text: "P-Fria lambda" }, lambda],
  ]);
  for (const [name, analyte, value] of rows) {
    const series = { name, ...analyte, unit: "mg/L", decimals: value < 100 ? 1 : 0 };
    const isLess = value < LEAST[name];
    const rest = { laboratory, method, range: ranges[name] };
    addValue(
      bundle,
      series,
      day,
      isLess ? LEAST[name] : value,
      isLess ? { ...rest, comparator: "<" } : rest,
    );
  }
  if (kappa < LEAST.kappa || lambda < LEAST.lambda) return;
  addValue(bundle, RATIO, day, kappa / lambda, { laboratory, method, range: ranges.ratio });
}

/** CKD-EPI 2021 for a woman born in September 1958. @param {number} creatinine in µmol/L @param {string} day */
function filtrationOf(creatinine, day) {
  const relative = creatinine / 88.4 / 0.7;
  const age = Math.floor((Date.parse(day) - Date.parse("1958-09-11")) / 31_557_600_000);
  const low = Math.min(relative, 1) ** -0.241;
  const high = Math.max(relative, 1) ** -1.2;
  return Math.round(142 * low * high * 0.9938 ** age * 1.012);
}

/** @param {number} value */
function filtration(value) {
  const unit = "mL/min/1,73 m²";
  return { value, unit, system: SYSTEM.ucum, code: "mL/min/{1.73_m2}" };
}
