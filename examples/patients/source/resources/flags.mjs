import { coded, worded } from "../fhir/codes.mjs";

/** @typedef {import("../fhir/bundle.mjs").Resource} Resource */

const CATEGORY = "http://terminology.hl7.org/CodeSystem/flag-category";
const COMPLETENESS = "https://ipo.example/fhir/CodeSystem/completeness";

/** What a source says is missing from it, by code. */
const INCOMPLETE = {
  "medication-incomplete": "Läkemedelsrapportering ej komplett",
  "laboratory-incomplete": "Laboratoriesvar ej kompletta",
  "prom-incomplete": "Formulär ej kompletta",
};

/**
 * The source's own word that it does not hold everything of a period.
 * @param {keyof typeof INCOMPLETE} code @param {{ start: string, end?: string }} period
 * @returns {Resource}
 */
export function incompleteFlag(code, period) {
  return flag(coded(COMPLETENESS, code, undefined, INCOMPLETE[code]), period);
}

/** A warning that everybody who meets the patient should see. @param {string} text @param {{ start: string, end?: string }} period @returns {Resource} */
export function alertFlag(text, period) {
  return {
    ...flag(worded(text), period),
    category: [coded(CATEGORY, "safety", undefined, "Varning")],
  };
}

/** @param {object} code @param {{ start: string, end?: string }} period @returns {Resource} */
function flag(code, period) {
  const status = period.end === undefined ? "active" : "inactive";
  return { resourceType: "Flag", status, code, period };
}
