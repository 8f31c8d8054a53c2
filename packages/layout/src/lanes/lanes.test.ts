import { describe, expect, it } from "vitest";
import { clusterByPixel } from "./clusterByPixel.js";
import { countLanes, packLanes } from "./packLanes.js";

describe("packLanes", () => {
  const pack = (spans: [number, number][]) =>
    packLanes(spans, ([start, end]) => ({ start, end })).packed.map(({ item, lane }) => [
      ...item,
      lane,
    ]);

  it("touching spans share a lane, overlapping ones do not", () => {
    expect(
      pack([
        [0, 10],
        [10, 20],
        [5, 15],
      ]),
    ).toEqual([
      [0, 10, 0],
      [5, 15, 1],
      [10, 20, 0],
    ]);
  });

  it("uses no more lanes than overlap at one time", () => {
    const spans = Array.from({ length: 50 }, (_, index): [number, number] => [index, index + 3]);
    expect(packLanes(spans, ([start, end]) => ({ start, end })).laneCount).toBe(3);
  });

  it("takes the first lane that is free, among a hundred", () => {
    const spans = Array.from({ length: 1000 }, (_, index): [number, number] => [
      index,
      index + 1 + ((index * 37) % 100),
    ]);
    const ends: number[] = [];
    const first = spans.map(([start, end]) => {
      const free = ends.findIndex((laneEnd) => laneEnd <= start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = end;
      return lane;
    });
    const { packed, laneCount } = packLanes(spans, ([start, end]) => ({ start, end }));
    expect(packed.map(({ lane }) => lane)).toEqual(first);
    expect(laneCount).toBe(ends.length);
    expect(
      countLanes(
        spans,
        ([start]) => start,
        ([, end]) => end,
      ),
    ).toBe(laneCount);
  });
});

describe("clusterByPixel", () => {
  it("gathers what lies closer than the gap, and loses nothing", () => {
    const clusters = clusterByPixel([30, 1, 2, 3, 50], (x) => x, 5);
    expect(clusters.map(({ items }) => items)).toEqual([[1, 2, 3], [30], [50]]);
  });
});
