import { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle } from "./readBundle.js";
import { bundleOf } from "./testing/bundleOf.js";

const concept = {
  coding: [{ system: "http://loinc.org", code: "2857-1", display: "PSA" }],
  text: "P-PSA",
};
const quantity = {
  value: 10,
  comparator: "<",
  unit: "mg",
  system: "http://unitsofmeasure.org",
  code: "mg",
};
const period = { start: "2024-01", end: "2024-02" };
const reference = {
  reference: "Observation/1",
  display: "A",
  identifier: { system: "urn:a", value: "1" },
};
const extension = [
  { url: "urn:a", valueQuantity: quantity, extension: [{ url: "urn:b", valueInteger: 1 }] },
];
const shared = {
  meta: {
    lastUpdated: "2024-01-01T00:00:00Z",
    source: "urn:s",
    security: [{ code: "x" }],
    profile: ["urn:p"],
  },
  extension,
  note: [{ text: "n" }],
};

/** One resource of each type read, with the members that are read. */
const samples: readonly Record<string, unknown>[] = [
  {
    resourceType: "Patient",
    id: "p",
    name: [{ family: "A", given: ["B"] }],
    birthDate: "1950",
    identifier: [{ system: "urn:a", value: "1" }],
    communication: [{ language: concept }],
  },
  {
    ...shared,
    ...{
      resourceType: "Observation",
      id: "1",
      status: "final",
      category: [concept],
      code: concept,
      effectivePeriod: period,
      issued: "2024-01-01T00:00:00Z",
      valueQuantity: quantity,
    },
    ...{
      referenceRange: [{ low: quantity, age: { low: quantity } }],
      component: [{ code: concept, valueRatio: { numerator: quantity } }],
      performer: [reference],
      derivedFrom: [reference],
    },
  },
  {
    ...shared,
    resourceType: "Condition",
    id: "2",
    code: concept,
    clinicalStatus: concept,
    onsetRange: { low: quantity },
    abatementDateTime: "2024",
    stage: [{ summary: concept, assessment: [reference] }],
  },
  {
    ...shared,
    resourceType: "Procedure",
    id: "3",
    status: "completed",
    code: concept,
    category: concept,
    performedDateTime: "2024",
    performer: [{ actor: reference }],
    usedCode: [concept],
  },
  {
    ...shared,
    ...{
      resourceType: "MedicationRequest",
      id: "4",
      status: "active",
      intent: "order",
      medicationReference: reference,
      authoredOn: "2024",
    },
    dosageInstruction: [
      {
        text: "t",
        timing: { event: ["2024-01-01"], repeat: { boundsPeriod: period } },
        doseAndRate: [{ doseQuantity: quantity }],
        route: concept,
      },
    ],
  },
  {
    ...shared,
    resourceType: "MedicationStatement",
    id: "5",
    status: "active",
    medicationCodeableConcept: concept,
    effectivePeriod: period,
    dosage: [{ text: "t" }],
    statusReason: [concept],
  },
  {
    ...shared,
    resourceType: "MedicationAdministration",
    id: "6",
    status: "completed",
    medicationCodeableConcept: concept,
    effectiveDateTime: "2024",
    dosage: { dose: quantity },
  },
  {
    ...shared,
    resourceType: "DiagnosticReport",
    id: "7",
    status: "final",
    category: [concept],
    code: concept,
    effectiveDateTime: "2024",
    result: [reference],
    conclusion: "c",
  },
  {
    ...shared,
    resourceType: "ImagingStudy",
    id: "8",
    status: "available",
    started: "2024",
    modality: [{ code: "CT" }],
    series: [{ modality: { code: "CT" }, bodySite: { code: "b" } }],
  },
  {
    ...{
      resourceType: "QuestionnaireResponse",
      id: "9",
      status: "completed",
      authored: "2024",
      questionnaire: "urn:q",
    },
    item: [
      {
        linkId: "1",
        text: "t",
        answer: [{ valueCoding: { code: "a", extension }, item: [{ linkId: "2" }] }],
        item: [{ linkId: "3" }],
      },
    ],
  },
  {
    ...shared,
    resourceType: "AdverseEvent",
    id: "10",
    actuality: "actual",
    event: concept,
    date: "2024",
    severity: concept,
    suspectEntity: [{ instance: reference }],
  },
  {
    ...shared,
    resourceType: "CarePlan",
    id: "11",
    status: "active",
    intent: "plan",
    title: "Linje 1",
    category: [concept],
    period,
    activity: [{ reference, detail: { code: concept } }],
  },
  {
    ...shared,
    resourceType: "Encounter",
    id: "12",
    status: "finished",
    class: { code: "AMB" },
    type: [concept],
    period,
    participant: [{ individual: reference }],
  },
  {
    ...shared,
    resourceType: "Specimen",
    id: "13",
    status: "available",
    type: concept,
    collection: { collectedDateTime: "2024", collector: reference },
  },
];

const wrong: readonly unknown[] = [null, 1, "x", [], {}];

