import { describe, expect, it } from "vitest";
import { black, blankTile } from "../../testing/blankTile.js";
import type { Polyline } from "./polyline.js";
import { strokePolyline } from "./polyline.js";

function stroke(points: readonly (readonly [number, number])[], more: Partial<Polyline> = {}) {
  const { tile, darkness } = blankTile(30, 12);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  strokePolyline(tile, { xs, ys, count: points.length, strokeWidth: 1, ...more }, black);
  return { rows: darkness(), tile };
}

const sumOf = (rows: readonly (readonly number[])[]) =>
  rows.flat().reduce((sum, one) => sum + one, 0) / 255;

describe("strokePolyline", () => {
  it("covers its length times its width, whatever its direction", () => {
    const directions: [number, number][] = [
      [20, 0],
      [0, 8],
      [20, 8],
      [3, 8],
      [-3, 8],
    ];
    for (const [dx, dy] of directions)
      for (const strokeWidth of [1, 1.4, 2]) {
        const { rows } = stroke(
          [
            [5.2, 2.3],
            [5.2 + dx, 2.3 + dy],
          ],
          { strokeWidth },
        );
        const area = Math.hypot(dx, dy) * strokeWidth;
        expect(Math.abs(sumOf(rows) / area - 1), `${dx} ${dy} ${strokeWidth}`).toBeLessThan(0.06);
      }
  });

  it("is no darker where it turns or lies over itself", () => {
    const { rows } = stroke([
      [2, 5.5],
      [20, 5.5],
      [4, 5.5],
    ]);
    expect(rows[5]?.slice(5, 19)).toEqual(Array.from({ length: 14 }, () => 255));
    expect(rows[4]?.slice(5, 19)).toEqual(Array.from({ length: 14 }, () => 0));
  });

  it("is whole between its ends, and dark by how much of each pixel it covers", () => {
    const level = stroke([
      [2, 5.75],
      [26, 5.75],
    ]).rows;
    for (const column of [4, 14, 24])
      expect(level.map((row) => row[column]).slice(4, 8)).toEqual([0, 192, 64, 0]);
    const upright = stroke([
      [5.5, 1],
      [5.5, 11],
    ]).rows;
    for (const row of [3, 6, 9]) expect(upright[row]?.slice(4, 7)).toEqual([0, 255, 0]);
    const wide = stroke(
      [
        [2, 2],
        [26, 10],
      ],
      { strokeWidth: 3 },
    ).rows;
    for (const column of [8, 14, 20]) {
      const sum = wide.reduce((all, row) => all + (row[column] ?? 0), 0) / 255;
      // As high as its width is, measured upright.
      expect(sum).toBeCloseTo(3 * Math.hypot(1, 1 / 3), 1);
    }
  });

  it("leaves out what lies between dashes, and goes on with them round a corner", () => {
    const { rows } = stroke(
      [
        [0, 1.5],
        [6, 1.5],
        [6, 9],
      ],
      { dash: [4, 4] },
    );
    expect(rows[1]?.slice(0, 9)).toEqual([255, 255, 255, 255, 0, 0, 0, 0, 0]);
    expect(rows[2]?.[5]).toBe(0);
    // Six along the first part, two of the pause round the corner, then four drawn.
    const beside = rows.map((row) => Math.round((row[5] ?? 0) / 16));
    expect(beside.slice(3, 9)).toEqual([4, 8, 8, 8, 4, 0]);
  });

  it("leaves nothing behind for the next line", () => {
    const { tile } = stroke([
      [2, 2],
      [20, 9],
    ]);
    expect(tile.covered.every((share) => share === 0)).toBe(true);
  });

  it("paints what meets the tile of a line that lies mostly outside", () => {
    const { rows } = stroke([
      [-1e6, 5.5],
      [1e6, 5.5],
    ]);
    expect(rows[5]).toEqual(Array.from({ length: 30 }, () => 255));
  });
});
