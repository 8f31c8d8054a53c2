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

describe("numbers of the patient", () => {
  const patient = {
    resourceType: "Patient",
    id: "p",
    identifier: [{ system: "urn:clinic", value: "19500101-1111" }],
  };
  const kept = (identifier: unknown) =>
    readBundle(bundleOf(patient, { ...observation, identifier })).record?.events[0]?.identifiers;

  it.each([
    "http://electronichealth.se/identifier/personnummer",
    "http://electronichealth.se/identifier/samordningsnummer",
    "http://electronichealth.se/identifier/nationelltReservnummer",
    "urn:oid:1.2.752.129.2.1.3.1",
    "urn:oid:1.2.752.129.2.1.3.3",
  ])("never stand with an event: %s", (system) => {
    expect(kept([{ system, value: "1" }, { value: "B" }])).toEqual([{ value: "B" }]);
  });

  it("never stand with an event under another system or spelling either", () => {
    expect(kept([{ system: "urn:lab", value: "195001011111" }])).toBeUndefined();
    expect(kept([{ system: "urn:oid:1.2.752.129.2.1.3.11", value: "1" }])).toHaveLength(1);
  });
});
