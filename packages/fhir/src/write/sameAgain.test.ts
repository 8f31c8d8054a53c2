import type { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";
import { writeBundle } from "./writeBundle.js";

const patient = { resourceType: "Patient", id: "1" };
const subject = { reference: "Patient/1" };
const concept = (text: string) => ({ text });
const recordOf = (input: unknown): PatientRecord => {
  const { record } = readBundle(input);
  if (!record) throw new Error("The test's own input holds a patient.");
  return record;
};
const withoutPaths = (record: PatientRecord | null) =>
  record && { ...record, events: record.events.map(({ path: _path, ...event }) => event) };
const readAgain = (record: PatientRecord) => readBundle(JSON.stringify(writeBundle(record))).record;

const observation = (id: string, more: object) => ({
  ...{ resourceType: "Observation", id, status: "final", subject, code: concept("a") },
  ...more,
});
const attachment = { contentType: "application/pdf", url: "https://a.example/1" };
const answers = [
  { valueDecimal: 1.5 },
  { valueInteger: 2 },
  { valueQuantity: { value: 3, unit: "mg" } },
  { valueBoolean: false },
  { valueString: "8" },
  { valueDate: "2024-05" },
  { valueUri: "urn:a" },
  { valueCoding: { code: "b", display: "B" } },
  {
    valueCoding: {
      code: "c",
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: 4 }],
    },
  },
  { valuePeriod: { start: "2024" } },
  { valueReference: { reference: "Observation/9" } },
  {},
];

