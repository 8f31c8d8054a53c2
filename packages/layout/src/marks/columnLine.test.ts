import { describe, expect, it } from "vitest";
import { boundsOf } from "./boundsOf.js";
import { columnLine } from "./columnLine.js";
import { lowerMark } from "./lowerMark.js";
import type { LineMark, Mark } from "./mark.js";
import { translateMark } from "./translateMark.js";

const look = { stroke: "series", strokeWidth: 1, events: [], dash: [3, 2], label: "Hb" } as const;
const line = () => columnLine([10, 20, 30], [5, 1, 9], look);
const pairs: LineMark = {
  shape: "line",
  points: [
    [10, 5],
    [20, 1],
    [30, 9],
  ],
  ...look,
};

/** What a mark tells, with its columns held against its points. */
function told(mark: Mark) {
  if (mark.shape !== "line" || !mark.xs || !mark.ys) throw new Error("no columns");
  const { xs, ys, ...rest } = mark;
  expect(rest.points).toEqual(xs.map((x, index) => [x, ys[index]]));
  return rest;
}

describe("a line with columns", () => {
  it("tells the same as a line of points", () => {
    expect(told(line())).toEqual(pairs);
    expect(JSON.parse(JSON.stringify(line()))).toMatchObject(pairs);
  });

  it("makes its points once", () => {
    const mark = line();
    expect(mark.points).toBe(mark.points);
  });

  it("moves as a whole, whether or not its points were read before", () => {
    const moved = translateMark(pairs, 100, 50);
    const read = line();
    expect(read.points).toHaveLength(3);
    for (const mark of [line(), read]) expect(told(translateMark(mark, 100, 50))).toEqual(moved);
    for (const mark of [line(), read])
      expect(told(lowerMark(mark, 50))).toEqual(translateMark(pairs, 0, 50));
  });

  it("has the bounds of its points", () => {
    expect(boundsOf(line())).toEqual({ x: 10, y: 1, width: 20, height: 8 });
    expect(boundsOf(line())).toEqual(boundsOf(pairs));
    expect(boundsOf(columnLine([], [], look))).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
