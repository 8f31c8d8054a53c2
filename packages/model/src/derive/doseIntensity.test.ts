import { describe, expect, it } from "vitest";
import type { MedicationEvent } from "../events/treatment.js";
import { parseTimePoint, startOf } from "../time.js";
import { doseIntensityOf } from "./doseIntensity.js";

let count = 0;

function medication(
  resource: MedicationEvent["resource"],
  date: string,
  rest: Partial<MedicationEvent> = {},
): MedicationEvent {
  const at = parseTimePoint(date);
  if (!at) throw new Error(`"${date}" is no FHIR date`);
  count += 1;
  return {
    kind: "medication",
    id: `m${count}`,
    source: `Medication/m${count}`,
    path: `Bundle.entry[${count}].resource`,
    time: { kind: "point", at },
    status: "completed",
    code: { coding: [], text: "Docetaxel" },
    provenance: {},
    resource,
    dose: { value: 100, unit: "mg", code: "mg" },
    ...rest,
  };
}

const days = ["2024-01-01", "2024-01-22", "2024-02-12", "2024-03-04"];
const orders = days.map((day, index) =>
  medication("request", day, { cycle: { number: index + 1, of: 4 } }),
);
const given = (amounts: number[], rest: Partial<MedicationEvent> = {}) =>
  amounts.map((value, index) =>
    medication("administration", days[index] ?? "", {
      dose: { value, unit: "mg", code: "mg" },
      cycle: { number: index + 1, of: 4 },
      ...rest,
    }),
  );

describe("dose intensity", () => {
  it("is what was given over what was ordered, with both sums", () => {
    expect(doseIntensityOf({ doses: given([100, 100, 80]), orders })).toEqual({
      given: { count: 3, amount: { value: 280, unit: "mg", code: "mg" } },
      ordered: { count: 4, amount: { value: 400, unit: "mg", code: "mg" } },
      share: 0.7,
    });
  });

  it("takes the order that an administration names before the number of the cycle", () => {
    const [first] = orders;
    const related = [{ relation: "request", source: first?.source ?? "" }];
    const named = given([50], { related, cycle: { number: 9 } });
    expect(doseIntensityOf({ doses: named, orders })?.share).toBe(0.125);
  });

  it("is not known where a dose names no order and no cycle, or two name the same", () => {
    const loose = given([100]).map(({ cycle: _, ...dose }) => dose);
    expect(doseIntensityOf({ doses: loose, orders })).toBeUndefined();
    const twice = given([100, 100], { cycle: { number: 1 } });
    expect(doseIntensityOf({ doses: twice, orders })).toBeUndefined();
  });

  it("H2: is not known across units: mg is no mg/m²", () => {
    const perArea = given([100], { dose: { value: 75, unit: "mg/m²", code: "mg/m2" } });
    expect(doseIntensityOf({ doses: perArea, orders })).toBeUndefined();
  });

  it("H1: is not known where an amount has a comparator or is missing", () => {
    const below = given([100], { dose: { value: 100, code: "mg", comparator: "<" } });
    expect(doseIntensityOf({ doses: below, orders })).toBeUndefined();
    const missing = given([100]).map(({ dose: _, ...dose }) => dose);
    expect(doseIntensityOf({ doses: missing, orders })).toBeUndefined();
  });

  it("takes no course and no number of planned cycles for planned doses", () => {
    expect(doseIntensityOf({ doses: given([100, 100]), orders: [] })).toBeUndefined();
    const start = parseTimePoint("2024-01-01");
    const end = parseTimePoint("2024-03-04");
    if (!start || !end) throw new Error("no FHIR date");
    const course = medication("request", "2024-01-01", { time: { kind: "period", start, end } });
    expect(doseIntensityOf({ doses: given([100]), orders: [course] })).toBeUndefined();
  });

  it("leaves out orders that are not due yet", () => {
    const due = parseTimePoint("2024-02-01");
    const until = due && startOf({ kind: "point", at: due });
    expect(doseIntensityOf({ doses: given([100, 100]), orders, until })?.ordered.count).toBe(2);
  });
});
