import { adverseEvent } from "../fhir/care.mjs";
import { SYSTEM, coded, quantity, worded } from "../fhir/codes.mjs";
import { labResult, observation } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").Resource} Resource @typedef {import("../fhir/time.mjs").When} When */

/** @param {number} value @param {string} unit @param {string} code UCUM */
function measure(value, unit, code) {
  return { value, unit, system: SYSTEM.ucum, code };
}

/** Body weight in kg. @param {string} when @param {number} value */
export function weight(when, value) {
  return observation("vital-signs", when, {
    code: coded(SYSTEM.loinc, "29463-7", undefined, "Vikt"),
    valueQuantity: measure(value, "kg", "kg"),
  });
}

/** Body surface area in m². @param {string} when @param {number} value */
export function bodySurface(when, value) {
  return observation("vital-signs", when, {
    code: coded(SYSTEM.loinc, "8277-6", undefined, "Kroppsyta"),
    valueQuantity: measure(value, "m²", "m2"),
  });
}

/** Blood pressure in mmHg, both values in one panel. @param {string} when @param {number} systolic @param {number} diastolic */
export function bloodPressure(when, systolic, diastolic) {
  const part = (
    /** @type {string} */ code,
    /** @type {string} */ text,
    /** @type {number} */ value,
  ) => ({
    code: coded(SYSTEM.loinc, code, undefined, text),
    valueQuantity: measure(value, "mmHg", "mm[Hg]"),
  });
  return observation("vital-signs", when, {
    code: coded(SYSTEM.loinc, "85354-9", undefined, "Blodtryck"),
    component: [
      part("8480-6", "Systoliskt blodtryck", systolic),
      part("8462-4", "Diastoliskt blodtryck", diastolic),
    ],
  });
}

/** Karnofsky performance status, 0-100. @param {string} when @param {number} value */
export function karnofsky(when, value) {
  return observation("survey", when, {
    code: coded(SYSTEM.loinc, "89243-0", undefined, "Karnofsky"),
    valueInteger: value,
  });
}

/** The score of any scale of the project's own code system. @param {string} scale @param {string} text @param {string} when @param {number} value @param {string} form */
export function scaleScore(scale, text, when, value, form) {
  return observation("survey", when, {
    code: coded(SYSTEM.promScale, scale, undefined, text),
    valueQuantity: quantity(value, "poäng"),
    derivedFrom: [{ reference: form }],
  });
}

/** The sum of the target lesions in mm, measured in the named study. @param {string} when @param {number} value @param {string} study */
export function lesionSum(when, value, study) {
  return observation("imaging", when, {
    code: worded("Summa målesioner (RECIST 1.1)"),
    valueQuantity: measure(value, "mm", "mm"),
    derivedFrom: [{ reference: study }],
  });
}

/** A finding in the source's words. @param {When} when @param {object} code @param {string} text @param {Record<string, unknown>} [other] */
export function finding(when, code, text, other) {
  return observation("exam", when, { code, valueString: text, ...other });
}

/**
 * A laboratory value whose flag follows from the laboratory's own range: `H` above it, `L` below it.
 * @param {Parameters<typeof labResult>[0] & { value: number }} result
 */
export function flaggedResult(result) {
  const { value, range } = result;
  const isHigh = range?.high !== undefined && value > range.high;
  const isLow = range?.low !== undefined && value < range.low;
  return labResult({ ...result, flag: isHigh ? "H" : isLow ? "L" : undefined });
}

/**
 * An adverse event named by CTCAE's MedDRA code beside the source's own words.
 * @param {Parameters<typeof adverseEvent>[0] & { meddra: string }} event
 * @returns {Resource}
 */
export function codedAdverseEvent({ meddra, ...event }) {
  return {
    ...adverseEvent(event),
    event: coded("https://www.meddra.org", meddra, undefined, event.term),
  };
}

/** A box of a drug as handed over at the pharmacy: it says nothing of what was taken. @param {{ drug: { atc: string, text: string }, day: string, amount: number, unit: string, days: number }} box @returns {Resource} */
export function dispense({ drug, day, amount, unit, days }) {
  return {
    resourceType: "MedicationDispense",
    status: "completed",
    medicationCodeableConcept: coded(SYSTEM.atc, drug.atc, undefined, drug.text),
    quantity: { value: amount, unit },
    daysSupply: measure(days, "dygn", "d"),
    whenHandedOver: day,
  };
}
