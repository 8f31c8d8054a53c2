import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const patients = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ resourceType: "Patient", id: `p${index}` }));

describe("the person a record is made for", () => {
  it("is nobody where the one asked for is not there, and the issue names those who are", () => {
    const { record, issues } = readBundle(bundleOf(...patients(2)), { patientId: "q" });
    expect(record).toBeNull();
    expect(issues).toMatchObject([
      { code: "not-found", diagnostics: expect.stringContaining("It holds p0, p1.") as string },
    ]);
  });

  it("is nobody where one is asked for and nobody is there", () => {
    const { record, issues } = readBundle(bundleOf(), { patientId: "q" });
    expect(record).toBeNull();
    expect(issues).toMatchObject([
      { diagnostics: expect.stringContaining("It holds no patient.") as string },
    ]);
  });

  it("is found by id, by reference and by address", () => {
    for (const patientId of ["p1", "Patient/p1"])
      expect(readBundle(bundleOf(...patients(2)), { patientId }).record?.patient.id).toBe("p1");
  });

  it("is nobody where two have the id asked for at different addresses, until one address is given", () => {
    const entry = ["http://a.example/Patient/p", "http://b.example/Patient/p"].map((fullUrl) => ({
      fullUrl,
      resource: {
        resourceType: "Patient",
        id: "p",
        gender: fullUrl.startsWith("http://a.") ? "male" : "female",
      },
    }));
    const bundle = { resourceType: "Bundle", entry };
    const { record, issues } = readBundle(bundle, { patientId: "p" });
    expect(record).toBeNull();
    expect(issues).toMatchObject([{ code: "multiple-matches" }]);
    const { record: chosen } = readBundle(bundle, { patientId: "http://b.example/Patient/p" });
    expect(chosen?.patient.gender).toBe("female");
  });

  it("is not chosen among many, and the issue names ten of them", () => {
    const { record, issues } = readBundle(bundleOf(...patients(12)));
    expect(record).toBeNull();
    expect(issues[0]?.diagnostics).toContain(
      "12 patients (p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, …)",
    );
  });
});

describe("the person the record is made for", () => {
  it("stands once in it, though the resource is sent twice", () => {
    const [patient] = patients(1);
    const { record, account } = readBundle(bundleOf(patient, patient));
    expect(record?.patient.id).toBe("p0");
    expect(account.entry).toMatchObject([
      { fate: "drawn", reason: "identity" },
      { fate: "listed", reason: "duplicate" },
    ]);
  });

  it("has a record, though nothing of the Patient resource can be read", () => {
    const broken = Object.defineProperty({ resourceType: "Patient", id: "p" }, "name", {
      enumerable: true,
      get: () => {
        throw "no";
      },
    });
    const condition = { resourceType: "Condition", id: "1", subject: { reference: "Patient/p" } };
    const { record, issues } = readBundle(bundleOf(broken, { ...condition, code: { text: "a" } }));
    expect(record?.patient).toMatchObject({ id: "p", identifiers: [] });
    expect(record?.events).toHaveLength(1);
    expect(issues).toMatchObject([
      { code: "exception", diagnostics: expect.stringContaining("(string)") as string },
    ]);
  });
});
