import { diseaseStatus, observation } from "../fhir/observations.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { procedure, visit } from "../fhir/care.mjs";
import { drugCourse, drugDose } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {import("../fhir/treatments.mjs").Drug} Drug */

/** A state of the project's own code system. @param {string} code @param {string} text */
export function stateOf(code, text) {
  return coded(SYSTEM.diseaseState, code, undefined, text);
}

/**
 * States over periods, the last of them open, and turns at points. `prefix` tells two diseases of one patient apart.
 * @param {BundleBuilder} bundle @param {readonly (readonly [start: string, end: string | undefined, state: object])[]} states
 * @param {readonly (readonly [day: string, code: string, text: string])[]} turns @param {string} [prefix]
 * @param {Record<string, unknown>} [other]
 */
export function addStates(bundle, states, turns, prefix = "", other = {}) {
  const code = coded(SYSTEM.loinc, "97509-4", undefined, "Sjukdomsstatus");
  for (const [index, [start, end, valueCodeableConcept]] of states.entries())
    bundle.add(
      `${prefix}state-${index + 1}`,
      "INCA",
      observation("exam", { start, end }, { code, valueCodeableConcept, ...other }),
    );
  for (const [index, [day, turn, text]] of turns.entries())
    bundle.add(`${prefix}turn-${index + 1}`, "INCA", {
      ...diseaseStatus(day, turn, text),
      ...other,
    });
}

/**
 * Measuring points of a care pathway. @param {BundleBuilder} bundle @param {string} prefix the three characters of its KVÅ codes
 * @param {string} pathway @param {readonly (readonly [day: string, suffix: string, step: string, outcome?: string])[]} points
 */
export function addPathway(bundle, prefix, pathway, points) {
  for (const [when, suffix, step, outcome] of points) {
    const code = coded(SYSTEM.kva, `${prefix}${suffix}`, undefined, `SVF ${pathway}: ${step}`);
    bundle.add(
      `svf-${prefix.toLowerCase()}${suffix}`,
      "Cosmic",
      procedure({ when, code, outcome }),
    );
  }
}

/** Visits, with what kind each was. @param {BundleBuilder} bundle @param {readonly (readonly [day: string, reason: string, type?: string])[]} visits */
export function addVisits(bundle, visits) {
  for (const [index, [day, reason, type]] of visits.entries()) {
    const one = visit(day, reason);
    bundle.add(
      `visit-${index + 1}`,
      "Cosmic",
      type === undefined ? one : { ...one, type: [worded(type)] },
    );
  }
}

/**
 * A course with its doses as cycles `first` and on, of `of`; for a treatment whose dose changes between courses. Where
 * several doses make a cycle, `numbers` says to which each belongs, and the doses go by their days.
 * @param {BundleBuilder} bundle @param {string} name @param {Drug} drug @param {readonly string[]} days
 * @param {Omit<Parameters<typeof drugCourse>[0], "drug">} course
 * @param {{ first?: number, of?: number, numbers?: readonly number[] }} [cycles]
 */
export function addNumberedCycles(
  bundle,
  name,
  drug,
  days,
  course,
  { first = 1, of, numbers } = {},
) {
  const reference = bundle.add(name, "CytoBase", drugCourse({ drug, ...course }));
  for (const [index, when] of days.entries()) {
    const number = numbers === undefined ? first + index : numbers[index];
    const cycle = number === undefined ? undefined : { number, of };
    bundle.add(
      `${name}-${numbers === undefined ? `c${number}` : when}`,
      "CytoBase",
      drugDose({ drug, when, dose: course.dose, course: reference, cycle }),
    );
  }
  return reference;
}

/** Courses of drugs, a row each; a name may stand in several rows and is then numbered. @param {BundleBuilder} bundle @param {readonly (readonly [drug: Drug, start: string, end: string | undefined, dosage: string | undefined, reason?: string, stop?: string | object])[]} rows */
export function addDrugs(bundle, rows) {
  for (const [index, [drug, start, end, dosage, reason, stop]] of rows.entries()) {
    const stopReason = typeof stop === "string" ? worded(stop) : stop;
    const status = end === undefined ? "active" : stop === undefined ? "completed" : "stopped";
    const other = reason === undefined ? {} : { reasonCode: [worded(reason)] };
    bundle.add(
      `drug-${index + 1}`,
      "Cosmic",
      drugCourse({ drug, period: { start, end }, status, dosage, stopReason, other }),
    );
  }
}

/** An assessment of the need for rehabilitation, and what came of it. @param {string} when @param {string} outcome */
export function rehabilitationAssessment(when, outcome) {
  const code = coded(SYSTEM.kva, "AW019", undefined, "Bedömning av rehabiliteringsbehov");
  return procedure({ when, code, outcome });
}
