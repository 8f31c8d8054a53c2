import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertQuantity, convertedOf, isSameUnit } from "./convertQuantity.js";

const UCUM = "http://unitsofmeasure.org";
const valueOf = (value: number, from: string, to: string) =>
  convertQuantity({ value, code: from }, to)?.quantity.value;

describe("convertQuantity", () => {
  it("gives the exact number and says by which rule", () => {
    const quantity = { value: 14.1, unit: "g/dL", system: UCUM, code: "g/dL" };
    expect(convertQuantity(quantity, "g/L")).toEqual({
      quantity: { value: 141, unit: "g/L", system: UCUM, code: "g/L" },
      rule: "g/dL × 10 = g/L (UCUM)",
    });
  });

  it("keeps the comparator", () => {
    const below = { value: 0.1, comparator: "<" as const, code: "ng/mL" };
    expect(convertQuantity(below, "ug/L")).toMatchObject({
      quantity: { value: 0.1, comparator: "<" },
      rule: "ng/mL = ug/L (UCUM)",
    });
  });

  it.each([
    [141, "g/L", "g/dL", 14.1],
    [4.5, "10*3/uL", "10*9/L", 4.5],
    [250, "10*9/L", "/uL", 250_000],
    [1.2, "ukat/L", "U/L", 72],
    [3, "k[iU]/L", "[iU]/mL", 3],
    [3, "k[IU]/L", "[iU]/mL", 3],
    [2, "[arb'U]/mL", "[arb'U]/dL", 200],
    [0.42, "1", "%", 42],
    [12, "%", "[ppth]", 120],
    [5, "[ppm]", "[ppb]", 5000],
    [7, "cGy", "Gy", 0.07],
    [2, "mSv", "uSv", 2000],
    [1, "Ci", "GBq", 37],
    [2, "bar", "kPa", 200],
    [154, "[lb_av]", "kg", 69.85322498],
    [16, "[oz_av]", "[lb_av]", 1],
    [6, "[ft_i]", "cm", 182.88],
    [70, "[in_i]", "cm", 177.8],
    [2, "wk", "d", 14],
    [1, "d", "h", 24],
    [2, "h", "min", 120],
    [3, "min", "s", 180],
    [5, "mg/mmol", "g/mol", 5],
    [3, "mg/g", "g/kg", 3],
    [3, "/(kg.d)", "1/kg/d", 3],
    [60, "mL/min", "L/h", 3.6],
    [90, "mL/min/{1.73_m2}", "L/h/{1.73_m2}", 5.4],
    [8, "meq/L", "eq/L", 0.008],
    [290, "mosm/kg", "osm/kg", 0.29],
    [1, "g/(2.L)", "g/L", 0.5],
    [1, "m[iU].L-1", "[iU]/L", 0.001],
    [98.6, "[degF]", "Cel", 37],
    [37, "Cel", "[degF]", 98.6],
    [-40, "Cel", "[degF]", -40],
    [0, "g/dL", "g/L", 0],
    [-1.5, "g/dL", "g/L", -15],
    [1e-7, "g/L", "mg/L", 0.0001],
    [1e21, "g/L", "kg/L", 1e18],
  ])("%d %s is %s of %d", (value, from, to, expected) => {
    expect(valueOf(value, from, to)).toBe(expected);
  });

  it.each([
    ["a factor without a finite decimal", "U/L", "ukat/L"],
    ["mass and amount of substance", "mg/dL", "mmol/L"],
    ["an amount and a number", "mmol/L", "/L"],
    ["HbA1c of two kinds", "mmol/mol", "%"],
    ["equivalents and amounts", "meq/L", "mmol/L"],
    ["osmoles and amounts", "mosm/L", "mmol/L"],
    ["two arbitrary units", "[iU]/L", "[arb'U]/L"],
    ["an arbitrary unit and a number", "[iU]/L", "/L"],
    ["enzyme units and international units", "U/L", "[iU]/L"],
    ["absorbed and equivalent dose", "Gy", "Sv"],
    ["activity and frequency", "Bq", "/s"],
    ["what UCUM rounds", "mm[Hg]", "kPa"],
    ["a mean month", "mo", "d"],
    ["K, which is written for thousands", "K/uL", "10*3/uL"],
    ["annotations that differ", "mg/L{FEU}", "mg/L{DDU}"],
    ["body surface and none", "mL/min/{1.73_m2}", "mL/min"],
    ["a prefix on what takes none", "m%", "%"],
    ["a prefix on an arbitrary unit that takes none", "k[arb'U]/L", "[arb'U]/L"],
    ["a unit that is no UCUM", "kIE/L", "[iU]/L"],
    ["words of JavaScript", "constructor", "toString"],
    ["a leading stroke over two units", "/kg/d", "/g/d"],
    ["the power 0", "g0", "g"],
    ["a power without use", "m99", "m99"],
    ["a factor of 0", "g/0", "g"],
    ["a factor that a number cannot hold", "99999999999999999999.g", "g"],
    ["a space", "g/L ", "g/L"],
    ["a space within", "g L", "g/L"],
    ["letters beyond ASCII", "µg/L", "ug/L"],
    ["a logarithm", "[pH]", "mol/L"],
  ])("refuses %s", (_, from, to) => {
    expect(valueOf(1, from, to)).toBeUndefined();
  });

  it("gives no Celsius with endless decimals", () => {
    expect(valueOf(100, "[degF]", "Cel")).toBeUndefined();
  });

  it("converts no unit in words and no code of another system", () => {
    expect(convertQuantity({ value: 1, unit: "g/dL" }, "g/L")).toBeUndefined();
    expect(convertQuantity({ value: 1, code: "g/dL", system: "urn:x" }, "g/L")).toBeUndefined();
  });

  it("knows UCUM by its object identifier", () => {
    const system = "urn:oid:2.16.840.1.113883.6.8";
    expect(convertQuantity({ value: 1, code: "g/dL", system }, "g/L")?.quantity.value).toBe(10);
  });

  it("refuses what is no number, and results that a number cannot hold", () => {
    expect(valueOf(Infinity, "g/dL", "g/L")).toBeUndefined();
    expect(valueOf(NaN, "g/dL", "g/L")).toBeUndefined();
    expect(valueOf(1e308, "g/L", "pg/L")).toBeUndefined();
    expect(valueOf(1e-323, "mg/L", "g/L")).toBeUndefined();
    expect(valueOf(1.234567890123456, "[lb_av]", "kg")).toBeUndefined();
  });

  it("looks at no hostile unit", () => {
    expect(valueOf(1, "(".repeat(1_000_000), "g/L")).toBeUndefined();
    expect(valueOf(1, "g/L", "g.".repeat(1_000_000))).toBeUndefined();
    expect(valueOf(1, "(".repeat(60), "g/L")).toBeUndefined();
  });
});

