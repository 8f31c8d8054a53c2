import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { RECORD_FIELD } from "../recordField.js";
import { readBundle, readBundles } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";
import { writeBundle } from "./writeBundle.js";
import type { WrittenBundle } from "./writtenBundle.js";

const examples = fileURLToPath(new URL("../../../../examples/patients", import.meta.url));
const jsonFilesOf = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => /json$/.test(name))
        .map((name) => join(root, name))
        .sort()
    : [];

/** The record without the one thing that writing changes. */
const withoutPaths = (record: PatientRecord | null) =>
  record && { ...record, events: record.events.map(({ path: _path, ...event }) => event) };

/** Writes as text and reads again, as another program would. */
const readAgain = (bundle: WrittenBundle) => readBundle(JSON.stringify(bundle));

function expectSameAgain(text: string): void {
  for (const { record } of readBundles(text)) {
    if (!record) continue;
    const again = readAgain(writeBundle(record));
    expect(withoutPaths(again.record)).toEqual(withoutPaths(record));
  }
}

const recordOf = (...resources: object[]): PatientRecord => {
  const { record } = readBundle(bundleOf(...resources));
  if (!record) throw new Error("The test's own Bundle holds no patient.");
  return record;
};
const writtenOf = (bundle: WrittenBundle, type: string) =>
  bundle.entry.map(({ resource }) => resource).find(({ resourceType }) => resourceType === type);

const subject = { reference: "Patient/1" };
const patient = { resourceType: "Patient", id: "1" };

describe("writing and reading again gives the same record", () => {
  it.each(jsonFilesOf(examples).map((file) => [relative(examples, file), file] as const))(
    "for everyone in the example %s",
    (_name, file) => expectSameAgain(readFileSync(file, "utf8")),
  );

  it("where a resource has an id, only a fullUrl, or neither", () => {
    const lab = {
      resourceType: "Observation",
      status: "final",
      subject,
      effectiveDateTime: "2024",
    };
    const { record } = readBundle({
      resourceType: "Bundle",
      entry: [
        { resource: patient },
        { resource: { ...lab, id: "a", code: { text: "with an id" } } },
        { fullUrl: "urn:uuid:1", resource: { ...lab, code: { text: "with a fullUrl" } } },
        { resource: { ...lab, code: { text: "with neither" } } },
      ],
    });
    expect(record?.events.map(({ source }) => source)).toEqual([
      "Observation/a",
      "urn:uuid:1",
      "Bundle.entry[3].resource",
    ]);
    const again = record && readAgain(writeBundle(record)).record;
    expect(withoutPaths(again)).toEqual(withoutPaths(record));
  });

  it("where a place holds characters that no address may hold", () => {
    const { record } = readBundle(
      '{"resourceType":"Patient","id":"1"}\n{"resourceType":"Condition","subject":{"reference":"Patient/1"},"code":{"text":"a"}}',
    );
    expect(record?.events[0]?.source).toBe("line 2");
    const bundle = record && writeBundle(record);
    expect(bundle?.entry[1]?.fullUrl).not.toMatch(/\s/);
    expect(bundle && readAgain(bundle).record?.events[0]?.source).toBe("line 2");
  });

  it("where one resource comes in two versions", () => {
    const condition = { resourceType: "Condition", id: "a", subject, recordedDate: "2024" };
    const record = recordOf(
      patient,
      { ...condition, code: { text: "first" } },
      { ...condition, code: { text: "second" } },
    );
    expect(record.events.map(({ id }) => id)).toEqual(["Condition/a", "Condition/a~2"]);
    expect(withoutPaths(readAgain(writeBundle(record)).record)).toEqual(withoutPaths(record));
  });

  it("where a status is not one that FHIR R4 has", () => {
    const record = recordOf(patient, {
      resourceType: "Observation",
      id: "a",
      status: "half-way",
      subject,
      code: { text: "a" },
      valueString: "b",
    });
    const bundle = writeBundle(record);
    expect(writtenOf(bundle, "Observation")?.["status"]).toBe("unknown");
    expect(readAgain(bundle).record?.events[0]).toMatchObject({ sourceStatus: "half-way" });
  });

  it("where the data are as of a day or a month, which no Bundle.timestamp may be", () => {
    const { record } = readBundle(bundleOf(patient), { asOf: "2024-05" });
    const bundle = record && writeBundle(record);
    expect(bundle).not.toHaveProperty("timestamp");
    expect(bundle && readAgain(bundle).record?.asOf).toMatchObject({ text: "2024-05" });
  });
});

describe("what is written is FHIR that others can read", () => {
  it("keeps partial dates, comparators, units and codes in the elements that FHIR has for them", () => {
    const code = {
      coding: [{ system: "urn:a", version: "1", code: "b", display: "C" }],
      text: "D",
    };
    const bundle = writeBundle(
      recordOf(patient, {
        resourceType: "Observation",
        id: "a",
        status: "final",
        subject,
        code,
        effectiveDateTime: "2024-05",
        valueQuantity: { value: 0.1, comparator: "<", unit: "µg/L", system: "urn:u", code: "ug/L" },
      }),
    );
    expect(writtenOf(bundle, "Observation")).toMatchObject({
      id: "a",
      code,
      effectiveDateTime: "2024-05",
      valueQuantity: { value: 0.1, comparator: "<", unit: "µg/L", system: "urn:u", code: "ug/L" },
    });
    expect(JSON.stringify(bundle)).not.toContain(RECORD_FIELD);
  });

  it("gives the parts of a blood pressure back as one Observation with two components", () => {
    const bundle = writeBundle(
      recordOf(patient, {
        resourceType: "Observation",
        id: "a",
        status: "final",
        subject,
        code: { coding: [{ system: "http://loinc.org", code: "85354-9" }] },
        effectiveDateTime: "2024-05-02",
        component: [
          { code: { text: "high" }, valueQuantity: { value: 120, unit: "mmHg" } },
          { code: { text: "low" }, valueQuantity: { value: 80, unit: "mmHg" } },
        ],
      }),
    );
    expect(bundle.entry).toHaveLength(2);
    expect(writtenOf(bundle, "Observation")?.["component"]).toMatchObject([
      { valueQuantity: { value: 120 } },
      { valueQuantity: { value: 80 } },
    ]);
  });

  it("labels a protected identity", () => {
    const label = { code: "sekretessmarkering" };
    const record = recordOf({ ...patient, meta: { security: [label] } });
    expect(writtenOf(writeBundle(record), "Patient")).toMatchObject({
      meta: { security: [{ ...label, system: expect.any(String) as unknown }] },
    });
  });

  it("leaves no reference without a resource or an address it leads to", () => {
    const text = readFileSync(join(examples, "ivar-testsson.json"), "utf8");
    const { record } = readBundle(text);
    const bundle = record && writeBundle(record);
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]*)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, reference] of references)
      expect(reference).toMatch(/^(?:[A-Z]\w+\/[^#]+|\w+:.+)$/);
  });

  it("says that what FHIR requires and the record lacks is not stated, instead of inventing it", () => {
    const bundle = writeBundle(
      recordOf(patient, {
        resourceType: "MedicationAdministration",
        id: "a",
        status: "completed",
        subject,
        medicationCodeableConcept: { text: "a" },
      }),
    );
    const written = writtenOf(bundle, "MedicationAdministration");
    expect(written).not.toHaveProperty("effectiveDateTime");
    expect(JSON.stringify(written?.["_effectiveDateTime"])).toContain("data-absent-reason");
  });
});
