import type { EpochMs } from "@ipo/model";
import { expect, it } from "vitest";
import { layoutElapsedTicks } from "./elapsedTicks.js";
import { createTimeScale } from "./timeAxis.js";

const day = (text: string) => Date.parse(text) as EpochMs;
const ticksOf = (from: string, start: string, end: string) => {
  const viewport = { start: day(start), end: day(end) };
  return layoutElapsedTicks(
    day(from),
    viewport,
    createTimeScale(viewport, { x: 0, width: 1000 }),
    1000,
  );
};

it("counts calendar months, the last day of a month standing for a day that it does not have", () => {
  const { unit, ticks } = ticksOf("2024-01-31", "2024-01-01", "2024-12-31");
  expect(unit).toBe("months");
  expect(ticks.map(({ at }) => new Date(at).toISOString().slice(0, 10)).slice(0, 3)).toEqual([
    "2024-01-31",
    "2024-02-29",
    "2024-03-31",
  ]);
});

it("counts days where there is room, and backwards before the anchor", () => {
  const { unit, ticks } = ticksOf("2024-03-05", "2024-03-01", "2024-03-10");
  expect(unit).toBe("days");
  expect(ticks.map(({ count }) => count)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
});

it("counts years in a long course, and has ticks for a century too", () => {
  expect(ticksOf("2010-01-01", "2000-01-01", "2026-01-01").unit).toBe("years");
  expect(ticksOf("1950-01-01", "1900-01-01", "2400-01-01").ticks.length).toBeGreaterThan(2);
});
