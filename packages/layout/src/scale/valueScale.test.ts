import { describe, expect, it } from "vitest";
import { createValueScale } from "./valueScale.js";

const scaleOf = (type: "linear" | "log", values: number[], height = 100) =>
  createValueScale({ type, values, top: 0, bottom: height, lang: "en" });
const labelsOf = (scale: ReturnType<typeof scaleOf>) => scale.ticks.map(({ label }) => label);

describe("createValueScale", () => {
  it("H18: a log axis has its powers of ten, and the steps between them as small ticks", () => {
    const scale = scaleOf("log", [1, 100]);
    expect(labelsOf(scale)).toEqual(["1", "10", "100"]);
    expect(scale.minorTicks).toHaveLength(18);
    expect(scaleOf("linear", [1, 100]).minorTicks).toEqual([]);
  });

  it("H18: a log axis within one power of ten still has two numbers to be read by", () => {
    expect(labelsOf(scaleOf("log", [3, 4])).length).toBeGreaterThan(1);
    expect(labelsOf(scaleOf("log", [1, 4], 40)).length).toBeGreaterThan(1);
  });

  it("sets what a log axis has no place for below all that it has", () => {
    const scale = scaleOf("log", [0, -3, 1, 100]);
    expect(scale.y(0)).toBe(scale.belowScaleY);
    expect(scale.y(-3)).toBe(scale.belowScaleY);
    expect(scale.y(0)).toBeGreaterThan(scale.y(1));
  });

  it("is linear where there is nothing above zero to be seen on a log axis", () => {
    expect(scaleOf("log", [0, -1]).type).toBe("linear");
  });

  it("a low linear axis still has two numbers", () => {
    expect(labelsOf(scaleOf("linear", [70, 76], 28)).length).toBeGreaterThan(1);
  });

  it.each([[[5e-324, 1e308]], [[1e308]], [[5e-324]]])(
    "ends with any positive numbers (%s)",
    (values) => {
      expect(labelsOf(scaleOf("log", values)).length).toBeGreaterThan(0);
    },
  );
});
