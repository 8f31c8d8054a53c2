import { describe, expect, it } from "vitest";
import { recordIn } from "./recordIn.js";

const record = {
  schemaVersion: 1,
  patient: { id: "1", source: "Patient/1", identifiers: [], isProtected: false },
  events: [],
  sources: [],
};

describe("recordIn", () => {
  it("gives the record a text holds", () => {
    expect(recordIn(`\uFEFF${JSON.stringify(record)}`, "a.json")).toEqual(record);
  });

  it.each(["", "not json", "[]", '{"resourceType":"Bundle"}', "null"])(
    "leaves %j to whoever reads FHIR",
    (text) => {
      expect(recordIn(text, "a.json")).toBeUndefined();
    },
  );

  it("says where a record is wrong", () => {
    const text = JSON.stringify({ ...record, events: [{ kind: "lab" }], patient: {} });
    expect(() => recordIn(text, "a.json")).toThrow(/a\.json is not a valid record: patient\.id: /);
    expect(() => recordIn('{"schemaVersion":2}', "a.json")).toThrow("schemaVersion");
  });
});
