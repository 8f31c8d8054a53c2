import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const subject = { reference: "Patient/1" };
const patient = { resourceType: "Patient", id: "1" };
const other = { resourceType: "Patient", id: "2" };
const blocked = { meta: { security: [{ code: "blocked" }] } };

/** The first event that a resource of the patient gives beside the others. */
function eventOf(resource: object, ...others: readonly object[]) {
  const json = bundleOf(patient, { subject, ...resource }, ...others);
  return readBundle(json, { patientId: "1" }).record?.events[0];
}

const condition = (more: object) => ({
  resourceType: "Condition",
  id: "c",
  subject,
  code: { text: "Hidden words" },
  ...more,
});
const statement = {
  resourceType: "MedicationStatement",
  id: "m",
  status: "active",
  effectiveDateTime: "2024-01-01",
  medicationCodeableConcept: { text: "Test" },
};
const because = {
  ...statement,
  reasonReference: [{ reference: "Condition/c", display: "Hidden words" }],
};

describe("a reason referred to", () => {
  it("is named by the resource, else by the reference", () => {
    const reason = [{ text: "Hidden words" }];
    expect(eventOf(because, condition({}))).toMatchObject({ id: "MedicationStatement/m", reason });
    expect(eventOf(because)).toMatchObject({ reason });
  });

  it.each([
    ["blocked", condition(blocked)],
    ["refuted", condition({ verificationStatus: { coding: [{ code: "refuted" }] } })],
    ["about another patient", condition({ subject: { reference: "Patient/2" } })],
    ["about nobody known, among several patients,", condition({ subject: undefined })],
  ])("that is %s shows neither its own words nor those of the reference", (_words, target) => {
    const event = eventOf(because, other, target);
    expect(event).toMatchObject({ id: "MedicationStatement/m" });
    expect(event).not.toHaveProperty("reason");
  });

  it("that a later version withdraws is withheld with it", () => {
    const event = eventOf(
      because,
      condition({}),
      condition({ verificationStatus: { coding: [{ code: "entered-in-error" }] } }),
    );
    expect(event).toMatchObject({ id: "MedicationStatement/m" });
    expect(event).not.toHaveProperty("reason");
  });

  it("that is contained is withheld by its own label and needs no subject", () => {
    const reasonReference = [{ reference: "#c", display: "Hidden words" }];
    const containing = (more: object) => ({
      ...statement,
      reasonReference,
      contained: [condition({ subject: undefined, ...more })],
    });
    expect(eventOf(containing({}), other)).toMatchObject({ reason: [{ text: "Hidden words" }] });
    expect(eventOf(containing(blocked), other)).not.toHaveProperty("reason");
  });
});

describe("a drug referred to", () => {
  const referring = {
    ...statement,
    medicationCodeableConcept: undefined,
    medicationReference: { reference: "Medication/d", display: "Hidden words" },
  };
  const medication = { resourceType: "Medication", id: "d", code: { text: "Hidden words" } };

  it("is named also where there are several patients, since a Medication is nobody's", () => {
    expect(eventOf(referring, other, medication)).toMatchObject({ code: { text: "Hidden words" } });
  });

  it("that is withheld lends no name", () => {
    expect(eventOf(referring, { ...medication, ...blocked })?.code).toEqual({ coding: [] });
  });
});

describe("a treated volume and a specimen referred to", () => {
  const procedure = {
    resourceType: "Procedure",
    id: "p",
    status: "completed",
    performedDateTime: "2024-01-01",
    meta: {
      profile: [
        "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-course-summary",
      ],
    },
    extension: [
      {
        url: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-dose-delivered-to-volume",
        extension: [
          { url: "volume", valueReference: { reference: "BodyStructure/b", display: "Hidden" } },
        ],
      },
    ],
  };
  const structure = (more: object) => ({
    resourceType: "BodyStructure",
    id: "b",
    patient: subject,
    description: "Hidden",
    ...more,
  });
  const lab = {
    resourceType: "Observation",
    id: "o",
    status: "final",
    effectiveDateTime: "2024-01-01",
    code: { coding: [{ system: "http://loinc.org", code: "2857-1" }] },
    valueQuantity: { value: 10 },
    specimen: { reference: "Specimen/s", display: "Hidden" },
  };
  const specimen = (more: object) => ({ resourceType: "Specimen", id: "s", subject, ...more });

  it("lend their words when they are the patient's own", () => {
    expect(eventOf(procedure, structure({}))).toMatchObject({
      volumes: [{ site: { text: "Hidden" } }],
    });
    expect(eventOf(lab, specimen({}))).toMatchObject({ specimen: "Hidden" });
  });

  it("lend no words when they are withheld or another patient's", () => {
    const elsewhere = { reference: "Patient/2" };
    for (const more of [blocked, { patient: elsewhere }])
      expect(eventOf(procedure, other, structure(more))).toHaveProperty("volumes", [{}]);
    for (const more of [blocked, { subject: elsewhere }])
      expect(eventOf(lab, other, specimen(more))).not.toHaveProperty("specimen");
  });
});
