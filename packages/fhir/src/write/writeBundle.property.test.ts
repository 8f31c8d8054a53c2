import type { PatientRecord } from "@ipo/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";
import { requiredElements, statusCodes } from "../testing/r4Requirements.js";
import { writeBundle } from "./writeBundle.js";

/** A value, or nothing: sources leave out whatever they can. */
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const two = (number: number) => String(number).padStart(2, "0");

const words = fc.constantFrom("a", "Å ö", "<b>", " x ", "P-Kreatinin", "12", "1 mg", "‹0,1", "");
const code = fc.constantFrom("8867-4", "2857-1", "NPU01443", "C61", "L02BB04", "active", "x y");
const system = fc.constantFrom(
  "http://loinc.org",
  "http://snomed.info/sct",
  "urn:oid:1.2.752.108.1",
  "http://www.whocc.no/atc",
);
const coding = fc.record(
  { system: maybe(system), version: maybe(words), code: maybe(code), display: maybe(words) },
  { requiredKeys: [] },
);
const concept = fc.record(
  { coding: fc.array(coding, { maxLength: 2 }), text: maybe(words) },
  { requiredKeys: [] },
);
const concepts = fc.array(concept, { maxLength: 2 });

const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    rest: fc.constantFrom("", "T23:59:59+14:00", "T00:00:00Z", "T01:30:00.1234-05:30", "T12:00Z"),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, rest, parts }) =>
    parts === 3
      ? `${year}-${two(month)}-${two(day)}${rest}`
      : [String(year), two(month)].slice(0, parts).join("-"),
  );
const anyDate = fc.oneof({ arbitrary: date, weight: 9 }, fc.constantFrom("soon", "2024-13", ""));
const period = fc.record({ start: maybe(anyDate), end: maybe(anyDate) }, { requiredKeys: [] });

