import { seriesColumnsOf } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { lab } from "../testing/makeEvent.js";
import { middleOf, valueLevelOf, type ValueLevel } from "./valueLevels.js";

const DAY_MS = 86_400_000;
const day = (index: number) =>
  new Date(Date.UTC(2020, 0, 1) + index * DAY_MS).toISOString().slice(0, 10);
const values = [0, 1, 2, 3, 9, 10, 11, 40, 41, 300].map((at) => lab("Hb", day(at), 100 + at));
/** The first is placed in the middle of its year, after most of the others. */
const withCoarse = [lab("Hb", "2020", 90), ...values];

describe("valueLevelOf", () => {
  it.each([values, withCoarse])("has every value between the ends of a stretch", (...events) => {
    const columns = seriesColumnsOf(events);
    for (const days of [1, 3, 20, 400, 4000]) {
      const level = valueLevelOf(columns, days * DAY_MS);
      const rows = spansOf(level).flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      expect(rows).toEqual(events.map((_, row) => row));
    }
  });

  it("keeps the lowest and the highest of each stretch, also of one made of a finer level", () => {
    const columns = seriesColumnsOf(values);
    const width = 2 ** Math.floor(Math.log2(20 * DAY_MS));
    valueLevelOf(columns, 20 * DAY_MS);
    const fromFiner = valueLevelOf(columns, 40 * DAY_MS);
    expect(fromFiner).toEqual(valueLevelOf(seriesColumnsOf([...values]), 40 * DAY_MS));
    expect(fromFiner.width).toBe(2 * width);
    spansOf(fromFiner).forEach(([first, last], at) => {
      // The values rise from day to day.
      expect([fromFiner.low[at], fromFiner.high[at]]).toEqual([first, last]);
      expect(Math.floor(middleOf(columns, last) / fromFiner.width)).toBe(fromFiner.stretches[at]);
    });
  });

  it("of a series without values is empty", () => {
    expect(spansOf(valueLevelOf(seriesColumnsOf([]), DAY_MS))).toEqual([]);
  });
});

/** The first and the last row of each stretch. */
function spansOf({ first, last }: ValueLevel): [first: number, last: number][] {
  return Array.from(first, (row, at) => [row, last[at] ?? NaN]);
}
