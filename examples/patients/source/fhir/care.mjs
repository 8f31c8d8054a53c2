import { EXTENSION_BASE, MCODE_BASE, SYSTEM, coded, worded } from "./codes.mjs";
import { timed } from "./time.mjs";

/** @typedef {import("./bundle.mjs").Resource} Resource @typedef {import("./time.mjs").When} When */

/**
 * A primary cancer diagnosis. `icd10` is the code as written with its dot.
 * @param {{ when?: When, icd10: string, text: string, site: string, stages?: { value: string, assessment?: string }[], recordedDate?: string, verification?: string }} diagnosis
 * @returns {Resource}
 */
export function diagnosis({
  when,
  icd10,
  text,
  site,
  stages = [],
  recordedDate,
  verification = "confirmed",
}) {
  return {
    resourceType: "Condition",
    meta: { profile: [`${MCODE_BASE}/mcode-primary-cancer-condition`] },
    clinicalStatus: coded(SYSTEM.conditionClinical, "active"),
    verificationStatus: coded(SYSTEM.conditionVerification, verification),
    category: [coded(SYSTEM.conditionCategory, "problem-list-item")],
    code: coded(SYSTEM.icd10, icd10, undefined, text),
    bodySite: [worded(site)],
    ...timed("onset", when),
    recordedDate,
    stage: stages.length === 0 ? undefined : stages.map(stageOf),
  };
}

/** @param {{ value: string, assessment?: string }} stage */
function stageOf({ value, assessment }) {
  return {
    summary: worded(value),
    assessment: assessment === undefined ? undefined : [{ reference: assessment }],
  };
}

/**
 * Any act: a tumour board, a measuring point of the care pathway, surgery, a biopsy.
 * @param {{ when?: When, code: object, status?: string, outcome?: string, other?: Record<string, unknown> }} act
 * @returns {Resource}
 */
export function procedure({ when, code, status = "completed", outcome, other }) {
  return {
    resourceType: "Procedure",
    status,
    code,
    ...timed("performed", when),
    outcome: outcome === undefined ? undefined : worded(outcome),
    ...other,
  };
}

/** A multidisciplinary conference (MDK) and its decision. @param {string} when @param {string} decision */
export function tumourBoard(when, decision) {
  return procedure({
    when,
    code: coded(SYSTEM.careEvent, "mdk", undefined, "MDK"),
    outcome: decision,
  });
}

/** A visit to an outpatient clinic. @param {string} day @param {string} reason */
export function visit(day, reason) {
  return {
    resourceType: "Encounter",
    status: "finished",
    class: { system: SYSTEM.actCode, code: "AMB", display: "ambulatory" },
    type: [worded("Mottagningsbesök")],
    period: { start: day, end: day },
    reasonCode: [worded(reason)],
  };
}

/**
 * An imaging study. @param {string} started @param {string} name @param {string[]} modalities DICOM codes
 * @returns {Resource}
 */
export function imagingStudy(started, name, modalities) {
  const modality = modalities.map((code) => ({ system: SYSTEM.dicom, code }));
  return {
    resourceType: "ImagingStudy",
    status: "available",
    modality,
    started,
    procedureCode: [worded(name)],
    description: name,
  };
}

/**
 * An adverse event with one CTCAE grade over a period. A change of grade is a new event that abuts.
 * @param {{ term: string, grade: number, period: { start: string, end?: string }, suspect?: string, outcome?: string }} event
 * @returns {Resource}
 */
export function adverseEvent({ term, grade, period, suspect, outcome }) {
  return {
    resourceType: "AdverseEvent",
    extension: [{ url: `${EXTENSION_BASE}/adverse-event-period`, valuePeriod: period }],
    actuality: "actual",
    event: worded(term),
    date: period.start,
    severity: coded(SYSTEM.ctcaeGrade, String(grade), undefined, `Grad ${grade}`),
    outcome: outcome === undefined ? undefined : coded(SYSTEM.adverseEventOutcome, outcome),
    suspectEntity: suspect === undefined ? undefined : [{ instance: { reference: suspect } }],
  };
}