/** Every copy of the value with one of its members, at any depth, replaced by something else. */
function* mutations(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    const replaced = (other: unknown): unknown =>
      Array.isArray(value)
        ? value.map((part: unknown, index) => (String(index) === key ? other : part))
        : { ...value, [key]: other };
    for (const other of wrong) yield replaced(other);
    for (const other of mutations(member)) yield replaced(other);
  }
}

function check(json: unknown): void {
  const { record, account, issues } = readBundle(json);
  expect(Object.values(account.fates).reduce((sum, count) => sum + count, 0)).toBe(account.entries);
  expect(account.entry).toHaveLength(account.entries);
  for (const { fate, path } of account.entry)
    if (fate === "invalid")
      expect(issues.some(({ expression }) => expression.startsWith(path))).toBe(true);
  if (record) expect(PatientRecord.safeParse(record).error?.issues).toBeUndefined();
}

describe("whatever is wrong with one field", () => {
  it.each(samples.map((sample) => [String(sample["resourceType"]), sample] as const))(
    "of a %s, the rest is read, the account adds up, and the record is valid",
    (_type, sample) => {
      check(bundleOf(sample));
      for (const mutation of mutations(sample)) check(bundleOf(mutation));
    },
  );

  it("of the Bundle itself, the same holds", () => {
    for (const mutation of mutations(bundleOf(samples[0], samples[1]))) check(mutation);
    for (const value of [
      ...wrong,
      undefined,
      Symbol.iterator,
      () => 1,
      10n,
      "[",
      "{}",
      "\uFEFF",
      "null",
    ])
      check(value);
  });
});

describe("hostile input", () => {
  it("with names of the prototype changes nothing else", () => {
    const text =
      '{"resourceType":"Observation","id":"__proto__","__proto__":{"status":"entered-in-error"},"constructor":{"prototype":1},"code":{"text":"a"},"toString":1}';
    check(text);
    expect(readBundle(text).account.fates.drawn + readBundle(text).account.fates.listed).toBe(1);
    expect(({} as Record<string, unknown>)["status"]).toBeUndefined();
  });

  it("with cycles ends", () => {
    const cyclic: Record<string, unknown> = {
      resourceType: "Observation",
      id: "1",
      status: "final",
      code: { text: "a" },
    };
    cyclic["component"] = [cyclic];
    cyclic["contained"] = [cyclic];
    check(bundleOf(cyclic, cyclic, { ...cyclic }));
  });

  it("with tens of thousands of entries is read in one go", () => {
    const entry = Array.from({ length: 30_000 }, (_, id) => ({
      resource: {
        resourceType: "Observation",
        id: String(id),
        status: "final",
        code: { text: "a" },
        effectiveDateTime: "2024-05-02",
      },
    }));
    expect(readBundle({ resourceType: "Bundle", entry }).record?.events).toHaveLength(30_000);
  });

  it("with a million entries is read, and each is accounted for", () => {
    const entry = Array.from({ length: 1_000_000 }, (_, id) =>
      id % 10 === 0 ? { resource: { resourceType: "Organization", id } } : id % 2 === 0 ? {} : null,
    );
    const { account, issues } = readBundle({ resourceType: "Bundle", entry });
    expect(account.fates).toMatchObject({ unsupported: 100_000, invalid: 900_000 });
    expect(issues).toHaveLength(900_001);
  }, 60_000);

  it("with very many wrong members in one list loses no more than those", () => {
    const note = Array.from({ length: 200_000 }, () => 1);
    const resource = { resourceType: "Observation", id: "1", status: "final", note };
    const { record, issues } = readBundle(bundleOf({ ...resource, code: { text: "a" } }));
    expect(record?.events).toHaveLength(1);
    expect(issues.length).toBeGreaterThanOrEqual(200_000);
  }, 60_000);

  it("with getters that throw costs the entry, wherever they stand", () => {
    const whole = {
      resourceType: "Observation",
      id: "1",
      meta: { security: [] },
      status: "final",
      code: { text: "a" },
      subject: { reference: "Patient/p" },
      effectiveDateTime: "2024-05-02",
    };
    for (const key of ["meta", "status", "code", "subject", "effectiveDateTime"]) {
      const resource = Object.defineProperty({ ...whole }, key, {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      });
      const { account, issues } = readBundle(bundleOf({ ...whole, id: "2" }, resource));
      expect({ key, fates: account.fates }).toMatchObject({ fates: { drawn: 1, invalid: 1 } });
      expect(issues).toMatchObject([{ expression: "Bundle.entry[1].resource" }]);
    }
  });

  it("through a Proxy is read as what it stands for", () => {
    const plain = { resourceType: "Observation", id: "1", status: "final", code: { text: "a" } };
    const proxied = new Proxy(plain, {});
    expect(readBundle(bundleOf(proxied))).toEqual(readBundle(bundleOf(plain)));
  });

  it("of a class is read by its own members only", () => {
    class Resource {
      resourceType = "Observation";
      id = "1";
      code = { text: "a" };
      get status() {
        return "final";
      }
    }
    const { record } = readBundle(bundleOf(new Resource()));
    expect(record?.events).toMatchObject([{ code: { text: "a" }, status: "unknown" }]);
  });
});
