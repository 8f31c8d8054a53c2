import { scaleUtc } from "@visx/scale";
import type { EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createTimeScale, layoutTimeTicks } from "./timeAxis.js";

const at = (text: string) => Date.parse(text) as EpochMs;
const plot = { x: 212, width: 1256 };

describe("the scale of time", () => {
  it("places and reads instants as d3 does, to the last digit", () => {
    const viewport = { start: at("2023-02-03T04:05:06Z"), end: at("2025-07-08T09:10:11Z") };
    const scale = createTimeScale(viewport, plot);
    const ofD3 = scaleUtc<number>({
      domain: [new Date(viewport.start), new Date(viewport.end)],
      range: [plot.x, plot.x + plot.width],
    });

    for (const day of ["1990-01-01", "2023-02-04", "2024-02-29", "2030-12-31"]) {
      expect(scale(at(day))).toBe(ofD3(at(day)));
      expect(scale(new Date(day))).toBe(ofD3(new Date(day)));
    }
    for (const pixel of [0, 212, 700.5, 1468])
      expect(scale.invert(pixel)).toEqual(ofD3.invert(pixel));
  });

  it("takes a window between two milliseconds as one of whole milliseconds", () => {
    const [start, end] = [at("2024-01-01"), at("2025-01-01")];
    const scale = createTimeScale(
      { start: (start + 0.7) as EpochMs, end: (end + 0.2) as EpochMs },
      plot,
    );

    expect(scale(start)).toBe(212);
    expect(scale(end)).toBe(1468);
  });
});

describe("the ticks of a window", () => {
  it("are named in the language that is asked for, whichever was asked for before", () => {
    const viewport = { start: at("2024-04-20"), end: at("2024-12-20") };
    const labelsIn = (lang: "sv" | "en") =>
      layoutTimeTicks(viewport, createTimeScale(viewport, plot), plot, lang).map(
        ({ label }) => label,
      );

    expect(labelsIn("sv").slice(0, 2)).toEqual(["maj 2024", "jun"]);
    expect(labelsIn("en").slice(0, 2)).toEqual(["May 2024", "Jun"]);
    expect(labelsIn("sv").slice(0, 2)).toEqual(["maj 2024", "jun"]);
  });
});