/** What a source can hold, and how many events it must give: what is lost in reading could not be lost in writing. */
const cases: readonly (readonly [goal: string, events: number, resources: readonly object[]])[] = [
  [
    "a form has an answer of each kind, and a question without a link",
    1,
    [
      {
        ...{ resourceType: "QuestionnaireResponse", id: "1", status: "completed", subject },
        item: [
          { linkId: "1", text: "Q", answer: answers },
          { text: "R", answer: [{}] },
        ],
      },
    ],
  ],
  [
    "values are dates, periods and series with and without an origin",
    6,
    [
      observation("1", { valueDateTime: "2024-05" }),
      observation("2", { valuePeriod: { start: "2024", end: "2025" } }),
      observation("3", { valueSampledData: { data: "1 2" } }),
      observation("4", { valueSampledData: { data: "1 2", origin: { unit: "mV" } } }),
      observation("5", {
        valueSampledData: { data: "1", origin: { value: 0 }, period: 10, dimensions: 1 },
      }),
      observation("6", { valueRange: { low: { value: 1 } } }),
    ],
  ],
  [
    "reference ranges are for an age, in numbers or in words",
    1,
    [
      observation("1", {
        valueQuantity: { value: 5 },
        referenceRange: [
          { low: { value: 1 }, age: { low: { value: 18, unit: "a" } } },
          { high: { value: 9 }, age: { high: { value: 17, unit: "a" } } },
          { text: "5", age: { low: { value: 1, unit: "mo" }, high: { value: 2, unit: "a" } } },
        ],
      }),
    ],
  ],
  [
    "documents are superseded, lists retired, and sections only refer",
    4,
    [
      {
        ...{ resourceType: "DocumentReference", id: "1", status: "superseded", subject },
        ...{ type: concept("a"), content: [{ attachment }] },
      },
      {
        ...{ resourceType: "List", id: "2", status: "retired", mode: "working", subject },
        ...{ title: "a", entry: [{ item: { reference: "Condition/1" } }] },
      },
      {
        ...{ resourceType: "Composition", id: "3", status: "final", subject, date: "2024" },
        ...{ type: { coding: [{ code: "a" }] } },
        section: [{ title: "b", entry: [{ reference: "Condition/1" }] }],
      },
      {
        ...{ resourceType: "DocumentManifest", id: "4", status: "superseded", subject },
        ...{ type: concept("a"), content: [{ reference: "DocumentReference/1" }] },
      },
    ],
  ],
  [
    "reasons are codes, what other resources are, and words of references",
    5,
    [
      { resourceType: "Condition", id: "1", subject, code: concept("cancer") },
      {
        ...{ resourceType: "Encounter", id: "2", status: "finished", subject },
        ...{ type: [concept("a")], reasonReference: [{ reference: "Condition/1" }] },
      },
      {
        ...{ resourceType: "Encounter", id: "3", status: "finished", subject },
        ...{ type: [concept("a")], reasonReference: [{ reference: "Condition/9", display: "b" }] },
      },
      {
        ...{ resourceType: "Encounter", id: "4", status: "finished", subject },
        ...{ type: [concept("a")], reasonReference: [{ reference: "Condition/1", display: "c" }] },
        reasonCode: [concept("d")],
      },
      {
        ...{ resourceType: "Encounter", id: "5", status: "finished", subject },
        ...{ type: [concept("a")], reasonReference: [{ reference: "Condition/9" }] },
      },
    ],
  ],
  [
    "an imaging report stands for its examination, and a study has no identifier",
    2,
    [
      {
        ...{ resourceType: "DiagnosticReport", id: "1", status: "final", subject },
        ...{ code: concept("DT"), effectiveDateTime: "2024-05", conclusion: "a" },
        category: [
          { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0074", code: "RAD" }] },
        ],
      },
      {
        ...{ resourceType: "ImagingStudy", id: "2", status: "available", subject },
        ...{ started: "2024-06", procedureCode: [concept("MR")] },
      },
    ],
  ],
  [
    "the parts of a plan have a time or none, and a line of therapy is called so in other codes",
    2,
    [
      {
        ...{ resourceType: "CarePlan", id: "1", status: "active", intent: "plan", subject },
        ...{ title: "Linje 2", period: { start: "2024" } },
        activity: [
          { detail: { code: concept("a") } },
          { detail: { code: concept("b"), scheduledString: "after the summer" } },
        ],
      },
    ],
  ],
  [
    "codes of an allergy are not those that FHIR has",
    1,
    [
      {
        ...{ resourceType: "AllergyIntolerance", id: "1", patient: subject, code: concept("a") },
        ...{ category: ["dust"], clinicalStatus: concept("sometimes") },
        ...{ type: "dislike", criticality: "odd" },
      },
    ],
  ],
  [
    "a drug is ordered by someone at a clinic, and stopped for a reason",
    2,
    [
      {
        ...{ resourceType: "MedicationRequest", id: "1", status: "stopped", intent: "order" },
        ...{ subject, medicationCodeableConcept: concept("a"), authoredOn: "2024" },
        ...{ statusReason: concept("b"), recorder: { reference: "Practitioner/1", display: "A" } },
        requester: { reference: "Organization/1", display: "B" },
      },
      {
        ...{ resourceType: "MedicationAdministration", id: "2", status: "stopped", subject },
        ...{ medicationCodeableConcept: concept("a"), effectiveDateTime: "2024" },
        statusReason: [concept("b")],
      },
    ],
  ],
  [
    "an organisation takes part in the care it is responsible for",
    1,
    [
      {
        ...{ resourceType: "CareTeam", id: "1", status: "active", subject, name: "a" },
        managingOrganization: [{ reference: "Organization/1", display: "B" }],
        participant: [{ member: { reference: "Organization/1", display: "B" } }],
      },
    ],
  ],
  [
    "Bundles lie in one another",
    2,
    [
      bundleOf(
        { resourceType: "Condition", id: "1", subject, code: concept("a") },
        { resourceType: "Condition", id: "2", subject, code: concept("b") },
      ) as object,
    ],
  ],
];

describe("writing and reading again gives the same record where", () => {
  it.each(cases)("%s", (_goal, events, resources) => {
    const record = recordOf(bundleOf(patient, ...resources));
    expect(record.events).toHaveLength(events);
    expect(withoutPaths(readAgain(record))).toEqual(withoutPaths(record));
  });

  it("the patient has a language, and is dead without a date", () => {
    const record = recordOf({
      ...patient,
      deceasedBoolean: true,
      communication: [{ language: { coding: [{ code: "sv" }] } }],
    });
    expect(record.patient).toMatchObject({ deceased: true, language: "sv" });
    expect(withoutPaths(readAgain(record))).toEqual(withoutPaths(record));
  });

  it("there is one resource and nothing round it", () => {
    const record = recordOf({ resourceType: "Condition", id: "1", code: concept("a"), subject });
    expect(record.events).toHaveLength(1);
    expect(withoutPaths(readAgain(record))).toEqual(withoutPaths(record));
  });

  it("the record has fewer of the events that a resource gives", () => {
    const component = [1, 2].map((value) => ({
      code: concept(`part ${value}`),
      valueQuantity: { value },
    }));
    const whole = recordOf(bundleOf(patient, observation("1", { component })));
    expect(whole.events.length).toBeGreaterThan(1);
    const record = { ...whole, events: whole.events.slice(1) };
    expect(withoutPaths(readAgain(record))).toEqual(withoutPaths(record));
  });
});
