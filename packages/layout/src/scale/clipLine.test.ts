import { describe, expect, it } from "vitest";
import { clipColumns, clipLine } from "./clipLine.js";

type Point = [x: number, y: number];

function clippedColumns(points: readonly Point[], start: number, end: number): Point[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  clipColumns(xs, ys, start, end);
  expect(ys).toHaveLength(xs.length);
  return xs.map((x, index) => [x, ys[index] ?? NaN]);
}

describe("clipColumns", () => {
  it.each<[string, Point[], Point[]]>([
    [
      "runs to both edges of the window",
      [
        [0, 0],
        [200, 20],
        [400, 0],
      ],
      [
        [100, 10],
        [200, 20],
        [300, 10],
      ],
    ],
    [
      "crosses the whole window between two points",
      [
        [0, 0],
        [400, 40],
      ],
      [
        [100, 10],
        [300, 30],
      ],
    ],
    [
      "is empty when nothing of it is inside",
      [
        [0, 0],
        [50, 5],
      ],
      [],
    ],
    ["is empty for a single point", [[200, 5]], []],
    [
      "keeps points at the edges",
      [
        [100, 1],
        [300, 3],
      ],
      [
        [100, 1],
        [300, 3],
      ],
    ],
  ])("%s", (_, points, clipped) => {
    expect(clippedColumns(points, 100, 300)).toEqual(clipped);
  });

  it("gives number for number what clipLine gives, wherever the window begins and ends", () => {
    const points = Array.from({ length: 40 }, (_, index): Point => [
      index * 10 + Math.sin(index) * 9,
      Math.cos(index * index) * 50,
    ]);
    for (let start = -50; start < 450; start += 7)
      for (const width of [0.5, 13, 100, 600])
        expect(clippedColumns(points, start, start + width)).toEqual(
          clipLine(points, start, start + width),
        );
  });
});
