import { packOf } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { at, lab, recordOf } from "../testing/makeEvent.js";
import { summaryOf } from "./summaryOf.js";

const now = at("2024-06-01").start;
const analyte = "haemoglobin";
const own = (day: string, value: number, rest: Partial<Parameters<typeof lab>[3]> = {}) =>
  lab("X", day, value, { analyte, ...rest });
const missing = { value: { kind: "absent", reason: "not-performed" } } as const;

/** The latest value of a pack that asks for one analyte. */
function latestOf(events: ClinicalEvent[]): string | undefined {
  const record = recordOf(events);
  const pack = { ...packOf(record), analytes: [analyte], summaryAnalytes: [analyte] };
  const { facts } = summaryOf(record, { lang: "en", now, pack });
  return facts.find(({ id }) => id === "marker")?.value.replaceAll("\u00a0", " ");
}

describe("the latest value of an analyte", () => {
  it("is the one that was taken last, in whatever order the record has them", () => {
    const [first, second, third] = [
      own("2024-01-01", 10),
      own("2024-03-01", 12),
      own("2024-02-01", 11),
    ];
    expect(latestOf([first, second, third])).toBe("12 g/L · 2024-03-01");
    expect(latestOf([second, third, first])).toBe("12 g/L · 2024-03-01");
  });

  it("is all that were taken at that time", () => {
    const events = [own("2024-01-01", 9), own("2024-03-01", 12), own("2024-03-01", 13)];
    expect(latestOf(events)).toBe("12 g/L / 13 g/L · 2024-03-01");
  });

  it("is none that lies ahead, nor the number of one that does", () => {
    expect(latestOf([own("2024-01-01", 10), own("2024-07-01", 12)])).toBe("10 g/L · 2024-01-01");
    const events = [own("2024-01-01", 10), own("2024-03-01", 0, missing), own("2024-07-01", 12)];
    expect(latestOf(events)).toBe("10 g/L · 2024-01-01 · not performed · 2024-03-01");
    expect(latestOf([own("2024-07-01", 12)])).toBeUndefined();
  });

  it("without a number does not hide the last number", () => {
    const events = [own("2024-01-01", 10), own("2024-03-01", 0, missing)];
    expect(latestOf(events)).toBe("10 g/L · 2024-01-01 · not performed · 2024-03-01");
  });

  it("says that it is preliminary or corrected", () => {
    for (const status of ["preliminary", "corrected", "amended"] as const)
      expect(latestOf([own("2024-03-01", 10, { status })])).toMatch(
        /^10 g\/L \(\S.*\) · 2024-03-01$/,
      );
  });
});
