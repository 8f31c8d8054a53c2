import { describe, expect, it, vi } from "vitest";
import * as titles from "./describe/titleOf.js";
import { tableOf, tableRowsOf } from "./tableOf.js";
import { lab, recordOf } from "./testing/makeEvent.js";

const record = recordOf([
  lab("Hb", "2024-01-01", 120),
  lab("Hb", "2024-06-01", 110),
  lab("Na", "2024-03-01", 140),
]);

describe("tableRowsOf", () => {
  it("gives the same rows as the whole table", () => {
    const rows = tableRowsOf(record, { lang: "en" });
    expect(rows.count).toBe(3);
    expect([0, 1, 2].map(rows.at)).toEqual(tableOf(record, { lang: "en" }));
    expect(tableOf(record, { lang: "en" })[1]?.value).toContain("110");
  });

  it("puts no row into words that is not asked for", () => {
    tableOf(record);
    const titleOf = vi.spyOn(titles, "titleOf");
    tableRowsOf(record).at(1);
    expect(titleOf.mock.calls.map(([event]) => event)).toEqual([record.events[1]]);
    titleOf.mockRestore();
  });

  it("says so when a row is asked for that it does not have", () => {
    expect(() => tableRowsOf(record).at(3)).toThrow(
      /^@ipo\/layout: the table has no row 3\. It has 3/,
    );
  });
});
