import type { Meta, Patient as FhirPatient } from "fhir/r4";
import type { Patient } from "@ipo/model";
import { writeConcept } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";

/** The label that HL7 Sweden's base profiles put on a protected identity. The record does not say which kind it is. */
const PROTECTED = {
  system: "http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel",
  code: "sekretessmarkering",
};

/** The patient, with the death where one is stated. */
export function writePatient(patient: Patient, death: EventGroup | undefined): FhirPatient {
  const { name, identifiers, gender, birthDate, deceased, language, maritalStatus } = patient;
  const at = typeof deceased === "object" ? deceased.text : undefined;
  return {
    resourceType: "Patient",
    id: patient.id === patient.source ? undefined : patient.id,
    meta: metaOf(patient, death),
    identifier: identifiers.map(({ system, value }) => ({ system, value })),
    name: name && [{ text: name.text, family: name.family, given: name.given }],
    gender,
    birthDate: birthDate?.text,
    deceasedDateTime: at,
    deceasedBoolean: typeof deceased === "boolean" ? deceased : undefined,
    maritalStatus: writeConcept(maritalStatus),
    communication:
      language === undefined
        ? []
        : [{ language: { coding: [{ system: "urn:ietf:bcp:47", code: language }] } }],
  };
}

function metaOf({ isProtected }: Patient, death: EventGroup | undefined): Meta {
  const { lastUpdated, system } = death?.events[0].provenance ?? {};
  return {
    lastUpdated: lastUpdated?.text,
    source: system,
    security: isProtected ? [{ ...PROTECTED }] : [],
  };
}
