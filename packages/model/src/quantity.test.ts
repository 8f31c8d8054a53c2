import { describe, expect, it } from "vitest";
import {
  Comparator,
  DataAbsentReason,
  ObservationValue,
  positionInRange,
  unitKeyOf,
  type Quantity,
  type ReferenceRange,
} from "./quantity.js";

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

  it("one limit in another unit is enough not to compare", () => {
    const mixed = { value: 20, code: "g/dL" };
    expect(positionInRange(g(15), { low: g(10), high: mixed })).toBeUndefined();
    expect(positionInRange(g(5), { low: mixed, high: g(20) })).toBeUndefined();
  });

  it("limits the wrong way round, or with a comparator, decide nothing", () => {
    expect(positionInRange(g(15), { low: g(20), high: g(10) })).toBeUndefined();
    expect(positionInRange(g(5), { low: g(10, ">") })).toBeUndefined();
    expect(positionInRange(g(25), { high: g(20, "<") })).toBeUndefined();
    expect(positionInRange(g(10), { low: g(10), high: g(10) })).toBe("within");
  });

  it("a value without a unit is not compared with a limit that has one, and is with one that has none", () => {
    expect(positionInRange({ value: 5 }, { low: { value: 10 } })).toBe("below");
    expect(positionInRange({ value: 5 }, { low: g(10) })).toBeUndefined();
  });

  it.each([
    [g(10, "<="), { low: g(10) }, undefined],
    [g(9, "<="), { low: g(10) }, "below"],
    [g(10, ">="), { low: g(10) }, "within"],
    [g(9, ">="), { low: g(10) }, undefined],
    [g(20, "<="), { high: g(20) }, "within"],
    [g(21, "<="), { high: g(20) }, undefined],
    [g(20, ">="), { high: g(20) }, undefined],
    [g(21, ">="), { high: g(20) }, "above"],
    [g(100, "<"), { low: g(10) }, undefined],
    [g(1, ">"), { high: g(20) }, undefined],
  ] as const)("%o against %o: what is proved, at the border itself", (value, limits, expected) => {
    expect(positionInRange(value, limits)).toBe(expected);
  });

  it("a limit without a unit is read in the value's", () => {
    expect(positionInRange(g(5), { low: { value: 10 } })).toBe("below");
  });

  it("a range in words alone decides nothing", () => {
    expect(positionInRange(g(5), {})).toBeUndefined();
    expect(positionInRange(g(5), { text: "see comment" })).toBeUndefined();
  });
});

it("the UCUM code is the unit's identity before its words", () => {
  expect(unitKeyOf({ value: 1, unit: "gram per liter", code: "g/L" })).toBe("g/L");
  expect(unitKeyOf({ value: 1, unit: "g/L" })).toBe("g/L");
  expect(unitKeyOf({ value: 1 })).toBe("");
});

it("the comparators and reasons are those of FHIR R4", () => {
  expect(Comparator.options).toEqual(["<", "<=", ">=", ">"]);
  expect(DataAbsentReason.options).toEqual([
    "unknown",
    "asked-unknown",
    "temp-unknown",
    "not-asked",
    "asked-declined",
    "masked",
    "not-applicable",
    "unsupported",
    "as-text",
    "error",
    "not-a-number",
    "negative-infinity",
    "positive-infinity",
    "not-performed",
    "not-permitted",
  ]);
});

const at = { text: "2020", start: 0, end: 1, precision: "year" };

it.each([
  {
    kind: "quantity",
    quantity: { value: 0.1, comparator: "<", unit: "u", system: "s", code: "c" },
  },
  { kind: "coded", concept: { coding: [] } },
  { kind: "text", text: "trace" },
  { kind: "boolean", value: false },
  { kind: "range", low: { value: 1 } },
  { kind: "ratio", numerator: { value: 1 }, denominator: { value: 128, comparator: ">" } },
  { kind: "time", at },
  { kind: "period", end: at },
  {
    kind: "sampled",
    data: "1 L U E",
    unit: "mV",
    origin: { value: 0 },
    period: 10,
    factor: 2,
    lowerLimit: -5,
    upperLimit: 5,
    dimensions: 1,
  },
  { kind: "absent", reason: "masked", text: "sekretess" },
  { kind: "none" },
])("a value of the kind $kind is taken whole, and with an unknown member not at all", (value) => {
  expect(ObservationValue.parse(value)).toEqual(value);
  expect(ObservationValue.safeParse({ ...value, guess: 1 }).success).toBe(false);
});
