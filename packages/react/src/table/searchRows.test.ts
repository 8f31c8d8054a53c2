import type { TableRow, TableRows } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { searchRows, wordsOf } from "./searchRows.js";

const asked: number[] = [];
const rows: TableRows = {
  count: 1000,
  at: (index) => {
    asked.push(index);
    const row = { eventId: `${index}`, time: "2024-01-01", what: `P-PSA ${index}`, source: "X" };
    return {
      ...row,
      track: "",
      kind: "lab",
      value: "",
      status: "",
      note: "",
    } as unknown as TableRow;
  },
};

function found(filter: string, earlier?: ReturnType<typeof searchRows>) {
  const search = searchRows(rows, wordsOf(filter), earlier);
  while (!search.isDone()) search.run(1);
  return search;
}

describe("searchRows", () => {
  it("finds rows by words in any column, whatever the case, in order", () => {
    expect(found("psa 999").found()).toEqual([999]);
    expect(found("2024 PSA").found()).toHaveLength(1000);
    expect(found("psa nothing").found()).toEqual([]);
  });

  it("is done in parts when there is no time for all, and finds the same", () => {
    const search = searchRows(rows, wordsOf("psa 99"));
    search.run(0);
    expect(search.isDone()).toBe(false);
    while (!search.isDone()) search.run(1);
    expect(search.found()).toEqual(found("psa 99").found());
  });

  it("looks through what was found, when a word is made longer or another one is added", () => {
    const first = found("psa 99");
    asked.length = 0;
    expect(found("psa 99 x", first).found()).toEqual(first.found());
    expect(asked).toEqual(first.found());
    asked.length = 0;
    found("psa", first);
    expect(asked).toHaveLength(1000);
  });
});
