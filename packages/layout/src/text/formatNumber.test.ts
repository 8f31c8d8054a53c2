import { expect, it } from "vitest";
import { formatNumber, formatNumberShort, formatQuantity, formatRange } from "./formatNumber.js";

it("writes every digit there is, in the way of the language", () => {
  expect(formatNumber(9.4, "sv")).toBe("9,4");
  expect(formatNumber(9.4, "en")).toBe("9.4");
  expect(formatNumber(72.49031847263, "en")).toBe("72.49031847263");
  expect(formatNumber(2567, "sv")).toBe("2567");
  expect(formatNumber(123456.5, "sv")).toBe("123\u202f456,5");
  expect(formatNumber(-0.1, "sv")).toBe("−0,1");
  expect(formatNumber(0, "sv")).toBe("0");
  expect(formatNumber(1e-7, "sv")).toBe("1·10⁻⁷");
  expect(formatNumber(1e245, "en")).toBe("1·10²⁴⁵");
});

it("says so when a narrow place takes digits away, and only then", () => {
  expect(formatNumberShort(72.49031847263, "sv")).toBe("≈\u202f72,49");
  expect(formatNumberShort(72.49, "sv")).toBe("72,49");
});

it("writes many zeros as an exponent in a narrow place, where a number must not be cut", () => {
  expect(formatNumberShort(123456789012, "sv")).toBe("≈\u202f1,2346·10¹¹");
  expect(formatNumberShort(-20_000_000, "en")).toBe("−2·10⁷");
  expect(formatNumberShort(9_999_900, "en")).toBe("9\u202f999\u202f900");
});

it("never drops a comparator or makes up a unit", () => {
  expect(formatQuantity({ value: 0.1, comparator: "<", unit: "µg/L" }, "sv")).toBe(
    "<\u00a00,1\u00a0µg/L",
  );
  expect(formatQuantity({ value: 60, comparator: ">=" }, "en")).toBe("≥\u00a060");
  expect(formatQuantity({ value: 5, code: "mmol/L" }, "sv")).toBe("5\u00a0mmol/L");
});

it("writes one-sided ranges with their side, and words as words", () => {
  expect(formatRange({ low: { value: 0.6 }, high: { value: 1.8 } }, "sv")).toBe("0,6–1,8");
  expect(formatRange({ high: { value: 35 } }, "sv")).toBe("≤\u00a035");
  expect(formatRange({ low: { value: 134 } }, "sv")).toBe("≥\u00a0134");
  expect(formatRange({ text: "<150" }, "sv")).toBe("<150");
  expect(formatRange({}, "sv")).toBeUndefined();
});

it("a unit that begins with a digit never runs into the number", () => {
  expect(formatQuantity({ value: 254, unit: "10⁹/L" }, "sv")).toBe("254\u00a0×\u00a010⁹/L");
  expect(formatQuantity({ value: 254, unit: "1", code: "1" }, "sv")).toBe("254");
});
