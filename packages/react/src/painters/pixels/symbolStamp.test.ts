import type { SymbolName } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { blankTile } from "../../testing/blankTile.js";
import { layStamp } from "./layStamp.js";
import { createStampMaker, type StampShape } from "./symbolStamp.js";

const black = [0, 0, 0] as const;
const shape = { size: 8, edge: 0, fill: black, stroke: black } as const;
const stampOf = (symbol: SymbolName, more: Partial<StampShape> = {}, x = 0.5) =>
  createStampMaker({ ...shape, symbol, ...more })(x, 0.5);

function laid(...stamp: Parameters<typeof stampOf>) {
  const { tile, darkness } = blankTile(21, 21);
  layStamp(tile, stampOf(...stamp), 10, 10);
  return darkness();
}

const sumOf = (rows: readonly (readonly number[])[]) =>
  rows.flat().reduce((sum, one) => sum + one, 0) / 255;

describe("createStampMaker", () => {
  it.each<[SymbolName, number]>([
    ["circle", Math.PI * 16],
    ["square", 64],
    ["diamond", 32],
    ["triangle-up", 32],
    ["triangle-down", 32],
    ["hexagon", 0.8 * 0.75 * 64],
  ])("fills the area of a %s", (symbol, area) => {
    expect(Math.abs(sumOf(laid(symbol)) - area)).toBeLessThan(1);
  });

  it("strokes a cross and a tick", () => {
    const strokes = { edge: 1, fill: undefined };
    expect(Math.abs(sumOf(laid("tick", strokes)) - 8)).toBeLessThan(0.3);
    expect(Math.abs(sumOf(laid("cross", strokes)) - 2 * 8 * Math.SQRT2)).toBeLessThan(1.5);
  });

  it("leaves the middle of a hollow symbol paper, and draws its edge to both sides", () => {
    const rows = laid("square", { edge: 2, fill: [255, 255, 255] });
    expect(rows[10]?.[10]).toBe(0);
    expect(Math.abs(sumOf(rows) - (100 - 36))).toBeLessThan(1);
  });

  it("stands where its centre is, to a part of a pixel", () => {
    const centreOf = (rows: readonly (readonly number[])[]) =>
      rows.flatMap((row) => row.map((dark, x) => dark * (x + 0.5))).reduce((a, b) => a + b, 0) /
      (sumOf(rows) * 255);
    for (const x of [0, 0.25, 0.75]) expect(centreOf(laid("circle", {}, x))).toBeCloseTo(10 + x, 1);
  });
});

describe("layStamp", () => {
  it("is the same at the border of a tile as within it", () => {
    const stamp = stampOf("hexagon");
    const within = blankTile(21, 21);
    layStamp(within.tile, stamp, 10, 10);
    const cut = blankTile(12, 21);
    layStamp(cut.tile, stamp, 10, 10);
    expect(cut.darkness()).toEqual(within.darkness().map((row) => row.slice(0, 12)));
    layStamp(cut.tile, stamp, -50, 400);
  });

  it("lays each symbol over those before it", () => {
    const { tile, darkness } = blankTile(21, 21);
    layStamp(tile, stampOf("square"), 10, 10);
    const white = [255, 255, 255] as const;
    layStamp(tile, stampOf("square", { size: 4, fill: white }), 10, 10);
    expect(darkness()[10]?.slice(6, 15)).toEqual([128, 255, 128, 0, 0, 0, 128, 255, 128]);
  });
});
