import { describe, expect, it } from "vitest";
import type { MedicationEvent, RadiotherapyEvent } from "../events/treatment.js";
import { parseTimePoint, type TimePoint } from "../time.js";
import { cyclesOf } from "./cycles.js";

let count = 0;
const dose = (day: string, rest: Partial<MedicationEvent> = {}): MedicationEvent => {
  count += 1;
  return {
    kind: "medication",
    id: `c${count}`,
    source: `MedicationAdministration/c${count}`,
    path: "",
    time: { kind: "point", at: parseTimePoint(day) as TimePoint },
    status: "completed",
    code: { coding: [], text: "Docetaxel" },
    provenance: {},
    resource: "administration",
    ...rest,
  };
};
const numbers = (...parameters: Parameters<typeof cyclesOf>) =>
  cyclesOf(...parameters).map(({ number, of, events }) => [number, of, events.length]);

describe("cyclesOf", () => {
  it("gathers what the events state, in order of time", () => {
    const first = dose("2024-01-01", { cycle: { number: 1 } });
    const eighth = dose("2024-01-08", { cycle: { number: 1, of: 6 } });
    const second = dose("2024-01-22", { cycle: { number: 2, of: 6 } });
    expect(cyclesOf([second, eighth, first])).toEqual([
      { number: 1, of: 6, start: parseTimePoint("2024-01-01")?.start, events: [first, eighth] },
      { number: 2, of: 6, start: parseTimePoint("2024-01-22")?.start, events: [second] },
    ]);
  });

  it("counts nothing out from dates", () => {
    expect(cyclesOf([dose("2024-01-01"), dose("2024-01-22"), dose("2024-02-12")])).toEqual([]);
  });

  it("follows what an event belongs to, and nothing else", () => {
    const order = dose("2024-01-01", {
      resource: "request",
      source: "MedicationRequest/r",
      cycle: { number: 3 },
    });
    const course = dose("2024-01-01", {
      source: "Procedure/p",
      resource: "request",
      related: [{ relation: "basedOn", source: "MedicationRequest/r" }],
    });
    const given = dose("2024-01-02", { related: [{ relation: "partOf", source: "Procedure/p" }] });
    const beside = dose("2024-01-03", {
      related: [{ relation: "derivedFrom", source: "MedicationRequest/r" }],
    });
    expect(numbers([given, beside], [order, course, given, beside])).toEqual([[3, undefined, 1]]);
    expect(cyclesOf([given])).toEqual([]);
  });

  it("is not caught in a circle of references", () => {
    const one = dose("2024-01-01", {
      source: "Procedure/1",
      related: [{ relation: "partOf", source: "Procedure/2" }],
    });
    const two = dose("2024-01-02", {
      source: "Procedure/2",
      related: [{ relation: "partOf", source: "Procedure/1" }],
    });
    expect(cyclesOf([one, two])).toEqual([]);
  });

  it("begins again where the numbers do", () => {
    const cycles = [1, 2, 1].map((number, index) =>
      dose(`2024-0${index + 1}-01`, { cycle: { number } }),
    );
    expect(numbers(cycles)).toEqual([
      [1, undefined, 1],
      [2, undefined, 1],
      [1, undefined, 1],
    ]);
  });

  it("leaves out orders, hand-outs, plans, undated events and duplicates", () => {
    const cycle = { number: 1 };
    const radiotherapy: RadiotherapyEvent = {
      ...dose("2024-01-01", { cycle, id: "rt" }),
      kind: "radiotherapy",
      volumes: [],
    } as unknown as RadiotherapyEvent;
    expect(
      numbers([
        radiotherapy,
        dose("2024-01-01", { cycle, resource: "request" }),
        dose("2024-01-01", { cycle, resource: "dispense" }),
        dose("2024-01-01", { cycle, status: "planned" }),
        dose("2024-01-01", { cycle, duplicateOf: "rt" }),
        dose("2024-01-01", { cycle, time: { kind: "undated" } }),
        dose("2024-01-01", { cycle, resource: "statement" }),
      ]),
    ).toEqual([[1, undefined, 2]]);
  });
});
