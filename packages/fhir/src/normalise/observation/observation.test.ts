import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const loinc = (code: string, more: object = {}) => ({
  coding: [{ system: "http://loinc.org", code }],
  ...more,
});
const category = (code: string) => [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code }] },
];
const base = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  effectiveDateTime: "2024-05-02",
};
const read = (fields: object, ...others: unknown[]) =>
  readEvents({ ...base, ...fields }, ...others);
const systolic = { code: loinc("8480-6"), valueQuantity: { value: 120, unit: "mmHg" } };
const diastolic = {
  code: loinc("8462-4"),
  dataAbsentReason: { coding: [{ code: "not-performed" }] },
};

describe("an Observation", () => {
  it("becomes a laboratory value with its analyte, range, flag, method and laboratory", () => {
    const laboratory = { resourceType: "Organization", id: "lab", name: "Karolinska laboratoriet" };
    const { events } = read(
      {
        code: { coding: [{ system: "urn:oid:1.2.752.108.1", code: "NPU08669" }], text: "P-PSA" },
        valueQuantity: { value: 0.05, comparator: "<", unit: "µg/L", code: "ug/L" },
        referenceRange: [{ high: { value: 4, unit: "µg/L" } }],
        interpretation: [{ coding: [{ code: "L" }] }],
        method: { text: "Roche" },
        performer: [
          { reference: "Organization/lab" },
          { reference: "Practitioner/1", display: "Dr A" },
        ],
      },
      laboratory,
    );
    expect(events).toMatchObject([
      {
        kind: "lab",
        id: "Observation/1",
        path: "Bundle.entry[0].resource",
        analyte: "psa",
        laboratory: "Karolinska laboratoriet",
        method: { text: "Roche" },
        value: { quantity: { value: 0.05, comparator: "<" } },
        referenceRange: [{ high: { value: 4 } }],
        provenance: { author: "Dr A", organisation: "Karolinska laboratoriet" },
      },
    ]);
  });

  it("with parts gives one event for each part, also for one that is missing", () => {
    const { events } = read({
      category: category("vital-signs"),
      code: loinc("85354-9"),
      component: [systolic, diastolic],
    });
    expect(events).toMatchObject([
      {
        kind: "vitalSign",
        id: "Observation/1#component-1",
        analyte: "systolic",
        source: "Observation/1",
      },
      {
        kind: "vitalSign",
        id: "Observation/1#component-2",
        analyte: "diastolic",
        value: { kind: "absent", reason: "not-performed" },
      },
    ]);
  });

  it("with parts and a flag for the whole keeps the flag", () => {
    const { events } = read({
      code: loinc("85354-9"),
      interpretation: [{ text: "Högt" }],
      component: [systolic],
    });
    expect(events).toMatchObject([
      { kind: "observation", interpretation: [{ text: "Högt" }] },
      { kind: "vitalSign" },
    ]);
  });

  it("with a value and parts gives all of them, each with its own range", () => {
    const { events } = read({
      category: category("laboratory"),
      code: { text: "Total" },
      valueQuantity: { value: 10 },
      referenceRange: [{ high: { value: 5 } }],
      component: [{ code: { text: "Part" }, valueQuantity: { value: 4 } }],
    });
    expect(events.map(({ id }) => id)).toEqual(["Observation/1", "Observation/1#component-1"]);
    expect(events[1]).not.toHaveProperty("referenceRange");
    expect(events[1]).toMatchObject({ kind: "lab", value: { quantity: { value: 4 } } });
  });

  it("that only names its members stays as a panel without a value", () => {
    const { events } = read({
      category: category("laboratory"),
      code: loinc("34532-2"),
      hasMember: [{ reference: "Observation/2" }],
    });
    expect(events).toMatchObject([
      {
        kind: "observation",
        value: { kind: "none" },
        related: [{ relation: "hasMember", source: "Observation/2" }],
      },
    ]);
  });

  it("of a genomic finding folds its known parts in and keeps the others as values", () => {
    const { events } = read({
      code: loinc("69548-6"),
      valueCodeableConcept: loinc("LA9633-4", { text: "Present" }),
      component: [
        { code: loinc("48018-6"), valueCodeableConcept: { text: "BRCA2" } },
        { code: loinc("48002-0"), valueCodeableConcept: loinc("LA6683-2") },
        { code: loinc("53037-8"), valueCodeableConcept: { text: "Pathogenic" } },
        { code: loinc("81258-6"), valueQuantity: { value: 0.4 } },
      ],
    });
    expect(events).toMatchObject([
      {
        kind: "genomicFinding",
        gene: { text: "BRCA2" },
        origin: "germline",
        significance: { text: "Pathogenic" },
      },
      { kind: "observation", id: "Observation/1#component-4", value: { quantity: { value: 0.4 } } },
    ]);
  });

  it("of a genomic finding keeps the flags and ranges of the parts it folds in", () => {
    const significance = {
      code: loinc("53037-8", { text: "Significance" }),
      valueCodeableConcept: { text: "Pathogenic" },
      interpretation: [{ text: "Positive" }],
      referenceRange: [{ text: "Benign" }],
    };
    const { events } = read({ code: loinc("69548-6"), component: [significance] });
    expect(events).toMatchObject([
      {
        kind: "genomicFinding",
        note: [
          "component-interpretation: Significance: Positive",
          "component-referenceRange: Significance: Benign",
        ],
      },
    ]);
  });

  it.each([
    [{ reference: "RelatedPerson/1", display: "Foster" }, "focus: Foster"],
    [{ type: "Group", display: "Syskon" }, "focus: Syskon"],
    [{ reference: "Patient/2" }, "focus: Patient/2"],
  ])("about somebody else (%o) is none of the patient's values", (focus, note) => {
    const { events, issues } = read({
      subject: { reference: "Patient/1" },
      focus: [focus],
      category: category("vital-signs"),
      code: loinc("85354-9"),
      component: [systolic],
    });
    expect(events).toMatchObject([
      { kind: "observation", note: [note] },
      { kind: "observation", note: [note], value: { quantity: { value: 120 } } },
    ]);
    expect(issues).toMatchObject([{ severity: "information", expression: "Observation.focus" }]);
  });

  it("with the patient for a focus is the patient's own", () => {
    const patient = { reference: "Patient/1" };
    const own = { ...systolic, subject: patient, focus: [patient] };
    expect(read({ ...own, category: category("vital-signs") }).events).toMatchObject([
      { kind: "vitalSign" },
    ]);
  });

  it("of a genomic finding drops no origin and no gene that it has no place for", () => {
    const { events } = read({
      code: loinc("69548-6"),
      component: [
        { code: loinc("48002-0"), valueCodeableConcept: { text: "De novo" } },
        { code: loinc("48018-6"), dataAbsentReason: { coding: [{ code: "masked" }] } },
      ],
    });
    expect(events).toMatchObject([
      { kind: "genomicFinding" },
      { kind: "observation", value: { concept: { text: "De novo" } } },
      { kind: "observation", value: { kind: "absent", reason: "masked" } },
    ]);
  });

  it("of a response is tied to the study it rests on", () => {
    const { events } = read(
      {
        code: { text: "RECIST 1.1" },
        valueCodeableConcept: { text: "PR" },
        derivedFrom: [{ reference: "ImagingStudy/9" }],
      },
      { resourceType: "ImagingStudy", id: "9", status: "available", started: "2024-05-01" },
    );
    expect(events[1]).toMatchObject({
      kind: "response",
      category: "partial",
      value: { text: "PR" },
      assesses: ["ImagingStudy/9"],
    });
  });

  it("of the disease status is a state over a period and a turn at a point", () => {
    const value = {
      coding: [{ system: "https://ipo.example/fhir/CodeSystem/disease-state", code: "mCRPC" }],
    };
    const period = { effectiveDateTime: undefined, effectivePeriod: { start: "2023-09" } };
    expect(
      read({ code: loinc("97509-4"), valueCodeableConcept: value, ...period }).events,
    ).toMatchObject([{ kind: "diseaseStatus", category: "resistant", time: { kind: "period" } }]);
    expect(read({ code: loinc("97509-4"), valueCodeableConcept: value }).events).toMatchObject([
      { kind: "diseaseStatus", time: { kind: "point" } },
    ]);
  });

  it("that says why a stage is missing does not lose the reason", () => {
    const { events } = read({
      code: loinc("21908-9"),
      dataAbsentReason: { coding: [{ code: "not-performed" }] },
    });
    expect(events).toMatchObject([
      { kind: "observation", value: { kind: "absent", reason: "not-performed" } },
    ]);
  });

  it.each([
    [
      "stage",
      { code: loinc("21908-9"), valueCodeableConcept: { text: "cT3bN0M0" } },
      { kind: "stage", value: { text: "cT3bN0M0" } },
    ],
    [
      "ECOG",
      { code: loinc("89247-1"), valueInteger: 1 },
      { kind: "performanceStatus", scale: "ECOG" },
    ],
    [
      "symptom",
      {
        code: {
          coding: [{ system: "https://ipo.example/fhir/CodeSystem/symptom-domain", code: "pain" }],
        },
        valueCodeableConcept: {
          coding: [{ system: "https://ipo.example/fhir/CodeSystem/symptom-level", code: "severe" }],
        },
      },
      { kind: "symptom", domain: "pain", level: "severe" },
    ],
    [
      "PHQ-9 total without a category",
      { code: loinc("44261-6"), valueQuantity: { value: 8 } },
      { kind: "promScore", instrument: "phq-9", scale: "phq-9-total" },
    ],
    [
      "declined scale",
      {
        code: {
          coding: [
            { system: "https://ipo.example/fhir/CodeSystem/prom-scale", code: "qlq-c30-pa" },
          ],
        },
        dataAbsentReason: { coding: [{ code: "asked-declined" }] },
      },
      {
        kind: "promScore",
        scale: "qlq-c30-pa",
        value: { kind: "absent", reason: "asked-declined" },
      },
    ],
    [
      "vital sign",
      { category: category("vital-signs"), code: { text: "Puls" }, valueQuantity: { value: 60 } },
      { kind: "vitalSign" },
    ],
    [
      "unknown analyte",
      { category: category("laboratory"), code: { text: "P-X" }, valueQuantity: { value: 60 } },
      { kind: "lab" },
    ],
    [
      "anything else",
      { category: category("social-history"), code: { text: "Rökning" }, valueString: "Nej" },
      { kind: "observation", category: ["social-history"] },
    ],
  ])("of a %s is told by its code", (_title, fields, expected) => {
    expect(read(fields).events).toMatchObject([expected]);
  });

  it("has one identity under a code with stray white space, and keeps its words as written", () => {
    const { events } = read({
      code: {
        coding: [
          { system: "http://loinc.org", code: " 6690-2\u200B", display: "Leukocytes\u200B " },
        ],
      },
      valueQuantity: { value: 5 },
    });
    expect(events).toMatchObject([
      {
        analyte: "leukocytes",
        code: { coding: [{ code: "6690-2", display: "Leukocytes\u200B " }] },
      },
    ]);
  });

  it("without a code is kept with its value", () => {
    expect(read({ valueQuantity: { value: 5 } }).events).toMatchObject([
      { kind: "observation", code: { coding: [] }, value: { quantity: { value: 5 } } },
    ]);
  });

  it("of an unknown status keeps the status as written and says so", () => {
    const { events, issues } = read({ code: { text: "Test" }, status: "done" });
    expect(events).toMatchObject([{ status: "unknown", sourceStatus: "done" }]);
    expect(issues).toMatchObject([{ severity: "warning", expression: "Observation.status" }]);
  });

  it("with a modifier that is not understood is not shown, and that is said", () => {
    const { events, issues } = read({
      code: { text: "Test" },
      modifierExtension: [{ url: "urn:not", valueString: "x" }],
    });
    expect(events).toEqual([]);
    expect(issues).toMatchObject([
      { severity: "error", code: "not-supported", expression: "Observation.modifierExtension" },
    ]);
  });

  it("states a death by a cause or by yes, and none by a question that is answered otherwise", () => {
    const kindOf = (code: object, value: object) =>
      read({ code: { coding: [code] }, ...value }).events[0]?.kind;
    const snomed = { system: "http://snomed.info/sct", code: "419620001" };
    const certificate = { system: "http://loinc.org", code: "69453-9" };
    const cause = { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "C61" }] };
    const answer = (code: string) => ({
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0136", code }],
    });
    expect(kindOf(snomed, { valueCodeableConcept: cause })).toBe("death");
    expect(kindOf(snomed, { valueCodeableConcept: answer("Y") })).toBe("death");
    expect(kindOf(snomed, { valueBoolean: true })).toBe("death");
    expect(kindOf(snomed, { valueCodeableConcept: answer("N") })).toBe("observation");
    expect(kindOf(snomed, { valueCodeableConcept: { coding: [{}] } })).toBe("observation");
    expect(kindOf(snomed, { valueBoolean: false })).toBe("observation");
    // When it was certified may be later than the death.
    expect(kindOf(certificate, { valueCodeableConcept: cause })).toBe("observation");
  });

  it("of a survey is a score where it is counted in points, by code or by unit", () => {
    const survey = [{ coding: [{ code: "survey" }] }];
    const kindOf = (valueQuantity: object) =>
      read({ code: { text: "a" }, category: survey, valueQuantity }).events[0]?.kind;
    expect(kindOf({ value: 5, code: "{score}" })).toBe("promScore");
    expect(kindOf({ value: 5, unit: "{score}" })).toBe("promScore");
    expect(kindOf({ value: 5, unit: "kg" })).toBe("observation");
  });
});

it("a marker of the tumour's tissue is a finding by its code or its whole name, and keeps value and method", () => {
  const share = { valueQuantity: { value: 1, comparator: "<", unit: "%", code: "%" } };
  const specimen = { reference: "Specimen/1" };
  for (const code of [loinc("29593-1"), { text: "PD-L1 (TPS)" }])
    expect(read({ code, ...share, specimen, method: { text: "22C3" } }).events).toMatchObject([
      {
        kind: "genomicFinding",
        value: { quantity: { value: 1, comparator: "<", unit: "%" } },
        method: { text: "22C3" },
      },
    ]);
  expect(
    read({ code: { text: "MGMT-promotormetylering" }, valueCodeableConcept: { text: "metylerad" } })
      .events,
  ).toMatchObject([{ kind: "genomicFinding", value: { concept: { text: "metylerad" } } }]);
  expect(read({ code: { text: "PD-L1 i plasma" }, ...share, specimen }).events).toMatchObject([
    { kind: "lab" },
  ]);
});
