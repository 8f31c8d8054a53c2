import { describe, expect, it } from "vitest";
import { black, blankTile } from "../../testing/blankTile.js";
import { createCoverage } from "./coverage.js";
import { fillDashes } from "./fillDashes.js";
import { fillOutlines, outlinesOf } from "./fillPath.js";
import { fillRect } from "./fillRect.js";
import { fillRounded } from "./fillRounded.js";

const sumOf = (rows: readonly (readonly number[])[]) =>
  rows.flat().reduce((sum, one) => sum + one, 0) / 255;

describe("fillRect", () => {
  it("covers whole pixels whole, and others by the part of them that it covers", () => {
    const { tile, darkness } = blankTile(5, 3);
    fillRect(tile, 0.5, 1, 3.25, 2.5, black);
    expect(darkness()).toEqual([
      [0, 0, 0, 0, 0],
      [128, 255, 255, 64, 0],
      [64, 128, 128, 32, 0],
    ]);
  });

  it("covers part of one pixel by as much as it is wide, and nothing outside the tile", () => {
    const { tile, darkness } = blankTile(3, 1);
    fillRect(tile, 1.25, -5, 1.5, 5, black);
    expect(darkness()).toEqual([[0, 64, 0]]);
    fillRect(tile, -9, 0, -1, 1, black);
    fillRect(tile, 5, 0, 9, 1, black);
    fillRect(tile, NaN, 0, 2, 1, black);
    expect(darkness()).toEqual([[0, 64, 0]]);
  });
});

describe("fillDashes", () => {
  it("covers what is drawn of each dash, from where the rule begins", () => {
    const { tile, darkness } = blankTile(12, 2);
    fillDashes(tile, [1.5, 0.5, 11, 1.5], [2, 3], black);
    const row = [0, 64, 128, 64, 0, 0, 64, 128, 64, 0, 0, 0];
    expect(darkness()).toEqual([row, row]);
  });

  it("is cut at the borders of the tile", () => {
    const { tile, darkness } = blankTile(6, 1);
    fillDashes(tile, [-4, -0.5, 1000, 0.5], [2, 3], black);
    expect(darkness()).toEqual([[0, 128, 128, 0, 0, 0]]);
  });
});

describe("fillRounded", () => {
  it("covers as much as the rectangle without what its corners leave out", () => {
    const { tile, darkness } = blankTile(40, 20);
    fillRounded(tile, [2.3, 3.6, 33.1, 14.2], { rx: 3, ry: 3 }, black);
    const area = 30.8 * 10.6 - (4 - Math.PI) * 9;
    expect(Math.abs(sumOf(darkness()) - area)).toBeLessThan(0.6);
  });

  it("is an ellipse where its corners meet", () => {
    const { tile, darkness } = blankTile(20, 20);
    fillRounded(tile, [2, 2, 16, 12], { rx: 7, ry: 5 }, black);
    expect(Math.abs(sumOf(darkness()) - Math.PI * 35)).toBeLessThan(0.6);
  });
});

describe("createCoverage", () => {
  it("gives each pixel the area of it that lies inside, and none to a hole", () => {
    const coverage = createCoverage(4, 4);
    coverage.add([0.5, 0, 4, 0, 4, 4, 0.5, 4], 0, 0);
    coverage.add([1, 0, 1, 2, 2, 2, 2, 0], 1, 1);
    const shares = coverage.take();
    const row = (index: number) => Array.from(shares.subarray(index * 5, index * 5 + 4));
    expect(row(0)).toEqual([0.5, 1, 1, 1]);
    expect(row(1)).toEqual([0.5, 1, 0, 1]);
  });

  it("is empty again when it has been read", () => {
    const coverage = createCoverage(2, 2);
    coverage.add([0, 0, 2, 0, 2, 2, 0, 2], 0, 0);
    expect(coverage.take()[0]).toBe(1);
    expect(Array.from(coverage.take())).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("fillOutlines", () => {
  it("fills a ring of two arcs each, as d3 writes it, and leaves its middle free", () => {
    const ring = "M0,-8A8,8,0,1,1,0,8A8,8,0,1,1,0,-8M0,-4A4,4,0,1,0,0,4A4,4,0,1,0,0,-4Z";
    const { tile, darkness } = blankTile(20, 20);
    const moved = outlinesOf(ring).map((points) =>
      points.map(([x, y]) => [x + 10, y + 10] as const),
    );
    fillOutlines(tile, moved, black);
    expect(Math.abs(sumOf(darkness()) - Math.PI * (64 - 16))).toBeLessThan(2);
    expect(darkness()[10]?.[10]).toBe(0);
  });

  it("reads numbers however they are written", () => {
    expect(outlinesOf("M.5-1L1e1,2Z")).toEqual([
      [
        [0.5, -1],
        [10, 2],
      ],
    ]);
  });
});
