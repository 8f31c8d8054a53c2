import { SYSTEM, coded, quantity, worded } from "./codes.mjs";
import { timed } from "./time.mjs";

/** @typedef {import("./bundle.mjs").Resource} Resource @typedef {import("./time.mjs").When} When
 *  @typedef {{ npu?: string, loinc?: string, text: string }} Analyte */

/**
 * An observation in the given category, with every other element as given.
 * @param {string | undefined} category @param {When | undefined} when @param {Record<string, unknown>} content
 * @returns {Resource}
 */
export function observation(category, when, { code, ...content }) {
  const categories =
    category === undefined ? undefined : [coded(SYSTEM.observationCategory, category)];
  return {
    resourceType: "Observation",
    status: "final",
    category: categories,
    code,
    ...timed("effective", when),
    ...content,
  };
}

/**
 * One laboratory value. `range` is the laboratory's own for this value; `flag` is the laboratory's own (`H`, `L`).
 * @param {{
 *   when?: When, analyte: Analyte, value?: number, unit?: string, comparator?: string,
 *   range?: { low?: number, high?: number, text?: string }, flag?: string, laboratory?: string, method?: string,
 *   other?: Record<string, unknown>
 * }} result
 */
export function labResult({
  when,
  analyte,
  value,
  unit,
  comparator,
  range,
  flag,
  laboratory,
  method,
  other,
}) {
  const limit = (/** @type {number | undefined} */ number) =>
    number === undefined ? undefined : quantity(number, unit);
  return observation("laboratory", when, {
    code: analyteConcept(analyte),
    valueQuantity: value === undefined ? undefined : quantity(value, unit, comparator),
    interpretation: flag === undefined ? undefined : [coded(SYSTEM.interpretation, flag)],
    referenceRange:
      range === undefined
        ? undefined
        : [{ low: limit(range.low), high: limit(range.high), text: range.text }],
    method: method === undefined ? undefined : worded(method),
    performer: laboratory === undefined ? undefined : [{ display: laboratory }],
    ...other,
  });
}

/** @param {Analyte} analyte */
function analyteConcept({ npu, loinc, text }) {
  if (npu !== undefined) return coded(SYSTEM.npu, npu, undefined, text);
  return loinc === undefined ? worded(text) : coded(SYSTEM.loinc, loinc, undefined, text);
}

/**
 * A state of the disease over a period, or a turn of it at a point.
 * @param {When} when @param {string} code @param {string} text
 */
export function diseaseStatus(when, code, text) {
  return observation("exam", when, {
    code: coded(SYSTEM.loinc, "97509-4", undefined, "Sjukdomsstatus"),
    valueCodeableConcept: coded(SYSTEM.diseaseState, code, undefined, text),
  });
}

/**
 * A staging, with its prefix as written. @param {When} when @param {object} code @param {string} value
 */
export function stage(when, code, value) {
  return observation("exam", when, { code, valueCodeableConcept: worded(value) });
}

/** ECOG performance status. @param {When} when @param {number} value */
export function ecog(when, value) {
  return observation("survey", when, {
    code: coded(SYSTEM.loinc, "89247-1", undefined, "ECOG"),
    valueInteger: value,
  });
}

/**
 * How a response assessment judged the disease, and the imaging study it rests on. `method` is the response system.
 * @param {{ when: When, method: string, value: object, study: string, performer?: string }} assessment
 */
export function response({ when, method, value, study, performer }) {
  return observation("imaging", when, {
    code: coded(SYSTEM.loinc, "88040-1", "Response to cancer treatment", `Respons, ${method}`),
    method: worded(method),
    valueCodeableConcept: value,
    focus: [{ reference: study }],
    derivedFrom: [{ reference: study }],
    performer: performer === undefined ? undefined : [{ display: performer }],
  });
}

/** Response values; the SNOMED CT codes are those mCODE lists for disease status. */
export const RESPONSE = {
  partial: coded(SYSTEM.snomed, "103337004", undefined, "Partiell regress"),
  complete: coded(SYSTEM.snomed, "103338009", undefined, "Komplett regress"),
  stable: coded(SYSTEM.snomed, "359746009", undefined, "Stabil sjukdom"),
  progression: coded(SYSTEM.snomed, "271299001", undefined, "Progress"),
};
