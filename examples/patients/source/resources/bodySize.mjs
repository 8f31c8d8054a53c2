import { SYSTEM, coded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";
import { bodySurface, weight } from "./measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/**
 * Height once, weights, and beside each weight the BMI and body surface (Mosteller) its source states.
 * @param {BundleBuilder} bundle @param {number} height in cm @param {readonly (readonly [day: string, kg: number])[]} weights
 */
export function addBodySize(bundle, height, weights) {
  const [first] = weights;
  if (first !== undefined)
    bundle.add("height", "Cosmic", vital(first[0], "8302-2", "Längd", height, "cm", "cm"));
  for (const [day, kg] of weights) {
    const bmi = Math.round((kg * 100_000) / (height * height)) / 10;
    const surface = Math.round(Math.sqrt((height * kg) / 3600) * 100) / 100;
    bundle.add(`weight-${day}`, "Cosmic", weight(day, kg));
    bundle.add(`bmi-${day}`, "Cosmic", vital(day, "39156-5", "BMI", bmi, "kg/m²", "kg/m2"));
    bundle.add(`bsa-${day}`, "CytoBase", bodySurface(day, surface));
  }
}

/** @param {string} when @param {string} loinc @param {string} text @param {number} value @param {string} unit @param {string} code UCUM */
function vital(when, loinc, text, value, unit, code) {
  return observation("vital-signs", when, {
    code: coded(SYSTEM.loinc, loinc, undefined, text),
    valueQuantity: { value, unit, system: SYSTEM.ucum, code },
  });
}
