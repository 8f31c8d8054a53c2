import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const observation = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  code: { text: "Hb" },
  effectiveDateTime: "2024-05-02",
};
const identifiersOf = (identifier: unknown) =>
  readBundle(bundleOf({ ...observation, identifier })).record?.events[0]?.identifiers;

describe("business identifiers", () => {
  it("are kept with their system, and those without a value are not", () => {
    expect(
      identifiersOf([
        { system: "urn:lab", value: "A1" },
        { value: "B" },
        { system: "urn:x" },
        null,
      ]),
    ).toEqual([{ system: "urn:lab", value: "A1" }, { value: "B" }]);
    expect(identifiersOf({ value: "one" })).toEqual([{ value: "one" }]);
    expect(identifiersOf([])).toBeUndefined();
    expect(identifiersOf(["x", 1])).toBeUndefined();
  });

  it("of the Patient never stand with the death", () => {
    const { record } = readBundle(
      bundleOf({
        resourceType: "Patient",
        id: "p",
        deceasedBoolean: true,
        identifier: [{ value: "198009012383" }],
      }),
    );
    expect(record?.events).toHaveLength(1);
    expect(JSON.stringify(record?.events)).not.toContain("198009012383");
  });
});
