import { EXTENSION_BASE, MCODE_BASE, SYSTEM, coded, quantity, worded } from "./codes.mjs";
import { timed } from "./time.mjs";

/**
 * @typedef {import("./bundle.mjs").Resource} Resource @typedef {import("./time.mjs").When} When
 * @typedef {{ atc?: string, text: string }} Drug
 * @typedef {{ number: number, of?: number }} Cycle
 */

const INTENT = { curative: "373808002", palliative: "363676003" };

/**
 * A line of therapy: the bracket over its treatments.
 * @param {{ title: string, period: { start?: string, end?: string }, status?: string }} line
 * @returns {Resource}
 */
export function lineOfTherapy({
  title,
  period,
  status = period.end === undefined ? "active" : "completed",
}) {
  const category = [coded(SYSTEM.carePlanCategory, "line-of-therapy")];
  return { resourceType: "CarePlan", status, intent: "plan", category, title, period };
}

/**
 * A drug over a stretch of time. A change of dose is two courses that abut.
 * @param {{ drug: Drug, period?: When, status: string, dose?: [number, string], dosage?: string, stopReason?: object, line?: string, other?: object }} course
 * @returns {Resource}
 */
export function drugCourse({ drug, period, status, dose, dosage, stopReason, line, other }) {
  const doseAndRate = dose === undefined ? undefined : [{ doseQuantity: quantity(...dose) }];
  return {
    resourceType: "MedicationStatement",
    basedOn: line === undefined ? undefined : [{ reference: line }],
    status,
    statusReason: stopReason === undefined ? undefined : [stopReason],
    medicationCodeableConcept: drugConcept(drug),
    ...timed("effective", period),
    dosage:
      dosage === undefined && dose === undefined ? undefined : [{ text: dosage, doseAndRate }],
    ...other,
  };
}

/**
 * One dose as given, belonging to a course.
 * @param {{ drug: Drug, when: When, dose?: [number, string], course?: string, cycle?: Cycle, status?: string }} administration
 * @returns {Resource}
 */
export function drugDose({ drug, when, dose, course, cycle, status = "completed" }) {
  return {
    resourceType: "MedicationAdministration",
    extension: cycleExtension(cycle),
    status,
    medicationCodeableConcept: drugConcept(drug),
    supportingInformation: course === undefined ? undefined : [{ reference: course }],
    ...timed("effective", when),
    dosage: dose === undefined ? undefined : { dose: quantity(...dose) },
  };
}

/**
 * A course and its doses, numbered as cycles.
 * @param {import("./bundle.mjs").BundleBuilder} bundle @param {string} name @param {Drug} drug @param {string[]} days
 * @param {Omit<Parameters<typeof drugCourse>[0], "drug">} course
 */
export function addCycles(bundle, name, drug, days, course) {
  const reference = bundle.add(name, "Cosmic", drugCourse({ drug, ...course }));
  for (const [index, when] of days.entries()) {
    const cycle = { number: index + 1, of: days.length };
    bundle.add(
      `${name}-c${index + 1}`,
      "Cosmic",
      drugDose({ drug, when, dose: course.dose, course: reference, cycle }),
    );
  }
  return reference;
}

/**
 * One dose as planned.
 * @param {{ drug: Drug, when: string, dose: [number, string], dosage: string, line?: string, cycle?: Cycle, authoredOn?: string }} order
 * @returns {Resource}
 */
export function plannedDose({ drug, when, dose, dosage, line, cycle, authoredOn }) {
  return {
    resourceType: "MedicationRequest",
    extension: cycleExtension(cycle),
    basedOn: line === undefined ? undefined : [{ reference: line }],
    status: "active",
    intent: "plan",
    medicationCodeableConcept: drugConcept(drug),
    authoredOn,
    dosageInstruction: [
      {
        text: dosage,
        timing: { event: [when] },
        doseAndRate: [{ doseQuantity: quantity(...dose) }],
      },
    ],
  };
}

/**
 * A course of radiotherapy to one volume, as mCODE writes it: dose in cGy, fractions counted.
 * @param {{
 *   when: When, kva: string, text: string, site: string, doseGy: number, fractions: number,
 *   intent: keyof typeof INTENT, line?: string
 * }} course
 * @returns {Resource}
 */
export function radiotherapy({ when, kva, text, site, doseGy, fractions, intent, line }) {
  return {
    resourceType: "Procedure",
    meta: { profile: [`${MCODE_BASE}/mcode-radiotherapy-course-summary`] },
    extension: [
      {
        url: `${MCODE_BASE}/mcode-procedure-intent`,
        valueCodeableConcept: coded(SYSTEM.snomed, INTENT[intent]),
      },
      { url: `${MCODE_BASE}/mcode-radiotherapy-sessions`, valueUnsignedInt: fractions },
      {
        url: `${MCODE_BASE}/mcode-radiotherapy-dose-delivered-to-volume`,
        extension: [
          { url: "volume", valueReference: { display: site } },
          { url: "totalDoseDelivered", valueQuantity: quantity(doseGy * 100, "cGy") },
          { url: "fractionsDelivered", valueUnsignedInt: fractions },
        ],
      },
    ],
    basedOn: line === undefined ? undefined : [{ reference: line }],
    status: "completed",
    code: {
      coding: [
        { system: SYSTEM.snomed, code: "1217123003" },
        { system: SYSTEM.kva, code: kva },
      ],
      text,
    },
    ...timed("performed", when),
    bodySite: [worded(site)],
  };
}

/** @param {Drug} drug */
function drugConcept({ atc, text }) {
  return atc === undefined ? worded(text) : coded(SYSTEM.atc, atc, undefined, text);
}

/** @param {Cycle | undefined} cycle */
function cycleExtension(cycle) {
  if (cycle === undefined) return undefined;
  const extension = [{ url: "number", valueInteger: cycle.number }];
  if (cycle.of !== undefined) extension.push({ url: "of", valueInteger: cycle.of });
  return [{ url: `${EXTENSION_BASE}/treatment-cycle`, extension }];
}
