import { describe, expect, it } from "vitest";
import type { Mark } from "../marks/mark.js";
import { coversSymbol, symbolPlacesOf } from "./symbolPlaces.js";

const look = { symbol: "circle", size: 6, fill: "series", events: [] } as const;
const symbol = (x: number, y: number): Mark => ({ shape: "symbol", x, y, ...look });
const symbols = (xs: number[], ys: number[]): Mark => ({
  shape: "symbols",
  ...{ xs, ys, ...look, marks: [], label: "" },
});
/** Words of 20 x 10 pixels from their upper left corner. */
const words = (x: number, y: number) => ({ x, y, width: 20, height: 10 });
const isCovered = (marks: readonly Mark[], x: number, y: number) =>
  symbolPlacesOf(marks).some((places) => coversSymbol(words(x, y), places));

describe("places of symbols", () => {
  it("are found wherever they stand among marks of their own and marks for many", () => {
    const marks = [symbols([100, 200, 300], [50, 60, 70]), symbol(400, 80), symbols([250], [90])];
    for (const [x, y] of [
      [100, 50],
      [200, 60],
      [300, 70],
      [400, 80],
      [250, 90],
    ] as const)
      expect(isCovered(marks, x - 10, y - 5)).toBe(true);
    expect(isCovered(marks, 140, 55)).toBe(false);
    expect(isCovered(marks, 190, 90)).toBe(false);
  });

  it("are found where a value of a whole day stands behind the one after it", () => {
    const [xs, ys] = [
      [150, 100, 500, 120],
      [50, 60, 70, 80],
    ];
    const alone = xs.map((x, index) => symbol(x, ys[index] ?? 0));
    for (const marks of [[symbols(xs, ys)], alone])
      for (const [index, x] of xs.entries())
        expect(isCovered(marks, x - 10, (ys[index] ?? 0) - 5)).toBe(true);
    expect(xs).toEqual([150, 100, 500, 120]);
  });

  it("reach four pixels to either side, and three above and below", () => {
    const at = (x: number, y: number) => isCovered([symbol(100, 50)], x, y);
    expect([at(104, 45), at(105, 45), at(76, 45), at(75, 45)]).toEqual([true, false, true, false]);
    expect([at(90, 52), at(90, 53), at(90, 38), at(90, 37)]).toEqual([true, false, true, false]);
  });

  it("are none without symbols", () => {
    expect(symbolPlacesOf([])).toEqual([]);
  });
});
