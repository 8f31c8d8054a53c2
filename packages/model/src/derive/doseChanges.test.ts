import { describe, expect, it } from "vitest";
import type { MedicationEvent } from "../events/treatment.js";
import type { Quantity } from "../quantity.js";
import { parseTimePoint, type TimePoint } from "../time.js";
import { treatmentsOf } from "./treatments.js";

const at = (text: string): TimePoint => parseTimePoint(text) as TimePoint;
let count = 0;
const drug = (start: string, end: string | undefined, dose?: Quantity): MedicationEvent => {
  count += 1;
  return {
    kind: "medication",
    id: `d${count}`,
    source: `MedicationStatement/d${count}`,
    path: "",
    time: { kind: "period", start: at(start), ...(end !== undefined && { end: at(end) }) },
    status: "completed",
    code: { coding: [], text: "Olaparib" },
    provenance: {},
    resource: "statement",
    ...(dose && { dose }),
  };
};
const given = (day: string, dose?: Quantity): MedicationEvent => ({
  ...drug(day, undefined, dose),
  time: { kind: "point", at: at(day) },
  resource: "administration",
});
const mg = (value: number): Quantity => ({ value, unit: "mg", code: "mg" });
const changes = (...events: MedicationEvent[]) =>
  treatmentsOf(events).flatMap(({ doseChanges }) =>
    doseChanges.map(({ at: when, from, to }) => [when, from.value, to.value]),
  );

describe("dose changes", () => {
  it("are found where the next course has another dose of the same unit", () => {
    expect(
      changes(
        drug("2024-01-01", "2024-03-31", mg(600)),
        drug("2024-04-01", "2024-05-31", mg(400)),
        drug("2024-06-01", "2024-07-31", mg(400)),
      ),
    ).toEqual([[at("2024-04-01").start, 600, 400]]);
  });

  it("are found where a course begins on the day the one before ends", () => {
    expect(
      changes(drug("2024-01-01", "2024-04-01", mg(600)), drug("2024-04-01", "2024-05-31", mg(400))),
    ).toHaveLength(1);
  });

  it("are found between doses, whatever order they come in", () => {
    expect(
      changes(given("2024-02-01", mg(80)), given("2024-01-01", mg(100)), given("2024-01-10")),
    ).toEqual([[at("2024-02-01").start, 100, 80]]);
  });

  it("are not made of a change of unit", () => {
    const tablets = { value: 2, unit: "tablets" };
    expect(
      changes(
        given("2024-01-01", mg(100)),
        given("2024-01-08", tablets),
        given("2024-01-15", mg(80)),
      ),
    ).toEqual([]);
  });

  it("are not made where the words of the dosage differ by more than the dose", () => {
    const taken = (day: string, value: number, dosage?: string) => ({
      ...given(day, mg(value)),
      ...(dosage !== undefined && { dosage }),
    });
    const once = taken("2024-01-01", 600, "600 mg once daily");
    expect(changes(once, taken("2024-02-01", 300, "300 mg twice daily"))).toEqual([]);
    expect(changes(once, taken("2024-02-01", 300))).toEqual([]);
    expect(changes(once, taken("2024-02-01", 300, "300 mg once daily"))).toHaveLength(1);
    const half = taken("2024-02-01", 0.5, "0,5 mg");
    expect(changes(taken("2024-01-01", 1, "1 mg"), half)).toHaveLength(1);
    const daily = taken("2024-01-01", 600, "once daily");
    expect(changes(daily, taken("2024-02-01", 300, "once daily"))).toHaveLength(1);
    expect(changes(daily, taken("2024-02-01", 300, "twice daily"))).toEqual([]);
  });

  it("keep a comparator apart from the number alone", () => {
    const below = { ...mg(100), comparator: "<" as const };
    expect(changes(given("2024-01-01", mg(100)), given("2024-01-08", below))).toHaveLength(1);
  });

  it("are not made of doses beside one another", () => {
    expect(
      changes(drug("2024-01-01", "2024-06-01", mg(20)), drug("2024-03-01", "2024-08-01", mg(10))),
    ).toEqual([]);
    expect(changes(given("2024-01-01", mg(20)), given("2024-01-01", mg(10)))).toEqual([]);
    const active: MedicationEvent = { ...drug("2024-01-01", undefined, mg(20)), status: "active" };
    expect(changes(active, given("2024-03-01", mg(10)))).toEqual([]);
  });

  it("are not made of a course that holds shorter ones", () => {
    expect(
      changes(
        drug("2024-01-01", "2024-12-31", mg(20)),
        drug("2024-02-01", "2024-02-10", mg(10)),
        drug("2024-03-01", "2024-03-10", mg(5)),
      ),
    ).toEqual([]);
  });
});
