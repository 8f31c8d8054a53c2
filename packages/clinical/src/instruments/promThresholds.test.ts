import { describe, expect, it } from "vitest";
import { promScaleById, promThresholdsOf } from "../terminology/lookups.js";
import { promThresholds } from "./promThresholds.js";

describe("promThresholds", () => {
  it("are of scales that exist, and lie inside their range", () => {
    for (const row of promThresholds) {
      const { min, max } = promScaleById(row.scale) ?? { min: 0, max: 0 };
      const numbers =
        row.kind === "level"
          ? [row.value - min]
          : [row.value, row.better.from, row.better.to, row.worse.from, row.worse.to];
      expect(Math.min(...numbers), row.id).toBeGreaterThan(0);
      expect(Math.max(...numbers), row.id).toBeLessThan(max - min);
    }
  });

  it("draw a difference no wider than what was published for either side", () => {
    for (const row of promThresholds) {
      if (row.kind !== "difference") continue;
      expect(row.value, row.id).toBeLessThanOrEqual(Math.max(row.better.to, row.worse.to));
    }
    expect(promThresholdsOf("eq-5d-5l-index")).toMatchObject([{ value: 0.03 }]);
  });

  it("give EPIC-26 as the range that was published, without a side", () => {
    expect(promThresholdsOf("epic-26-sexual")).toMatchObject([
      { kind: "difference", better: { from: 10, to: 12 }, worse: { from: 10, to: 12 } },
    ]);
  });

  it("keep better apart from worse", () => {
    expect(promThresholdsOf("esas-r-emotional")).toMatchObject([
      { value: 1, better: { from: 2, to: 2 }, worse: { from: 1, to: 1 } },
    ]);
  });

  it("list both cut-offs of the distress thermometer", () => {
    const levels = promThresholdsOf("distress-thermometer");
    expect(levels.map((row) => row.kind === "level" && row.value)).toEqual([3, 4]);
  });

  it("have none for scales where none was read", () => {
    expect(promThresholdsOf("qlq-c30-pa")).toEqual([]);
    expect(promThresholdsOf("unknown")).toEqual([]);
  });
});
