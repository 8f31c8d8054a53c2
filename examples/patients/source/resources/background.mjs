import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { timed } from "../fhir/time.mjs";

/** @typedef {import("../fhir/bundle.mjs").Resource} Resource @typedef {import("../fhir/time.mjs").When} When */

/**
 * An allergy in words. Without `onset` it has no place on the axis.
 * @param {{ patient: string, substance: string, reaction: string, onset?: string, recordedDate?: string, criticality?: string }} allergy
 * @returns {Resource}
 */
export function allergy({ patient, substance, reaction, onset, recordedDate, criticality }) {
  return {
    resourceType: "AllergyIntolerance",
    subject: undefined,
    patient: { reference: patient },
    clinicalStatus: worded("active"),
    verificationStatus: worded("confirmed"),
    type: "allergy",
    category: ["medication"],
    criticality,
    code: worded(substance),
    onsetDateTime: onset,
    recordedDate,
    reaction: [{ manifestation: [worded(reaction)] }],
  };
}

/**
 * A condition beside the cancer, or a spread of it (`profile` says which). @param {{ when?: When, code: object, site?: string, profile?: string, recordedDate?: string }} condition
 * @returns {Resource}
 */
export function condition({ when, code, site, profile, recordedDate }) {
  return {
    resourceType: "Condition",
    meta: profile === undefined ? undefined : { profile: [profile] },
    clinicalStatus: coded(SYSTEM.conditionClinical, "active"),
    verificationStatus: coded(SYSTEM.conditionVerification, "confirmed"),
    category: [coded(SYSTEM.conditionCategory, "problem-list-item")],
    code,
    bodySite: site === undefined ? undefined : [worded(site)],
    ...timed("onset", when),
    recordedDate,
  };
}

/**
 * The people around the patient over a period, by role and name.
 * @param {string} name @param {{ start: string, end?: string }} period @param {readonly (readonly [role: string, member: string])[]} members
 * @returns {Resource}
 */
export function careTeam(name, period, members) {
  return {
    resourceType: "CareTeam",
    status: period.end === undefined ? "active" : "inactive",
    name,
    period,
    participant: members.map(([role, member]) => ({
      role: [worded(role)],
      member: { display: member },
    })),
  };
}

/** A study. It has no patient of its own. @param {{ title: string, phase: string }} study @returns {Resource} */
export function researchStudy({ title, phase }) {
  return {
    resourceType: "ResearchStudy",
    subject: undefined,
    status: "active",
    title,
    phase: worded(phase),
  };
}

/** The patient in a study. @param {{ patient: string, study: string, status: string, period: { start: string, end?: string }, arm?: string }} part @returns {Resource} */
export function researchSubject({ patient, study, status, period, arm }) {
  return {
    resourceType: "ResearchSubject",
    subject: undefined,
    individual: { reference: patient },
    status,
    period,
    study: { reference: study },
    assignedArm: arm,
  };
}

/** A stay in hospital. @param {{ start: string, end: string }} period @param {string} place @param {string} reason @returns {Resource} */
export function admission(period, place, reason) {
  return {
    resourceType: "Encounter",
    status: "finished",
    class: { system: SYSTEM.actCode, code: "IMP", display: "inpatient encounter" },
    type: [worded(place)],
    period,
    reasonCode: [worded(reason)],
  };
}
