import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const period = { start: "2024-05-02" };

describe("a resource of each type that names its patient in its own way", () => {
  it.each([
    ["CareTeam", (patient: object) => ({ subject: patient, period })],
    ["EpisodeOfCare", (patient: object) => ({ patient, period })],
    ["MedicationDispense", (patient: object) => ({ subject: patient, whenPrepared: "2024-05-02" })],
    ["ResearchSubject", (patient: object) => ({ individual: patient, period })],
    ["ServiceRequest", (patient: object) => ({ subject: patient, authoredOn: "2024-05-02" })],
    ["Task", (patient: object) => ({ for: patient, authoredOn: "2024-05-02" })],
    [
      "Appointment",
      (patient: object) => ({ participant: [{ actor: patient }], start: "2024-05-02T09:00:00Z" }),
    ],
  ])("%s is shown for that patient and for nobody else", (resourceType, about) => {
    const patients = ["1", "2"].map((id) => ({ resourceType: "Patient", id }));
    const resources = ["1", "2"].map((id) => ({
      resourceType,
      id,
      status: "active",
      ...about({ reference: `Patient/${id}` }),
    }));
    const { record, account } = readBundle(bundleOf(...patients, ...resources), { patientId: "1" });
    expect(record?.events.map(({ source }) => source)).toEqual([`${resourceType}/1`]);
    expect(account.entry.at(-1)).toMatchObject({ fate: "withheld", reason: "other-patient" });
  });
});

describe("a subject", () => {
  const observation = (id: string, subject: object) => ({
    ...{ resourceType: "Observation", id, status: "final", code: { text: "a" } },
    ...{ effectiveDateTime: "2024-05-02", subject },
  });

  it("that is only an identifier tells persons apart, and is never shown as an id", () => {
    const one = { identifier: { system: "urn:pnr", value: "191212121212" } };
    const { record, patients } = readBundle(bundleOf(observation("1", one), observation("2", one)));
    expect(record?.events).toHaveLength(2);
    expect(patients).toEqual(["unknown"]);
    const other = { identifier: { value: "191212121212" } };
    const both = readBundle(bundleOf(observation("1", one), observation("2", other)));
    expect(both.record).toBeNull();
    expect(JSON.stringify(both.issues)).not.toContain("191212121212");
  });

  it("that is an identifier of a Patient in the input is that patient", () => {
    const identifier = { system: "urn:pnr", value: "191212121212" };
    const patient = { resourceType: "Patient", id: "p", identifier: [identifier] };
    const { record } = readBundle(bundleOf(patient, observation("1", { identifier })));
    expect(record?.patient.id).toBe("p");
    expect(record?.events).toHaveLength(1);
  });

  it("that says neither a reference nor a value names nobody", () => {
    const patient = { resourceType: "Patient", id: "p" };
    const { account } = readBundle(bundleOf(patient, observation("1", { identifier: {} })));
    expect(account.entry[1]).toMatchObject({ fate: "drawn" });
  });

  it("that is a group or a place in the input is no patient", () => {
    const patient = { resourceType: "Patient", id: "p" };
    for (const resourceType of ["Group", "Location"]) {
      const place = { resourceType, id: "g" };
      const about = { reference: "urn:uuid:g" };
      const { account } = readBundle(bundleOf(patient, place, observation("1", about)));
      expect(account.entry[2]).toMatchObject({ fate: "withheld", reason: "other-patient" });
    }
  });
});

describe("a subject at several servers", () => {
  const at = (server: string, resource: { resourceType: string; id: string }) => ({
    fullUrl: `http://${server}.example/fhir/${resource.resourceType}/${resource.id}`,
    resource,
  });
  const observation = (id: string, subject: object) => ({
    ...{ resourceType: "Observation", id, status: "final", code: { text: "a" } },
    ...{ effectiveDateTime: "2024-05-02", subject },
  });
  const patient = (id: string, more: object = {}) => ({ resourceType: "Patient", id, ...more });
  const subject = { reference: "Patient/1" };
  const sourcesOf = (entry: readonly object[], patientId?: string) =>
    readBundle(
      { resourceType: "Bundle", entry },
      patientId === undefined ? {} : { patientId },
    ).record?.events.map(({ source }) => source);

  it("is not taken from another server, whether its own Patient is in the input or not", () => {
    const entry = [
      at("a", patient("1")),
      at("a", observation("x", subject)),
      at("b", observation("y", subject)),
    ];
    expect(sourcesOf(entry)).toEqual(["Observation/x"]);
    const { record, patients } = readBundle({ resourceType: "Bundle", entry: entry.slice(1) });
    expect(record).toBeNull();
    expect(patients).toEqual(["1", "1"]);
  });

  it("is nobody, with one warning, where its reference fits two patients", () => {
    const identifier = [{ value: "123" }];
    const logical = { identifier: { value: "123" } };
    const cases = [
      {
        patients: [at("a", patient("1")), at("b", patient("1"))],
        about: subject,
        patientId: "http://a.example/fhir/Patient/1",
      },
      {
        patients: ["1", "2"].map((id) => ({ resource: patient(id, { identifier }) })),
        about: logical,
        patientId: "1",
      },
      {
        patients: ["1", "2"].map((id) => ({ fullUrl: "urn:uuid:p", resource: patient(id) })),
        about: { reference: "urn:uuid:p" },
        patientId: "1",
      },
    ];
    for (const { patients, about, patientId } of cases) {
      const observations = ["x", "y"].map((id) => ({ resource: observation(id, about) }));
      const bundle = { resourceType: "Bundle", entry: [...patients, ...observations] };
      const { record, account, issues } = readBundle(bundle, { patientId });
      expect(record?.events).toEqual([]);
      expect(account.entry[2]).toMatchObject({
        ...{ fate: "withheld", reason: "other-patient", detail: "subject fits several patients" },
      });
      expect(issues.filter(({ expression }) => expression === "Bundle.entry[2]")).toMatchObject([
        { severity: "warning", code: "multiple-matches" },
      ]);
    }
  });
});
