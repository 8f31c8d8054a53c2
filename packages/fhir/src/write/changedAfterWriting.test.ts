import type { PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { canonicalJson, fingerprintOf, RECORD_FIELD } from "../recordField.js";
import { bundleOf } from "../testing/bundleOf.js";
import { writeBundle } from "./writeBundle.js";
import type { WrittenBundle } from "./writtenBundle.js";

const subject = { reference: "Patient/1" };
const patient = { resourceType: "Patient", id: "1" };
const recordOf = (...resources: object[]): PatientRecord => {
  const { record } = readBundle(bundleOf(...resources));
  if (!record) throw new Error("The test's own Bundle holds no patient.");
  return record;
};
const readAgain = (bundle: WrittenBundle) => readBundle(JSON.stringify(bundle));

describe("a resource that was changed after it was written", () => {
  const record = recordOf(patient, {
    resourceType: "Observation",
    id: "a",
    status: "half-way",
    subject,
    code: { text: "a" },
    valueString: "b",
  });
  const bundle = writeBundle(record);
  const changed = (change: object): WrittenBundle => ({
    ...bundle,
    entry: bundle.entry.map((entry) =>
      entry.resource.resourceType === "Observation"
        ? { ...entry, resource: { ...entry.resource, ...change } }
        : entry,
    ),
  });

  it("is read by its elements where they differ, and an issue says so", () => {
    const { record: again, issues } = readAgain(changed({ status: "final" }));
    expect(again?.events[0]).toMatchObject({ status: "final", sourceStatus: "final" });
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "invariant",
        expression: "Bundle.entry[1].resource.extension",
      }),
    );
  });

  it("loses every field that only the extension knows once any element is another", () => {
    const drug = recordOf(patient, {
      resourceType: "MedicationStatement",
      id: "m",
      status: "active",
      subject,
      medicationCodeableConcept: { text: "House drug" },
    });
    const told = { ...drug, events: drug.events.map((event) => ({ ...event, atc: "L01FD01" })) };
    const written = writeBundle(told as PatientRecord);
    expect(readAgain(written).record?.events[0]).toMatchObject({ atc: "L01FD01" });
    const edited = JSON.stringify(written).replaceAll("House drug", "Other drug");
    const { record: again, issues } = readBundle(edited);
    expect(again?.events[0]).toMatchObject({ code: { text: "Other drug" } });
    expect(again?.events[0]).not.toHaveProperty("atc");
    expect(issues).toContainEqual(expect.objectContaining({ code: "invariant" }));
  });

  it("keeps its fields when only the server's own words about it are others", () => {
    const meta = { lastUpdated: "2024-06-01T10:00:00Z", source: "urn:server" };
    const { record: again } = readAgain(changed({ meta }));
    expect(again?.events[0]).toMatchObject({
      sourceStatus: "half-way",
      provenance: { system: "urn:server" },
    });
  });

  it("is not moved by an extension whose instants are not those of its text", () => {
    const dated = recordOf(patient, {
      resourceType: "Observation",
      id: "a",
      status: "final",
      subject,
      code: { text: "a" },
      valueString: "b",
    });
    const at = { text: "2024-05-02", precision: "day", start: 0, end: 86_400_000 };
    const written = writeBundle(dated);
    const read = (point: object) => {
      const extension = [
        {
          url: RECORD_FIELD,
          extension: [
            { url: "field", valueCode: "time" },
            { url: "of", valueCode: fingerprintOf(dated.events) },
            { url: "read", valueString: canonicalJson(dated.events[0]?.time) },
            { url: "value", valueString: canonicalJson({ kind: "point", at: point }) },
          ],
        },
      ];
      const entry = written.entry.map((one) =>
        one.resource.resourceType === "Observation"
          ? { ...one, resource: { ...one.resource, extension } }
          : one,
      );
      return readBundle({ ...written, entry }).record?.events[0]?.time.kind;
    };
    expect(read(at)).toBe("undated");
    const start = Date.UTC(2024, 4, 2);
    expect(read({ ...at, start, end: start + 86_400_000 })).toBe("point");
  });

  it("gives no event that only an extension of another hand knows", () => {
    const fields = { kind: "lab", status: "final", code: { coding: [] }, provenance: {} };
    const more = { time: { kind: "undated" }, value: { kind: "text", text: "invented" } };
    const extension = Object.entries({ ...fields, ...more }).map(([field, value]) => ({
      url: RECORD_FIELD,
      extension: [
        { url: "event", valueString: "#new" },
        { url: "field", valueCode: field },
        { url: "value", valueString: JSON.stringify(value) },
      ],
    }));
    const { record: again } = readAgain(changed({ extension, status: "final" }));
    expect(again?.events.map(({ id }) => id)).toEqual(["Observation/a"]);
  });

  it("stays withheld when it has been entered in error", () => {
    const { record: again, account } = readAgain(changed({ status: "entered-in-error" }));
    expect(again?.events).toEqual([]);
    expect(account.fates.withheld).toBe(1);
  });

  it("cannot be made to say something that is no event", () => {
    const part = (url: string, value: string) => ({ url, valueString: value });
    const field = (name: string) => ({ url: "field", valueCode: name });
    const extension = ["__proto__", "id", "kind", "value"].map((name) => ({
      url: RECORD_FIELD,
      extension: [field(name), part("value", '{"a":[1]}')],
    }));
    const { record: again } = readAgain(changed({ extension, status: "final" }));
    expect(again?.events[0]).toMatchObject({ id: "Observation/a", value: { text: "b" } });
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});
