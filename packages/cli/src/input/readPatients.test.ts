import { describe, expect, it } from "vitest";
import { readPatients } from "./readPatients.js";

const patient = (id: string) => ({ resourceType: "Patient", id });
const lab = (id: string, subject: string | undefined, more: object = {}) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { text: "P-PSA" },
  effectiveDateTime: "2020-01-01",
  ...(subject !== undefined && { subject: { reference: subject } }),
  ...more,
});
const read = (resources: readonly object[], patientId?: string) =>
  readPatients([JSON.stringify(resources)], patientId === undefined ? {} : { patientId });
const fates = ({ entries }: ReturnType<typeof read>) =>
  entries.map(({ fate, reason }) => `${fate} ${reason}`);

const two = [
  patient("a"),
  patient("b"),
  lab("1", "Patient/a"),
  lab("2", "Patient/b"),
  lab("3", "Patient/b", { status: "entered-in-error" }),
  lab("4", undefined),
  { resourceType: "Observation", id: "5", subject: { reference: "Patient/b" } },
];

describe("readPatients", () => {
  it("with several patients, gives each entry the fate of its own patient's record", () => {
    expect(fates(read(two))).toEqual([
      "drawn identity",
      "drawn identity",
      "drawn event",
      "drawn event",
      "withheld entered-in-error",
      "withheld other-patient",
      "invalid no-content",
    ]);
  });

  it("with several patients, tells each issue once and none about the others' entries", () => {
    const { issues, patients, records } = read(two);
    expect(issues.map(({ severity, expression }) => `${severity} ${expression}`)).toEqual([
      "error [6]",
    ]);
    expect(patients).toEqual(["a", "b"]);
    expect(records.map((record) => record.events.length)).toEqual([1, 1]);
  });

  it("with a patient chosen, withholds the others' entries and says so", () => {
    const reading = read(two, "a");
    expect(fates(reading).filter((fate) => fate === "withheld other-patient")).toHaveLength(5);
    expect(reading.issues.map(({ code }) => code)).toContain("multiple-matches");
  });

  it("chooses as a drawing does: the only patient with a resource, not a stray reference", () => {
    const reading = read([patient("a"), lab("1", "Patient/a"), lab("2", "Patient/stray")]);
    expect(fates(reading)).toEqual(["drawn identity", "drawn event", "withheld other-patient"]);
    expect(reading.records).toHaveLength(1);
  });

  it("reads several texts as pages of one input, in which references lead from page to page", () => {
    const pages = [
      [patient("a"), patient("b")],
      [lab("1", "Patient/a"), lab("2", "Patient/b")],
    ];
    const { records, entries } = readPatients(
      pages.map((page) => JSON.stringify(page)),
      {},
    );
    expect(records.map(({ events }) => events.map(({ id }) => id))).toEqual([
      ["Observation/1"],
      ["Observation/2"],
    ]);
    expect(entries.map(({ path }) => path)).toEqual([
      "page 1: [0]",
      "page 1: [1]",
      "page 2: [0]",
      "page 2: [1]",
    ]);
  });
});
