import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const patient = (deceased: object) => ({ resourceType: "Patient", id: "p", ...deceased });
const observed = (time: object) => ({
  resourceType: "Observation",
  id: "death",
  status: "final",
  subject: { reference: "Patient/p" },
  code: { coding: [{ system: "http://snomed.info/sct", code: "419620001" }] },
  valueCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "C61" }] },
  ...time,
});
const deathsOf = (...resources: object[]) => {
  const { record, account, issues } = readBundle(bundleOf(...resources));
  const events = record?.events ?? [];
  return { deaths: events.filter(({ kind }) => kind === "death"), account, issues };
};

describe("a death stated by the Patient and by an Observation", () => {
  it.each([
    ["2024-05-02", "2024-05-02"],
    ["2024-05-02T22:30:00+02:00", "2024-05-02"],
    ["2024-05", "2024-05-02"],
  ])("%s and %s is drawn once, as the one that names the cause", (deceasedDateTime, date) => {
    const { deaths, account, issues } = deathsOf(
      patient({ deceasedDateTime }),
      observed({ effectiveDateTime: date }),
    );
    expect(deaths.find(({ source }) => source === "Observation/death")).toMatchObject({
      cause: { coding: [{ code: "C61" }] },
      duplicates: ["Patient/p#death"],
    });
    expect(deaths.find(({ source }) => source === "Patient/p")).toMatchObject({
      duplicateOf: "Observation/death",
    });
    expect(account.fates.drawn).toBe(2);
    expect(issues.filter(({ code }) => code === "conflict")).toEqual([]);
  });

  it("is drawn where the date is, when only the Patient has one, and the account says where", () => {
    const { deaths, account } = deathsOf(patient({ deceasedDateTime: "2024-05-02" }), observed({}));
    expect(deaths.find(({ source }) => source === "Observation/death")).toMatchObject({
      duplicateOf: "Patient/p#death",
    });
    expect(account.entry[1]).toMatchObject({
      fate: "listed",
      reason: "duplicate",
      detail: "Bundle.entry[0]",
    });
  });

  it("is drawn by the date that says most, and the other is listed with its cause", () => {
    const { deaths } = deathsOf(
      patient({ deceasedDateTime: "2024-05-02" }),
      observed({ effectiveDateTime: "2024" }),
    );
    expect(deaths.find(({ source }) => source === "Observation/death")).toMatchObject({
      cause: { coding: [{ code: "C61" }] },
      duplicateOf: "Patient/p#death",
    });
  });

  it.each(["2024-05-02", "2024"])(
    "of two causes with different codes is drawn twice (%s)",
    (date) => {
      const at = { effectiveDateTime: date };
      const coding = [{ system: "http://hl7.org/fhir/sid/icd-10", code: "I21.9" }];
      const { deaths, issues } = deathsOf(
        patient({ deceasedDateTime: "2024-05-02" }),
        observed(at),
        observed({ ...at, id: "heart", valueCodeableConcept: { coding } }),
      );
      expect(deaths.filter(({ duplicateOf }) => duplicateOf === undefined)).toHaveLength(2);
      expect(deaths.find(({ source }) => source === "Observation/heart")).not.toHaveProperty(
        "duplicateOf",
      );
      expect(issues).toContainEqual(
        expect.objectContaining({ code: "conflict", expression: "Bundle.entry[2].resource" }),
      );
    },
  );

  it("on days that cannot be the same is drawn twice, and said", () => {
    const { deaths, issues } = deathsOf(
      patient({ deceasedDateTime: "2024-05-02" }),
      observed({ effectiveDateTime: "2024-05-09" }),
    );
    expect(deaths.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined]);
    expect(issues.map(({ code }) => code)).toContain("conflict");
  });
});
