import type { EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { overviewTimeAtX } from "./sceneTime.js";

const stops = [
  { at: 0, x: 100 },
  { at: 1000, x: 150 },
  { at: 2000, x: 1150 },
].map(({ at, x }) => ({ at: at as EpochMs, x }));

describe("the time at an x of the overview strip", () => {
  it("runs evenly within each part, also where time is drawn together", () => {
    const timeAt = (x: number) => overviewTimeAtX({ overview: { stops } }, x);
    expect([100, 125, 150, 650, 1150].map(timeAt)).toEqual([0, 500, 1000, 1500, 2000]);
  });

  it("goes on beyond either end as in the part beside it", () => {
    const timeAt = (x: number) => overviewTimeAtX({ overview: { stops } }, x);
    expect(timeAt(50)).toBe(-1000);
    expect(timeAt(2150)).toBe(3000);
  });
});
