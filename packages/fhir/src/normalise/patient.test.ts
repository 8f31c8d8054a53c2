import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";

const read = (fields: object) => readBundle({ resourceType: "Patient", id: "1", ...fields });

describe("the patient", () => {
  it("has the official name, also where lists hold null", () => {
    const name = [
      { use: "old", family: "Gammal" },
      { use: "official", family: "Testsson", given: [null, "Ivar"] },
    ];
    expect(read({ name }).record?.patient.name).toEqual({ family: "Testsson", given: ["Ivar"] });
  });

  it("has neither name nor birth date where none is stated", () => {
    expect(read({}).record?.patient).toEqual({
      id: "1",
      source: "Patient/1",
      identifiers: [],
      isProtected: false,
    });
    expect(read({ name: [{}] }).record?.patient).not.toHaveProperty("name");
  });

  it("is protected where a security label says so", () => {
    for (const code of ["sekretessmarkering", "skyddadFolkbokforing", "SKYDDADFOLKBOKFORING"]) {
      expect(read({ meta: { security: [{ code }] } }).record?.patient.isProtected).toBe(true);
    }
    expect(read({ meta: { security: [{ code: "HTEST" }] } }).record?.patient.isProtected).toBe(
      false,
    );
  });

  it("has Swedish identifiers by kind, unchanged", () => {
    const identifier = [
      { system: "http://electronichealth.se/identifier/personnummer", value: "189002029800" },
      { system: "http://electronichealth.se/identifier/samordningsnummer", value: "196109732393" },
      {
        system: "http://electronichealth.se/identifier/nationelltReservnummer",
        value: "98240301AA06",
      },
      { system: "urn:local", value: "9" },
      { system: "urn:local" },
    ];
    expect(
      read({ identifier }).record?.patient.identifiers.map(({ kind, value }) => [kind, value]),
    ).toEqual([
      ["personnummer", "189002029800"],
      ["samordningsnummer", "196109732393"],
      ["reservnummer", "98240301AA06"],
      ["other", "9"],
    ]);
  });

  it("has first the identifiers in use, and after them those that others have replaced", () => {
    const system = "http://electronichealth.se/identifier/personnummer";
    const valuesOf = (...identifier: object[]) =>
      read({
        identifier: identifier.map((one) => ({ system, ...one })),
      }).record?.patient.identifiers.map(({ value }) => value);
    const ended = { value: "A", period: { end: "2010" } };
    expect(valuesOf({ value: "A", use: "old" }, { value: "B" })).toEqual(["B", "A"]);
    expect(valuesOf(ended, { value: "B" })).toEqual(["B", "A"]);
    expect(valuesOf(ended, { value: "B", period: { end: "2020" } })).toEqual(["B", "A"]);
    // What has ended gives way to its own kind alone, and to none that is old itself.
    const local = { value: "B", system: "urn:local" };
    expect(valuesOf(ended, local, { value: "C", use: "old" })).toEqual(["A", "B", "C"]);
  });

  it("has a birth date as precise as it came, and none that cannot be read", () => {
    expect(read({ birthDate: "1962" }).record?.patient.birthDate).toMatchObject({
      text: "1962",
      precision: "year",
    });
    expect(read({ birthDate: "62-05-02" })).toMatchObject({
      issues: [{ expression: "Patient.birthDate" }],
    });
    expect(read({ birthDate: "62-05-02" }).record?.patient).not.toHaveProperty("birthDate");
  });

  it("has no gender that FHIR does not know, and the issue says so", () => {
    expect(read({ gender: "M" })).toMatchObject({ issues: [{ expression: "Patient.gender" }] });
    expect(read({ gender: "male" }).record?.patient.gender).toBe("male");
  });
});
