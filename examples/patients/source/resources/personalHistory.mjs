import { SYSTEM, coded, worded } from "../fhir/codes.mjs";

/** @typedef {import("../fhir/bundle.mjs").Resource} Resource */

/**
 * A relative and an illness of theirs; `onset` in words, `deceased` the age at death in years.
 * @param {{ patient: string, date: string, relationship: string, illness: string, onset: string, deceased?: number }} relative
 * @returns {Resource}
 */
export function relative({ patient, date, relationship, illness, onset, deceased }) {
  return {
    resourceType: "FamilyMemberHistory",
    subject: undefined,
    patient: { reference: patient },
    status: "completed",
    date,
    relationship: worded(relationship),
    deceasedAge:
      deceased === undefined
        ? undefined
        : { value: deceased, unit: "år", system: SYSTEM.ucum, code: "a" },
    condition: [{ code: worded(illness), onsetString: onset }],
  };
}

/** A vaccine as given. @param {string} patient @param {string} day @param {string} vaccine @param {number} [doseNumber] @returns {Resource} */
export function immunization(patient, day, vaccine, doseNumber) {
  return {
    resourceType: "Immunization",
    subject: undefined,
    patient: { reference: patient },
    status: "completed",
    vaccineCode: worded(vaccine),
    occurrenceDateTime: day,
    protocolApplied: doseNumber === undefined ? undefined : [{ doseNumberPositiveInt: doseNumber }],
  };
}

/** The span in which a clinic is responsible for the patient. @param {string} patient @param {string} name @param {{ start: string, end?: string }} period @param {string} diagnosis @returns {Resource} */
export function episode(patient, name, period, diagnosis) {
  return {
    resourceType: "EpisodeOfCare",
    subject: undefined,
    patient: { reference: patient },
    status: period.end === undefined ? "active" : "finished",
    type: [worded(name)],
    diagnosis: [{ condition: { reference: diagnosis } }],
    period,
  };
}

/**
 * A label under which nothing of a resource is shown: the patient has blocked it.
 * @type {{ security: { system: string, code: string, display: string }[] }}
 */
export const BLOCKED = {
  security: [
    {
      system: "https://ipo.example/fhir/CodeSystem/security-label",
      code: "blocked",
      display: "Spärrad",
    },
  ],
};

/** Stable disease and partial remission as mCODE states them; the project's own states have no code for them. */
export const DISEASE_STATUS = {
  partialRemission: coded(SYSTEM.snomed, "103337004", undefined, "Partiell remission"),
  stable: coded(SYSTEM.snomed, "359746009", undefined, "Stabil sjukdom"),
};