describe("properties", () => {
  const pairs = [
    ["g/dL", "g/L"],
    ["ng/mL", "ug/L"],
    ["10*3/uL", "10*9/L"],
    ["umol/L", "mmol/L"],
    ["cGy", "Gy"],
    ["Cel", "[degF]"],
    ["[in_i]", "cm"],
  ] as const;
  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`));

  it("there and back is the same number", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), decimal, ([from, to], value) => {
        const there = convertQuantity({ value, code: from }, to);
        const back = there && convertQuantity(there.quantity, from);
        // The way back from centimetres is a division by 2.54, which has no finite decimal.
        if (from !== "[in_i]") expect(back?.quantity.value).toBe(value);
        else expect(back).toBeUndefined();
      }),
    );
  });

  it("a power of ten only moves the point", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(valueOf(value, "g/dL", "g/L")).toBe(Number(`${value}e1`));
      }),
    );
  });

  it("no string makes it throw", () => {
    const piece = fc.constantFrom(
      ...["g", "L", "/", ".", "(", ")", "{", "}", "10*", "-", "3", "[", "]", "m", "u", "_", "'"],
    );
    const unit = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(fc.double(), unit, unit, (value, from, to) => {
        expect(() => convertQuantity({ value, code: from }, to)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it("a thousand units in turn give what each gives alone", () => {
    const values = Array.from({ length: 1200 }, (_, index) => valueOf(1, `${index + 1}.g`, "g"));
    expect(values).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1));
    expect(valueOf(1, "1.g", "g")).toBe(1);
  });
});

describe("convertedOf", () => {
  it("gives the usual unit beside another, and nothing where it is there already", () => {
    const grams = { value: 12, code: "g/dL" };
    expect(convertedOf(grams, "g/L")?.quantity.value).toBe(120);
    expect(convertedOf(grams, "g/dL")).toBeUndefined();
    expect(convertedOf(grams, undefined)).toBeUndefined();
    expect(convertedOf(undefined, "g/L")).toBeUndefined();
  });
});

describe("isSameUnit", () => {
  it("knows one unit spelled in two ways", () => {
    expect(isSameUnit("10*9/L", "10^9/L")).toBe(true);
    expect(isSameUnit("ug/L", "ng/mL")).toBe(true);
    expect(isSameUnit("mg/dl", "mg/dL")).toBe(true);
    expect(isSameUnit("kIE/L", "kIE/L")).toBe(true);
    expect(isSameUnit("g/dL", "g/L")).toBe(false);
    expect(isSameUnit("kIE/L", "k[iU]/L")).toBe(false);
  });
});
