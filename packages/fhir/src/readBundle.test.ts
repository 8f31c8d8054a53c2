import { eventsOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle, readBundles } from "./readBundle.js";
import { bundleOf } from "./testing/bundleOf.js";

const patient = (id: string) => ({ resourceType: "Patient", id });
const lab = (id: string, more: object = {}) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "2857-1" }] },
  effectiveDateTime: "2024-05-02",
  valueQuantity: { value: 10, unit: "µg/L", code: "ug/L" },
  ...more,
});
const fates = (json: unknown, options = {}) =>
  readBundle(json, options).account.entry.map(({ fate, reason }) => `${fate} ${reason}`);

describe("the patient of the record", () => {
  it("is the only Patient, and unnamed data without any subject are theirs", () => {
    const { record, patients } = readBundle(bundleOf(patient("1"), lab("a")));
    expect(record?.patient.id).toBe("1");
    expect(record?.events).toHaveLength(1);
    expect(patients).toEqual(["1"]);
  });

  it("is made from the subjects where there is no Patient resource", () => {
    expect(
      readBundle(lab("a", { subject: { reference: "Patient/7" } })).record?.patient,
    ).toMatchObject({ id: "7", source: "Patient/7" });
    expect(readBundle(lab("a")).record?.patient.id).toBe("unknown");
  });

  it("is nobody where there are several and none is asked for", () => {
    const json = bundleOf(
      patient("1"),
      patient("2"),
      lab("a", { subject: { reference: "Patient/2" } }),
    );
    const { record, issues, account, patients } = readBundle(json);
    expect(record).toBeNull();
    expect(issues[0]?.diagnostics).toContain("1, 2");
    expect(account.fates.withheld).toBe(3);
    expect(patients).toEqual(["1", "2"]);
  });

  it("is the one asked for, and the others' data stay out", () => {
    const json = bundleOf(
      patient("1"),
      patient("2"),
      lab("a", { subject: { reference: "Patient/1" } }),
      lab("b", { subject: { reference: "Patient/2" } }),
      lab("c"),
    );
    expect(fates(json, { patientId: "2" })).toEqual([
      "withheld other-patient",
      "drawn identity",
      "withheld other-patient",
      "drawn event",
      "withheld other-patient",
    ]);
    expect(readBundle(json, { patientId: "Patient/2" }).record?.patient.id).toBe("2");
    expect(readBundle(json, { patientId: "3" })).toMatchObject({
      record: null,
      issues: [{ code: "not-found" }],
    });
  });

  it("never takes another patient's data, even where that patient has no resource", () => {
    const json = bundleOf(
      patient("1"),
      lab("a", { subject: { reference: "Patient/2" } }),
      lab("b", { subject: { reference: "Group/1" } }),
    );
    const { record, issues } = readBundle(json);
    expect(record?.patient.id).toBe("1");
    expect(record?.events).toEqual([]);
    expect(issues).toMatchObject([{ code: "multiple-matches", expression: "Bundle.entry[1]" }]);
  });

  it("gets one record each from readBundles, each with the whole account", () => {
    const json = bundleOf(
      patient("1"),
      patient("2"),
      lab("a", { subject: { reference: "Patient/2" } }),
    );
    const results = readBundles(json);
    expect(results.map(({ record }) => [record?.patient.id, record?.events.length])).toEqual([
      ["1", 0],
      ["2", 1],
    ]);
    expect(results.map(({ account }) => account.entries)).toEqual([3, 3]);
  });

  it("is nobody where there is neither a patient nor clinical data", () => {
    expect(readBundle(bundleOf({ resourceType: "Organization", id: "1" }))).toMatchObject({
      record: null,
      account: { fates: { unsupported: 1 } },
    });
    expect(readBundle(null)).toMatchObject({ record: null, account: { entries: 0 } });
  });

  it("keeps two patients of one id at two servers apart", () => {
    const entry = ["a", "b"].map((host) => ({
      fullUrl: `http://${host}.example/Patient/1`,
      resource: patient("1"),
    }));
    expect(readBundle({ resourceType: "Bundle", entry }).record).toBeNull();
    expect(
      readBundle({ resourceType: "Bundle", entry }, { patientId: "http://b.example/Patient/1" })
        .record?.patient.id,
    ).toBe("1");
  });
});

