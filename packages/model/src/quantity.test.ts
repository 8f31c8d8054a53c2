import { describe, expect, it } from "vitest";
import { positionInRange, unitKeyOf, type Quantity, type ReferenceRange } from "./quantity.js";

const g = (value: number, comparator?: Quantity["comparator"]): Quantity => ({
  value,
  code: "g/L",
  unit: "g/L",
  ...(comparator && { comparator }),
});
const range: ReferenceRange = { low: g(10), high: g(20) };

describe("positionInRange", () => {
  it.each([
    [g(9), "below"],
    [g(10), "within"],
    [g(20), "within"],
    [g(21), "above"],
  ])("both limits belong to the range (%o)", (value, expected) => {
    expect(positionInRange(value, range)).toBe(expected);
  });

  it.each([
    [g(10, "<"), "below"],
    [g(10, "<="), undefined],
    [g(15, "<"), undefined],
    [g(5, "<"), "below"],
    [g(25, "<"), undefined],
    [g(20, ">"), "above"],
    [g(20, ">="), undefined],
    [g(15, ">"), undefined],
    [g(25, ">"), "above"],
    [g(5, ">"), undefined],
  ])("a comparator decides only what it proves (%o)", (value, expected) => {
    expect(positionInRange(value, range)).toBe(expected);
  });

  it("one-sided ranges have one side", () => {
    expect(positionInRange(g(100), { low: g(10) })).toBe("within");
    expect(positionInRange(g(1), { high: g(20) })).toBe("within");
    expect(positionInRange(g(21), { high: g(20) })).toBe("above");
    expect(positionInRange(g(4, "<"), { high: g(4) })).toBe("within");
    expect(positionInRange(g(60, ">"), { low: g(60) })).toBe("within");
  });

  it("never compares across units", () => {
    expect(positionInRange({ value: 12, code: "g/dL" }, range)).toBeUndefined();
    expect(positionInRange({ value: 12 }, range)).toBeUndefined();
  });

  it("a limit without a unit is read in the value's", () => {
    expect(positionInRange(g(5), { low: { value: 10 } })).toBe("below");
  });

  it("a range in words alone decides nothing", () => {
    expect(positionInRange(g(5), { text: "see comment" })).toBeUndefined();
  });
});

it("the UCUM code is the unit's identity before its words", () => {
  expect(unitKeyOf({ value: 1, unit: "gram per liter", code: "g/L" })).toBe("g/L");
  expect(unitKeyOf({ value: 1, unit: "g/L" })).toBe("g/L");
  expect(unitKeyOf({ value: 1 })).toBe("");
});
