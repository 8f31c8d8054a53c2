import { SYSTEM, coded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";

/** @type {Record<string, readonly [loinc: string, text: string, unit: string, code: string]>} */
const MEASURES = {
  weight: ["29463-7", "Vikt", "kg", "kg"],
  height: ["8302-2", "Längd", "cm", "cm"],
  bmi: ["39156-5", "BMI", "kg/m²", "kg/m2"],
  bsa: ["8277-6", "Kroppsyta", "m²", "m2"],
  pulse: ["8867-4", "Hjärtfrekvens", "/min", "/min"],
  temperature: ["8310-5", "Kroppstemperatur", "°C", "Cel"],
  saturation: ["2708-6", "Syremättnad", "%", "%"],
};

/**
 * Body measures, a row a day and a column a measure; `null` was not measured.
 * @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {readonly (keyof typeof MEASURES)[]} columns
 * @param {readonly (readonly [when: string, ...values: (number | null)[]])[]} rows
 */
export function addBody(bundle, columns, rows) {
  for (const [when, ...values] of rows) {
    for (const [index, name] of columns.entries()) {
      const value = values[index];
      const [loinc, text, unit, code] = /** @type {(typeof MEASURES)[string]} */ (MEASURES[name]);
      if (value === null || value === undefined) continue;
      bundle.add(
        `${name}-${when.slice(0, 10)}`,
        "Cosmic",
        observation("vital-signs", when, {
          code: coded(SYSTEM.loinc, loinc, undefined, text),
          valueQuantity: { value, unit, system: SYSTEM.ucum, code },
        }),
      );
    }
  }
}