describe("the account", () => {
  it("gives every entry one fate, and the fates add up", () => {
    const json = bundleOf(
      patient("1"),
      lab("a"),
      lab("b", { effectiveDateTime: undefined }),
      lab("c", { status: "entered-in-error" }),
      { resourceType: "Claim" },
      { resourceType: "Medication" },
      1,
    );
    expect(fates(json)).toEqual([
      "drawn identity",
      "drawn event",
      "listed no-time",
      "withheld entered-in-error",
      "unsupported not-clinical",
      "unsupported supporting",
      "invalid bad-structure",
    ]);
    const { account } = readBundle(json);
    expect(Object.values(account.fates).reduce((sum, count) => sum + count, 0)).toBe(
      account.entries,
    );
  });

  it.each([
    ["status", { status: "entered-in-error" }, "entered-in-error"],
    ["status in another case", { status: "Entered-In-Error " }, "entered-in-error"],
    ["cancelled", { status: "cancelled" }, "cancelled"],
    ["blocked label", { meta: { security: [{ code: "blocked" }] } }, "blocked"],
    ["nullified label", { meta: { security: [{ code: "nullified" }] } }, "entered-in-error"],
  ])("withholds what is marked by its %s", (_title, more, reason) => {
    expect(fates(lab("a", more))).toEqual([`withheld ${reason}`]);
  });

  it("withholds refuted diagnoses, treatments not given, and orders not to treat", () => {
    const refuted = {
      resourceType: "Condition",
      verificationStatus: { coding: [{ code: "refuted" }] },
    };
    const notDone = { resourceType: "Procedure", status: "not-done" };
    const forbidden = { resourceType: "MedicationRequest", status: "active", doNotPerform: true };
    const potential = { resourceType: "AdverseEvent", actuality: "potential" };
    expect(fates(bundleOf(refuted, notDone, forbidden, potential))).toEqual([
      "withheld refuted",
      "withheld not-done",
      "withheld not-done",
      "withheld not-done",
    ]);
  });

  it("withholds an earlier version together with its withdrawal, and keeps a later one", () => {
    const at = (lastUpdated: string) => ({ meta: { lastUpdated } });
    const withdrawn = lab("a", { ...at("2024-02-01T00:00:00Z"), status: "entered-in-error" });
    expect(fates(bundleOf(lab("a", at("2024-01-01T00:00:00Z")), withdrawn))).toEqual([
      "withheld entered-in-error",
      "withheld entered-in-error",
    ]);
    expect(fates(bundleOf(lab("a"), withdrawn))).toEqual([
      "withheld entered-in-error",
      "withheld entered-in-error",
    ]);
    expect(fates(bundleOf(withdrawn, lab("a", at("2024-03-01T00:00:00Z"))))).toEqual([
      "withheld entered-in-error",
      "drawn event",
    ]);
  });

  it("takes nothing at all for content", () => {
    const { account, issues } = readBundle({ resourceType: "Observation", id: "1" });
    expect(account.entry).toMatchObject([{ fate: "invalid", reason: "no-content" }]);
    expect(issues).toMatchObject([{ severity: "error", expression: "Observation" }]);
  });
});

describe("the same resource twice", () => {
  it("is one event, and the account says where it stood before", () => {
    const again = Object.fromEntries(Object.entries(lab("a")).reverse());
    const { record, account } = readBundle(bundleOf(lab("a"), again, lab("a")));
    expect(record?.events).toHaveLength(1);
    expect(account.entry[1]).toMatchObject({
      fate: "listed",
      reason: "duplicate",
      detail: "Bundle.entry[0]",
    });
  });

  it("with other content is two events with ids of their own, and a warning", () => {
    const { record, issues } = readBundle(
      bundleOf(lab("a"), lab("a", { valueQuantity: { value: 20 } })),
    );
    expect(record?.events.map(({ id, source }) => [id, source])).toEqual([
      ["Observation/a", "Observation/a"],
      ["Observation/a~2", "Observation/a"],
    ]);
    expect(issues).toMatchObject([
      { severity: "warning", code: "duplicate", expression: "Bundle.entry[1].resource" },
    ]);
  });

  it("is not suspected where no id says so", () => {
    expect(
      readBundle([lab(""), lab("")].map((resource) => ({ ...resource, id: undefined }))).record
        ?.events,
    ).toHaveLength(2);
  });

  it("stays quick for thousands of them", () => {
    const json = bundleOf(
      ...Array.from({ length: 20_000 }, (_, index) =>
        lab(index % 2 ? "a" : "b", { valueQuantity: { value: index % 1000 } }),
      ),
    );
    expect(readBundle(json).record?.events).toHaveLength(1000);
  });
});

describe("the record", () => {
  it("is in order of time, undated events last, equal times in the order of the input", () => {
    const json = bundleOf(
      lab("undated", { effectiveDateTime: undefined }),
      lab("late", { effectiveDateTime: "2025" }),
      lab("a"),
      lab("b"),
    );
    expect(readBundle(json).record?.events.map(({ id }) => id.split("/")[1])).toEqual([
      "a",
      "b",
      "late",
      "undated",
    ]);
  });

  it("is as old as the Bundle says, unless the caller knows better", () => {
    const json = {
      resourceType: "Bundle",
      timestamp: "2026-09-15T08:12:00+02:00",
      entry: [{ resource: lab("a", { meta: { source: "urn:cosmic" } }) }],
    };
    expect(readBundle(json).record).toMatchObject({
      asOf: { text: "2026-09-15T08:12:00+02:00" },
      sources: ["urn:cosmic"],
    });
    expect(readBundle(json, { asOf: "2026-09-16" }).record?.asOf?.text).toBe("2026-09-16");
    expect(readBundle(lab("a")).record?.asOf).toBeUndefined();
    expect(readBundle(lab("a"), { asOf: "today" })).toMatchObject({
      record: {},
      issues: [{ expression: "options.asOf" }],
    });
  });

  it("holds the death of the patient, dated or not", () => {
    const dated = readBundle({ ...patient("1"), deceasedDateTime: "2024-05" }).record;
    expect(dated && eventsOfKind(dated, "death")).toMatchObject([
      { source: "Patient/1", time: { kind: "point", at: { text: "2024-05", precision: "month" } } },
    ]);
    const undated = readBundle({ ...patient("1"), deceasedBoolean: true }).record;
    expect(undated && eventsOfKind(undated, "death")).toMatchObject([
      { time: { kind: "undated" } },
    ]);
    expect(readBundle({ ...patient("1"), deceasedBoolean: false }).record).toMatchObject({
      patient: { deceased: false },
      events: [],
    });
  });

  it("names the source by fullUrl, else by its place, where there is no id", () => {
    const unnamed = lab("", { id: undefined });
    const json = {
      resourceType: "Bundle",
      entry: [{ fullUrl: "urn:uuid:9", resource: unnamed }, { resource: unnamed }],
    };
    expect(readBundle(json).record?.events.map(({ source }) => source)).toEqual([
      "urn:uuid:9",
      "Bundle.entry[1].resource",
    ]);
  });
});
