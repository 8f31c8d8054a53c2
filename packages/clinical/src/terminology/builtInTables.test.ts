import { describe, expect, it } from "vitest";
import { isSameUnit } from "../units/convertQuantity.js";
import { builtInTables } from "./builtInTables.js";
import { mergeTable } from "./mergeTable.js";
import { tableKeys } from "./tableKeys.js";
import type { TerminologyRows } from "./tables.js";

const names = Object.keys(builtInTables) as (keyof TerminologyRows)[];

/** Every `{ sv, en }` anywhere in a table, with the place it stands at. */
function textsIn(value: unknown, place: string): { place: string; text: Record<string, string> }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("sv" in value || "en" in value)
    return [{ place, text: value as unknown as Record<string, string> }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}.${key}`));
}

describe.each(names)("the table %s", (name) => {
  it("has rows, each with an id and codes of its own", () => {
    const merge = <Name extends keyof TerminologyRows>(table: Name) =>
      mergeTable<TerminologyRows[Name]>(table, [], builtInTables[table], tableKeys[table]);
    expect(merge(name).length).toBeGreaterThan(1);
  });

  it("has every text in Swedish and in English", () => {
    const missing = textsIn(builtInTables[name], name).filter(
      ({ text }) => !text["sv"]?.trim() || !text["en"]?.trim(),
    );
    expect(missing).toEqual([]);
  });
});

describe("analytes", () => {
  it("share no code with vital signs", () => {
    const keys = [
      ...builtInTables.analytes.flatMap(tableKeys.analytes.keysOf),
      ...builtInTables.vitalSigns.flatMap(tableKeys.vitalSigns.keysOf),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("state units that the unit library reads", () => {
    const units = builtInTables.analytes.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
    expect(units.length).toBeGreaterThan(15);
    expect(units.filter((unit) => !isSameUnit(unit, unit))).toEqual([]);
  });

  it("state no unit for AFP, which laboratories report in two", () => {
    expect(builtInTables.analytes.find(({ id }) => id === "afp")?.unit).toBeUndefined();
  });
});

describe("promScales", () => {
  it("have a direction, and a range with an end above its start", () => {
    for (const { id, min, max, direction } of builtInTables.promScales) {
      expect(max, id).toBeGreaterThan(min);
      expect(["higher-better", "higher-worse"], id).toContain(direction);
    }
  });

  it("lie inside the range of their instrument's items where the scale is one item", () => {
    const mobility = builtInTables.promScales.find(({ id }) => id === "eq-5d-5l-mobility");
    const instrument = builtInTables.instruments.find(({ id }) => id === "eq-5d-5l");
    expect(mobility).toMatchObject(instrument?.item ?? { min: "none" });
  });
});

describe("ctcaeTerms", () => {
  it("allow grades 1 to 5 at most, ascending and each once", () => {
    for (const { label, grades } of builtInTables.ctcaeTerms) {
      expect(grades.length, label.en).toBeGreaterThan(0);
      expect([...new Set(grades)].sort(), label.en).toEqual(grades);
      expect(
        grades.every((grade) => grade >= 1 && grade <= 5),
        label.en,
      ).toBe(true);
    }
  });
});

describe("performanceScales", () => {
  it("answer with grades on their own scale, one code for each", () => {
    for (const { scale, min, max, answers } of builtInTables.performanceScales) {
      const grades = answers.map(({ grade }) => grade);
      expect(Math.min(...grades), scale).toBe(min);
      expect(Math.max(...grades), scale).toBe(max);
      const keys = answers.flatMap(({ codes }) => codes.map(({ system, code }) => system + code!));
      expect(new Set(keys).size, scale).toBe(keys.length);
    }
  });
});

describe("rows that name other rows", () => {
  it("name only rows that exist", () => {
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    const { atcClasses, drugClasses, promScales, instruments, responseTerms } = builtInTables;
    expect(ids(drugClasses)).toEqual(
      expect.arrayContaining(atcClasses.map(({ drugClass }) => drugClass)),
    );
    expect(ids(instruments)).toEqual(
      expect.arrayContaining(promScales.map(({ instrument }) => instrument)),
    );
    expect(ids(builtInTables.responseSystems)).toEqual(
      expect.arrayContaining(responseTerms.flatMap(({ systems }) => systems)),
    );
  });
});