const number = fc.oneof(
  fc.integer({ min: -100, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const quantity = fc.record(
  {
    value: maybe(fc.oneof({ arbitrary: number, weight: 5 }, fc.constant("12"))),
    comparator: maybe(fc.constantFrom("<", "<=", ">=", ">", "~")),
    unit: maybe(fc.constantFrom("µg/L", "mmHg", "odd unit", "")),
    system: maybe(fc.constant("http://unitsofmeasure.org")),
    code: maybe(fc.constantFrom("ug/L", "mm[Hg]", "{score}", "1")),
  },
  { requiredKeys: [] },
);
const reference = fc.oneof(
  fc
    .constantFrom("Observation/0", "Condition/1", "Procedure/9", "urn:uuid:none", "#inside", "x")
    .map((to) => ({ reference: to })),
  words.map((display) => ({ display })),
);
const references = fc.array(reference, { maxLength: 2 });
const note = fc.array(
  words.map((text) => ({ text })),
  { maxLength: 2 },
);
const status = fc.constantFrom(
  ...[
    "final",
    "active",
    "completed",
    "preliminary",
    "stopped",
    "planned",
    "unknown",
    "Odd",
    " Final ",
  ],
);
const meta = fc.record(
  { lastUpdated: maybe(anyDate), source: maybe(fc.constantFrom("urn:a", "Cosmic")) },
  { requiredKeys: [] },
);
const identifiers = fc.array(
  fc.record({ system: maybe(system), value: maybe(words) }, { requiredKeys: [] }),
  { maxLength: 3 },
);

const values = {
  valueQuantity: maybe(quantity),
  valueCodeableConcept: maybe(concept),
  valueString: maybe(words),
  valueBoolean: maybe(fc.boolean()),
  valueInteger: maybe(fc.integer()),
  valueRange: maybe(fc.record({ low: maybe(quantity), high: maybe(quantity) })),
  valueRatio: maybe(fc.record({ numerator: maybe(quantity), denominator: maybe(quantity) })),
  valueDateTime: maybe(anyDate),
  valuePeriod: maybe(period),
  dataAbsentReason: maybe(concept),
};
const measured = {
  ...values,
  code: maybe(concept),
  interpretation: maybe(concepts),
  referenceRange: maybe(
    fc.array(
      fc.record(
        {
          low: maybe(quantity),
          high: maybe(quantity),
          text: maybe(words),
          appliesTo: maybe(concepts),
          age: maybe(fc.record({ low: maybe(quantity), high: maybe(quantity) })),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
  ),
};
const common = { status: maybe(status), meta: maybe(meta), identifier: maybe(identifiers) };
const treatment = {
  ...common,
  reasonCode: maybe(concepts),
  reasonReference: maybe(references),
  basedOn: maybe(references),
  partOf: maybe(references),
  note: maybe(note),
};
const drug = {
  ...treatment,
  medicationCodeableConcept: maybe(concept),
  effectiveDateTime: maybe(anyDate),
  effectivePeriod: maybe(period),
};
const dosages = fc.array(
  fc.record(
    {
      text: maybe(words),
      route: maybe(concept),
      timing: maybe(
        fc.record(
          {
            event: fc.array(anyDate, { maxLength: 2 }),
            repeat: maybe(fc.record({ boundsPeriod: maybe(period) })),
          },
          { requiredKeys: [] },
        ),
      ),
      doseAndRate: fc.array(fc.record({ doseQuantity: maybe(quantity) }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 2 },
);

/** Elements of each type that sources fill in, any of which may be missing or wrong. */
const elements: Readonly<Record<string, Record<string, fc.Arbitrary<unknown>>>> = {
  Observation: {
    ...common,
    ...measured,
    category: maybe(concepts),
    effectiveDateTime: maybe(anyDate),
    effectivePeriod: maybe(period),
    issued: maybe(anyDate),
    performer: maybe(references),
    derivedFrom: maybe(references),
    focus: maybe(references),
    hasMember: maybe(references),
    method: maybe(concept),
    bodySite: maybe(concept),
    specimen: maybe(reference),
    note: maybe(note),
    component: maybe(fc.array(fc.record(measured, { requiredKeys: [] }), { maxLength: 3 })),
  },
  Condition: {
    ...common,
    code: maybe(concept),
    clinicalStatus: maybe(concept),
    verificationStatus: maybe(concept),
    bodySite: maybe(concepts),
    onsetDateTime: maybe(anyDate),
    onsetPeriod: maybe(period),
    onsetAge: maybe(quantity),
    onsetString: maybe(words),
    abatementDateTime: maybe(anyDate),
    abatementString: maybe(words),
    recordedDate: maybe(anyDate),
    asserter: maybe(reference),
    recorder: maybe(reference),
    stage: maybe(
      fc.array(fc.record({ summary: maybe(concept), assessment: maybe(references) }), {
        maxLength: 2,
      }),
    ),
    note: maybe(note),
  },
  Procedure: {
    ...treatment,
    code: maybe(concept),
    category: maybe(concept),
    performedDateTime: maybe(anyDate),
    performedPeriod: maybe(period),
    performedString: maybe(words),
    bodySite: maybe(concepts),
    outcome: maybe(concept),
    performer: maybe(fc.array(fc.record({ actor: reference }), { maxLength: 2 })),
    report: maybe(references),
  },
  MedicationRequest: {
    ...drug,
    intent: maybe(fc.constantFrom("order", "plan", "option", "odd")),
    authoredOn: maybe(anyDate),
    requester: maybe(reference),
    dosageInstruction: maybe(dosages),
  },
  MedicationStatement: { ...drug, dateAsserted: maybe(anyDate), dosage: maybe(dosages) },
  MedicationAdministration: {
    ...drug,
    dosage: maybe(fc.record({ text: maybe(words), route: maybe(concept), dose: maybe(quantity) })),
  },
  DiagnosticReport: {
    ...common,
    code: maybe(concept),
    category: maybe(concepts),
    effectiveDateTime: maybe(anyDate),
    issued: maybe(anyDate),
    result: maybe(references),
    conclusion: maybe(words),
    conclusionCode: maybe(concepts),
  },
  CarePlan: {
    ...common,
    title: maybe(words),
    category: maybe(concepts),
    period: maybe(period),
    created: maybe(anyDate),
    activity: maybe(
      fc.array(
        fc.record(
          {
            reference: maybe(reference),
            detail: maybe(
              fc.record({
                code: maybe(concept),
                status: maybe(status),
                scheduledPeriod: maybe(period),
              }),
            ),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
    ),
  },
  AdverseEvent: {
    event: maybe(concept),
    date: maybe(anyDate),
    severity: maybe(concept),
    outcome: maybe(concept),
    suspectEntity: maybe(fc.array(fc.record({ instance: reference }), { maxLength: 2 })),
  },
};

/** A resource of one of the types, without the members that are not there, as JSON is. */
const resource = fc.constantFrom(...Object.keys(elements)).chain((resourceType) =>
  fc.record(
    {
      ...elements[resourceType],
      resourceType: fc.constant(resourceType),
      id: maybe(fc.constantFrom("0", "1", "2")),
      subject: maybe(fc.constant({ reference: "Patient/p" })),
    },
    { requiredKeys: ["resourceType"] },
  ),
);
const patient = fc.record(
  {
    resourceType: fc.constant("Patient"),
    id: fc.constant("p"),
    meta: maybe(fc.constant({ security: [{ code: "sekretessmarkering" }] })),
    identifier: maybe(identifiers),
    name: maybe(
      fc.array(fc.record({ family: maybe(words), given: fc.array(words), text: maybe(words) })),
    ),
    gender: maybe(fc.constantFrom("male", "female", "odd")),
    birthDate: maybe(anyDate),
    deceasedBoolean: maybe(fc.boolean()),
    deceasedDateTime: maybe(anyDate),
  },
  { requiredKeys: ["resourceType", "id"] },
);
const record = fc
  .tuple(patient, fc.array(resource, { maxLength: 5 }))
  .map(([who, resources]) => readBundle(JSON.stringify(bundleOf(who, ...resources))).record)
  .filter((read) => read !== null);

const withoutPaths = (read: PatientRecord | null) =>
  read && { ...read, events: read.events.map(({ path: _path, ...event }) => event) };
const RUNS = { numRuns: 300 };

describe("whatever a Bundle holds", () => {
  it("reading, writing and reading again gives the same record", () => {
    fc.assert(
      fc.property(record, (read) => {
        const again = readBundle(JSON.stringify(writeBundle(read))).record;
        expect(withoutPaths(again)).toEqual(withoutPaths(read));
      }),
      RUNS,
    );
  }, 60_000);

  it("writing what was written gives the same Bundle", () => {
    fc.assert(
      fc.property(record, (read) => {
        const once = writeBundle(read);
        const again = readBundle(once).record;
        expect(again && writeBundle(again)).toEqual(once);
      }),
      RUNS,
    );
  }, 60_000);

  it("every resource written has the elements and the status codes that R4 requires", () => {
    fc.assert(
      fc.property(record, (read) => {
        for (const { resource: written } of writeBundle(read).entry) {
          const required = requiredElements[written.resourceType] ?? [];
          // A choice may be any of its types; an extension may stand for the value of a primitive.
          for (const element of required)
            expect(
              Object.keys(written).filter((key) =>
                element.endsWith("[x]")
                  ? key.replace(/^_/, "").startsWith(element.slice(0, -3))
                  : key.replace(/^_/, "") === element,
              ),
            ).not.toEqual([]);
          const codes = statusCodes[written.resourceType];
          if (codes && written["status"] !== undefined) expect(codes).toContain(written["status"]);
        }
      }),
      RUNS,
    );
  }, 60_000);
});
