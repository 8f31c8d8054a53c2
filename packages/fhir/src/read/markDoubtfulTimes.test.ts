import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import type { ReadOptions } from "../readResult.js";
import { bundleOf } from "../testing/bundleOf.js";

const patient = {
  resourceType: "Patient",
  id: "p",
  birthDate: "1950-05-02",
  deceasedDateTime: "2020-05-02",
};
const observation = (time: object, more: object = {}) => ({
  resourceType: "Observation",
  id: "1",
  status: "final",
  subject: { reference: "Patient/p" },
  code: { text: "Test" },
  valueInteger: 5,
  ...time,
  ...more,
});
const read = (resource: object, options: ReadOptions = {}, of: object = patient) => {
  const { record, issues, account } = readBundle(bundleOf(of, resource), options);
  const event = record?.events.find(({ source }) => source === "Observation/1");
  return { event, issues, entries: account.entry, record };
};

describe("a doubtful time", () => {
  it("is drawn where it says, marked, with an issue for each doubt", () => {
    const effectivePeriod = { start: "2020-06", end: "1940" };
    const { event, issues, entries } = read(observation({ effectivePeriod }));
    expect(event).toMatchObject({
      time: { kind: "period", start: { text: "2020-06" }, end: { text: "1940" } },
      timeDoubt: ["end-before-start", "before-birth", "after-death"],
    });
    expect(issues).toMatchObject([
      { severity: "warning", code: "invariant", expression: "Bundle.entry[1].resource" },
      { severity: "warning", code: "business-rule", expression: "Bundle.entry[1].resource" },
      { severity: "warning", code: "business-rule", expression: "Bundle.entry[1].resource" },
    ]);
    expect(issues.map(({ diagnostics }) => diagnostics)).toEqual([
      "The end lies before the start. Correct one of the two. Nothing was changed.",
      "This lies before the patient's birth. Correct the date, or Patient.birthDate. Nothing was changed.",
      "This starts after the patient's death. Correct the date, or that of the death. Nothing was changed.",
    ]);
    expect(entries[1]).toMatchObject({ fate: "drawn", reason: "event" });
  });

  it("is far off only from the day the data were put together", () => {
    const alive = { ...patient, deceasedDateTime: undefined };
    const late = observation({ effectiveDateTime: "2030" });
    expect(read(late, {}, alive).event).not.toHaveProperty("timeDoubt");
    const { event, issues } = read(late, { asOf: "2023" }, alive);
    expect(event).toMatchObject({ timeDoubt: ["far-future"] });
    expect(issues[0]?.diagnostics).toContain("more than 5 years, or ends more than 20 years");
  });

  it("is no doubt where there is none", () => {
    const { event, issues } = read(observation({ effectiveDateTime: "2019" }));
    expect(event).not.toHaveProperty("timeDoubt");
    expect(issues).toEqual([]);
  });

  it("of several parts of one resource is told once", () => {
    const component = [1, 2].map((valueInteger) => ({ code: { text: "Part" }, valueInteger }));
    const { issues } = read(observation({ effectiveDateTime: "2021" }, { component }));
    expect(issues).toHaveLength(1);
  });
});

describe("a doubtful time that is to be listed", () => {
  const list = { doubtfulTimes: "list" } as const;

  it("becomes words as the source wrote them, and the entry says why it is listed", () => {
    const { event, entries, issues } = read(observation({ effectiveDateTime: "2021-05" }), list);
    expect(event).toMatchObject({
      time: { kind: "undated", text: "2021-05" },
      timeDoubt: ["after-death"],
    });
    expect(entries[1]).toMatchObject({
      fate: "listed",
      reason: "doubtful-time",
      detail: "after-death",
    });
    expect(issues).toHaveLength(1);
  });

  it.each([
    [{ start: "2021", end: "2020-06" }, "2021/2020-06", "end-before-start, after-death"],
    [{ start: "2021" }, "2021/", "after-death"],
    [{ end: "1949" }, "/1949", "before-birth"],
  ])("keeps both ends of the period %o", (effectivePeriod, text, detail) => {
    const { event, entries } = read(observation({ effectivePeriod }), list);
    expect(event?.time).toEqual({ kind: "undated", text });
    expect(entries[1]).toMatchObject({ detail });
  });

  it("leaves times without a doubt where they are", () => {
    const { event, entries } = read(observation({ effectiveDateTime: "2019" }), list);
    expect(event?.time).toMatchObject({ kind: "point" });
    expect(entries[1]).toMatchObject({ fate: "drawn", reason: "event" });
  });

  it("of the death leaves the patient in the header", () => {
    const deceased = { ...patient, deceasedDateTime: "1949" };
    const { entries, record } = read(observation({ effectiveDateTime: "2019" }), list, deceased);
    expect(entries[0]).toMatchObject({ fate: "drawn", reason: "identity" });
    expect(record?.events.find(({ kind }) => kind === "death")).toMatchObject({
      time: { kind: "undated", text: "1949" },
      timeDoubt: ["before-birth"],
    });
  });
});
