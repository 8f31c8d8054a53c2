import { describe, expect, it } from "vitest";
import { at } from "../testing/makeEvent.js";
import { overviewStops } from "./overviewStops.js";

const plot = { x: 100, width: 1000 };
const years = (start: string, end: string) => ({ start: at(start).start, end: at(end).start });

describe("the scale of the overview strip", () => {
  it("gives the course the width where childhood illnesses lie long before it", () => {
    const stops = overviewStops(years("1960", "2026"), years("2022", "2026"), plot);
    expect(stops.map(({ x }) => x)).toEqual([100, 146, 1100]);
    expect(stops[1]?.at).toBe(at("2022").start);
  });

  it("is even where the course is most of the record", () => {
    const stops = overviewStops(years("2021", "2026"), years("2021-06", "2026"), plot);
    expect(stops.map(({ x }) => x)).toEqual([100, 1100]);
  });

  it("always begins and ends with all the time of the record, in order", () => {
    const stops = overviewStops(years("1960", "2060"), years("2022", "2026"), plot);
    expect(stops.map(({ at: time }) => time)).toEqual(
      [at("1960"), at("2022"), at("2026"), at("2060")].map(({ start }) => start),
    );
    expect(stops.map(({ x }) => x)).toEqual([100, 146, 1054, 1100]);
  });
});
