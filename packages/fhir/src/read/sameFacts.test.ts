import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const patient = { resourceType: "Patient", id: "p" };
const subject = { reference: "Patient/p" };
const crp = {
  resourceType: "Observation",
  status: "final",
  subject,
  category: [{ coding: [{ code: "laboratory" }] }],
  code: { coding: [{ system: "urn:codes", code: "crp" }], text: "CRP" },
  effectiveDateTime: "2020-05-01T10:00:00Z",
  valueQuantity: { value: 5, unit: "mg/L" },
};

function read(...resources: object[]) {
  const numbered = resources.map((resource, index) => ({ id: `${index + 1}`, ...resource }));
  const { record, account } = readBundle(bundleOf(patient, ...numbered));
  const events = [...(record?.events ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { events, entries: account.entry.slice(1) };
}
const countOf = (...resources: object[]) =>
  read(...resources).events.filter(({ duplicateOf }) => duplicateOf !== undefined).length;

describe("one fact told by two sources", () => {
  it("is kept once, each naming the other, and the second entry is listed with the place of the first", () => {
    const { events, entries } = read(crp, crp, crp);
    expect(events).toMatchObject([
      { id: "Observation/1", duplicates: ["Observation/2", "Observation/3"] },
      { id: "Observation/2", duplicateOf: "Observation/1" },
      { id: "Observation/3", duplicateOf: "Observation/1" },
    ]);
    expect(events[0]).not.toHaveProperty("duplicateOf");
    expect(events[1]).not.toHaveProperty("duplicates");
    expect(entries).toMatchObject([
      { fate: "drawn", reason: "event" },
      { fate: "listed", reason: "duplicate", detail: "Bundle.entry[1]" },
      { fate: "listed", reason: "duplicate", detail: "Bundle.entry[1]" },
    ]);
  });

  it.each([
    ["the laboratory's name", { performer: [{ display: "Lab B" }] }],
    ["the range", { referenceRange: [{ text: "normal" }] }],
    ["the way an instant is written", { effectiveDateTime: "2020-05-01T12:00:00.000+02:00" }],
    ["the words beside the same codes", { code: { ...crp.code, text: "C-reactive protein" } }],
  ])("may differ in %s", (_name, more) => {
    expect(countOf(crp, { ...crp, ...more })).toBe(1);
  });

  it.each([
    ["value", { valueQuantity: { value: 6, unit: "mg/L" } }],
    ["comparator", { valueQuantity: { value: 5, comparator: "<", unit: "mg/L" } }],
    ["unit", { valueQuantity: { value: 5, unit: "g/L" } }],
    ["type of value", { valueQuantity: undefined, valueString: "5 mg/L" }],
    ["code", { code: { coding: [{ system: "urn:codes", code: "esr" }], text: "CRP" } }],
    ["system of the code", { code: { coding: [{ system: "urn:other", code: "crp" }] } }],
    [
      "set of codes",
      { code: { coding: [...crp.code.coding, { system: "urn:codes", code: "crp-poc" }] } },
    ],
    ["time", { effectiveDateTime: "2020-05-01T10:00:01Z" }],
    ["status", { status: "preliminary" }],
    ["method", { method: { text: "other" } }],
    ["body site", { bodySite: { text: "left arm" } }],
    ["flag", { interpretation: [{ coding: [{ code: "H" }] }] }],
    ["note", { note: [{ text: "left" }] }],
    ["focus", { focus: [{ reference: "Condition/2" }] }],
    ["ground", { derivedFrom: [{ reference: "ImagingStudy/2" }] }],
    ["specimen", { specimen: { display: "urine" } }],
    ["specimen of the same words", { specimen: { reference: "Specimen/2" } }],
    ["order", { basedOn: [{ reference: "ServiceRequest/2" }] }],
  ])("has one %s", (_name, more) => {
    expect(countOf(crp, { ...crp, ...more })).toBe(0);
  });

  it("is known by its codes in any order, or by its words where it has none", () => {
    const a = { system: "urn:a", code: "1" };
    const b = { system: "urn:b", code: "2" };
    expect(
      countOf({ ...crp, code: { coding: [a, b] } }, { ...crp, code: { coding: [b, a, a] } }),
    ).toBe(1);
    expect(countOf({ ...crp, code: { text: "CRP" } }, { ...crp, code: { text: " CRP " } })).toBe(1);
    expect(countOf({ ...crp, code: { text: "CRP" } }, { ...crp, code: { text: "SR" } })).toBe(0);
    const nameless = { ...crp, code: {} };
    expect(countOf(nameless, nameless)).toBe(0);
  });

  it("is not made of two codes that only say that the code is missing", () => {
    const system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    const unknown = { ...crp, code: { coding: [{ system, code: "unknown" }] } };
    expect(countOf(unknown, unknown)).toBe(0);
    const worded = { ...crp, code: { ...unknown.code, text: "CRP" } };
    expect(countOf(worded, worded)).toBe(1);
  });

  it.each([
    ["words", { valueString: "trace" }, { valueString: "trace " }, 1],
    [
      "a code",
      { valueCodeableConcept: { text: "positive" } },
      { valueCodeableConcept: { text: "positive" } },
      1,
    ],
    ["a yes", { valueBoolean: true }, { valueBoolean: true }, 1],
    ["a yes and a no", { valueBoolean: true }, { valueBoolean: false }, 0],
    ["nothing", {}, {}, 0],
    [
      "a reason for nothing",
      { dataAbsentReason: { text: "x" } },
      { dataAbsentReason: { text: "x" } },
      0,
    ],
    ["samples", { valueSampledData: { data: "1" } }, { valueSampledData: { data: "1" } }, 0],
  ])("with %s for a value", (_name, one, other, count) => {
    const bare = { ...crp, valueQuantity: undefined };
    expect(countOf({ ...bare, ...one }, { ...bare, ...other })).toBe(count);
  });
});

describe("the moment", () => {
  const identifier = [{ system: "urn:lab", value: "1" }];
  const at = (effectiveDateTime: string | undefined) => ({ ...crp, effectiveDateTime });

  it.each([
    "2020",
    "2020-05",
    "2020-05-01",
    "2020-05-01T00:00:00Z",
    "2020-05-01T00:00:00.000+02:00",
    "2020-05-01T00:00-05:00",
    "2020-05-01T22:00:00Z",
    "2020-12-31T23:00:00.000+00:00",
  ])(
    "%s is none: two such values may both be true, unless an identifier says they are one",
    (time) => {
      expect(countOf(at(time), at(time))).toBe(0);
      expect(countOf({ ...at(time), identifier }, { ...at(time), identifier })).toBe(1);
    },
  );

  it.each([
    "2020-05-01T00:00:01Z",
    "2020-05-01T10:00Z",
    "2020-05-01T00:01:00Z",
    "2020-05-01T22:00:01Z",
    "2020-05-01T23:00:00+02:00",
    "2020-05-01T10:00:00.5Z",
  ])("%s is one", (time) => {
    expect(countOf(at(time), at(time))).toBe(1);
  });

  it("is both ends of a period, and nothing where there is no time", () => {
    const over = (start: string, end: string | undefined) => ({
      ...at(undefined),
      effectivePeriod: { start, end },
    });
    const [start, end] = ["2020-05-01T10:00:00Z", "2020-05-01T11:00:00Z"];
    expect(countOf(over(start, end), over(start, end))).toBe(1);
    expect(countOf(over(start, undefined), over(start, undefined))).toBe(1);
    expect(countOf(over(start, end), over(start, "2020-05-01T12:00:00Z"))).toBe(0);
    expect(countOf(over(start, "2020-05-02"), over(start, "2020-05-02"))).toBe(0);
    expect(countOf(at(undefined), at(undefined))).toBe(0);
    expect(countOf({ ...at(undefined), identifier }, { ...at(undefined), identifier })).toBe(0);
  });
});

describe("identifiers", () => {
  const day = { ...crp, effectiveDateTime: "2020-05-01" };
  const id = (system: string | undefined, value: string) => ({ system, value });

  it("of one system that differ make two facts, whatever the time", () => {
    const [one, other] = [{ identifier: [id("urn:a", "1")] }, { identifier: [id("urn:a", "2")] }];
    expect(countOf({ ...crp, ...one }, { ...crp, ...other })).toBe(0);
    expect(countOf({ ...crp, ...one }, { ...crp, identifier: [id("urn:b", "2")] })).toBe(1);
    expect(countOf({ ...crp, ...one }, crp)).toBe(1);
  });

  it("are one where any value of each system is shared", () => {
    const one = { ...day, identifier: [id("urn:a", "1"), id("urn:a", "2"), id("urn:b", "9")] };
    expect(countOf(one, { ...day, identifier: [id("urn:a", "2")] })).toBe(1);
    expect(countOf(one, { ...day, identifier: [id("urn:a", "2"), id("urn:b", "8")] })).toBe(0);
  });

  it("without a system or a value say nothing", () => {
    const nameless = { ...day, identifier: [id(undefined, "1"), { system: "urn:a" }, null] };
    expect(countOf(nameless, nameless)).toBe(0);
  });

  it("do not make one fact of two values", () => {
    const identifier = [id("urn:a", "1")];
    const other = { ...day, identifier, valueQuantity: { value: 6, unit: "mg/L" } };
    expect(countOf({ ...day, identifier }, other)).toBe(0);
  });
});

describe("what is never taken for one fact", () => {
  it("are resources without an id, or with an id that several have", () => {
    const nameless = { ...crp, id: undefined };
    expect(countOf(nameless, nameless)).toBe(0);
    expect(
      countOf({ ...crp, id: "x" }, { ...crp, id: "x", issued: "2020-05-02T10:00:00Z" }, crp),
    ).toBe(0);
  });

  it("are panels whose parts differ, or that are of different codes", () => {
    const pressure = (systolic: number, diastolic: number, text = "Blood pressure") => ({
      ...crp,
      category: [{ coding: [{ code: "vital-signs" }] }],
      valueQuantity: undefined,
      code: { text },
      component: [
        {
          code: { coding: [{ system: "http://loinc.org", code: "8480-6" }] },
          valueQuantity: { value: systolic },
        },
        {
          code: { coding: [{ system: "http://loinc.org", code: "8462-4" }] },
          valueQuantity: { value: diastolic },
        },
      ],
    });
    expect(countOf(pressure(120, 80), pressure(120, 80))).toBe(2);
    expect(countOf(pressure(120, 80), pressure(120, 85))).toBe(0);
    expect(countOf(pressure(120, 80), pressure(120, 80, "Standing"))).toBe(0);
  });

  it("are parts of a whole that has no code", () => {
    const component = [{ code: { text: "Part" }, valueInteger: 1 }];
    const whole = { ...crp, valueQuantity: undefined, code: undefined, component };
    expect(countOf(whole, { ...whole, code: { text: "Whole" } })).toBe(0);
  });

  it("are treatments and reports", () => {
    const procedure = {
      resourceType: "Procedure",
      status: "completed",
      subject,
      code: { text: "Test" },
      performedDateTime: "2020-05-01T10:00:00Z",
    };
    expect(countOf(procedure, procedure)).toBe(0);
  });
});

describe("a condition", () => {
  const condition = {
    resourceType: "Condition",
    subject,
    code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "I10" }] },
    onsetDateTime: "2020-05-01",
  };

  it("with the same code and onset on one day is one", () => {
    expect(countOf(condition, condition)).toBe(1);
  });

  it.each([
    ["a month", { onsetDateTime: "2020-05" }],
    ["a year", { onsetDateTime: "2020" }],
    ["no date", { onsetDateTime: undefined }],
  ])("with %s for an onset is left alone", (_name, more) => {
    expect(countOf({ ...condition, ...more }, { ...condition, ...more })).toBe(0);
  });

  it.each([
    ["side", { bodySite: [{ text: "left" }] }],
    ["end", { abatementDateTime: "2021-05-01" }],
    ["clinical status", { clinicalStatus: { text: "inactive" } }],
    ["certainty", { verificationStatus: { text: "confirmed" } }],
    ["stage", { stage: [{ summary: { text: "II" } }] }],
  ])("with another %s is another", (_name, more) => {
    expect(countOf(condition, { ...condition, ...more })).toBe(0);
  });

  it("that is a tumour is left alone: there can be two", () => {
    const code = { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "C50.9" }] };
    expect(countOf({ ...condition, code }, { ...condition, code })).toBe(0);
  });
});

it("many equal statements are found in one pass", () => {
  const { events } = read(...Array.from({ length: 2000 }, () => crp));
  expect(events.filter(({ duplicateOf }) => duplicateOf === "Observation/1")).toHaveLength(1999);
});
