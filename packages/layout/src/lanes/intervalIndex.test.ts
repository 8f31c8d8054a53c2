import { describe, expect, it } from "vitest";
import { indexIntervals } from "./intervalIndex.js";

type Stretch = readonly [start: number, end: number];
const index = (stretches: readonly Stretch[]) =>
  indexIntervals(stretches, ([start, end]) => ({ start, end }));

describe("indexIntervals", () => {
  it("finds what touches the window, edges included, in the order that it was given in", () => {
    const stretches: Stretch[] = [
      [50, 60],
      [0, 10],
      [10, 20],
      [30, Infinity],
      [21, 29],
    ];
    expect(index(stretches).meeting(20, 50)).toEqual([
      [50, 60],
      [10, 20],
      [30, Infinity],
      [21, 29],
    ]);
    expect(index(stretches).meeting(61, 70)).toEqual([[30, Infinity]]);
    expect(index([]).meeting(0, 1)).toEqual([]);
  });

  it("finds the same as looking at each of a thousand, however long some last", () => {
    const stretches = Array.from({ length: 1000 }, (_, at): Stretch => {
      const start = (at * 7919) % 5000;
      return [start, start + (at % 97 === 0 ? 3000 : (at * 31) % 40)];
    });
    for (const [start, end] of [
      [0, 10],
      [2000, 2100],
      [4990, 9000],
      [-5, 6000],
    ] as const) {
      const touching = stretches.filter(([from, to]) => from <= end && to >= start);
      expect(index(stretches).meeting(start, end)).toEqual(touching);
    }
  });
});
