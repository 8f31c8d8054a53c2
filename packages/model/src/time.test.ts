import { describe, expect, it } from "vitest";
import {
  anchorOf,
  dayTextOf,
  endOf,
  isDated,
  isPartial,
  parseTimePoint,
  startOf,
  type EventTime,
} from "./time.js";

const utc = (text: string) => Date.parse(text);
const point = (text: string) => {
  const parsed = parseTimePoint(text);
  if (!parsed) throw new Error(`${text} should be readable`);
  return parsed;
};

describe("parseTimePoint keeps a partial date as the whole stretch it stands for", () => {
  it.each([
    ["2023", "year", "2023-01-01T00:00:00Z", "2024-01-01T00:00:00Z"],
    ["2023-05", "month", "2023-05-01T00:00:00Z", "2023-06-01T00:00:00Z"],
    ["2023-12", "month", "2023-12-01T00:00:00Z", "2024-01-01T00:00:00Z"],
    ["2024-02-29", "day", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"],
  ])("%s", (text, precision, start, end) => {
    expect(point(text)).toEqual({ text, precision, start: utc(start), end: utc(end) });
  });
});

describe("parseTimePoint reads clock times as true instants with their offset", () => {
  it.each([
    ["2023-03-26T01:30:00+01:00", "2023-03-26T00:30:00Z", "second"],
    ["2023-10-29T02:30:00+02:00", "2023-10-29T00:30:00Z", "second"],
    ["2023-01-01T00:10:00+01:00", "2022-12-31T23:10:00Z", "second"],
    ["2023-01-01T23:50:00-05:00", "2023-01-02T04:50:00Z", "second"],
    ["2023-01-01T12:00Z", "2023-01-01T12:00:00Z", "minute"],
    ["2023-01-01T12:00:00.250Z", "2023-01-01T12:00:00.250Z", "millisecond"],
  ])("%s", (text, start, precision) => {
    expect(point(text)).toMatchObject({ start: utc(start), precision, text });
  });

  it("keeps the day that the source wrote, whatever the offset", () => {
    expect(dayTextOf(point("2023-01-01T00:10:00+01:00"))).toBe("2023-01-01");
    expect(dayTextOf(point("2023-01-01T23:50:00-05:00"))).toBe("2023-01-01");
  });
});

describe("parseTimePoint refuses what is no date rather than repair it", () => {
  it.each([
    "",
    "2024-02-30",
    "2023-02-29",
    "2023-13",
    "2023-00-01",
    "0000",
    "23-01-01",
    "2023-1-1",
    "2023-01-01T12:00:00",
    "2023-01-01T25:00:00Z",
    "2023-01-01T12:60:00Z",
    "2023-01-01T12:00:00+15:00",
    "2023-01-01 12:00",
    "2023-01-01T",
    "tomorrow",
    "20230101",
  ])("%j", (text) => {
    expect(parseTimePoint(text)).toBeUndefined();
  });
});

it("reads years long before 1970 and before 1900", () => {
  expect(point("1890-02-02").start).toBe(utc("1890-02-02T00:00:00Z"));
  expect(point("0099-01-01").start).toBe(utc("0099-01-01T00:00:00Z"));
});

describe("the ends of an event's time", () => {
  const day = point("2023-05-02");
  const open: EventTime = { kind: "period", start: day };
  const before: EventTime = { kind: "period", end: day };
  const undated: EventTime = { kind: "undated", text: "at 52 years" };

  it("an open end is not known, and neither is an open start", () => {
    expect(startOf(open)).toBe(day.start);
    expect(endOf(open)).toBeUndefined();
    expect(startOf(before)).toBeUndefined();
    expect(endOf(before)).toBe(day.end);
    expect(anchorOf(before)).toBe(day.end);
  });

  it("an undated event has no place", () => {
    expect(isDated(undated)).toBe(false);
    expect(anchorOf(undated)).toBeUndefined();
    expect(isDated(open)).toBe(true);
  });

  it("a year and a month are partial, a day is not", () => {
    expect([point("2023"), point("2023-05"), point("2023-05-02")].map(isPartial)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
