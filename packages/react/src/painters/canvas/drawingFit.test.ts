import { expect, it } from "vitest";
import { drawingFit } from "./drawingFit.js";

it("draws in the very size of the scene where its height is whole, and a hair smaller, in the middle, where it is not", () => {
  expect(drawingFit({ width: 1000, body: { y: 60, height: 500 } })).toEqual({
    scale: 1,
    x: 0,
    y: 0,
  });
  const { scale, x } = drawingFit({ width: 1000, body: { y: 60, height: 500.01 } });
  expect(scale).toBeCloseTo(500 / 500.01, 10);
  expect(x).toBeCloseTo((1000 - 1000 * scale) / 2, 10);
});
