import { describe, expect, it } from "vitest";
import {
  EventTime,
  TimePrecision,
  anchorOf,
  dayTextOf,
  endOf,
  isDated,
  isPartial,
  parseTimePoint,
  startOf,
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
    ["2023-01-01T12:00:00.5Z", "2023-01-01T12:00:00.500Z", "millisecond"],
    ["2023-01-01T12:00:00.0Z", "2023-01-01T12:00:00.000Z", "millisecond"],
    ["2023-01-01T12:00:00.289999999999Z", "2023-01-01T12:00:00.289Z", "millisecond"],
    ["2023-01-01T00:00:00Z", "2023-01-01T00:00:00Z", "second"],
    ["2023-01-01T23:59:59Z", "2023-01-01T23:59:59Z", "second"],
    ["2023-01-01T12:00:00-00:00", "2023-01-01T12:00:00Z", "second"],
    ["2023-01-01T12:00:00+14:00", "2022-12-31T22:00:00Z", "second"],
    ["2023-01-01T12:00:00-14:00", "2023-01-02T02:00:00Z", "second"],
    ["2023-01-01T12:00:00+13:59", "2022-12-31T22:01:00Z", "second"],
    ["2023-01-01T12:00:00+05:30", "2023-01-01T06:30:00Z", "second"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "second"],
  ])("%s", (text, start, precision) => {
    expect(point(text)).toMatchObject({ start: utc(start), precision, text });
  });

  it.each([
    ["2023-01-01T12:00Z", 60_000],
    ["2023-01-01T12:00:00Z", 1000],
    ["2023-01-01T12:00:00.000Z", 1],
  ])("%s lasts for what its precision leaves open", (text, milliseconds) => {
    const { start, end } = point(text);
    expect(end - start).toBe(milliseconds);
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
    "2023-01-01T12:00:00+14:01",
    "2023-01-01T12:00:00-14:30",
    "2023-01-01T12:00:00+05:60",
    "2023-01-01T12:00:00+5:00",
    "2023-01-01T12:00:00+0500",
    "2023-01-01T24:00:00Z",
    "2023-01-01T12:00:61Z",
    "2023-01-01T12:00:00.Z",
    "2023-01-01T12:00:00z",
    "2023-01-01t12:00:00Z",
    "2023-01-01T12Z",
    "2023-01-01Z",
    "2023-01-01 ",
    " 2023-01-01",
    "2023-01-01\n",
    "2023-01-01T12:00:00Z ",
    "0000-01-01",
    "-2023",
    "12023",
    "2023-00",
    "2023-01-00",
    "2023-01-32",
    "2023-04-31",
    "1900-02-29",
    "２０２３",
    "2023-01-01 12:00",
    "2023-01-01T",
    "tomorrow",
    "20230101",
  ])("%j", (text) => {
    expect(parseTimePoint(text)).toBeUndefined();
  });
});

it("takes the first and the last day there can be", () => {
  expect(point("0001-01-01").precision).toBe("day");
  expect(point("2023-01-31").precision).toBe("day");
  expect(point("2000-02-29").precision).toBe("day");
  expect(point("9999-12-31").end).toBe(utc("+010000-01-01T00:00:00Z"));
  expect(point("0001").end).toBe(utc("0002-01-01T00:00:00Z"));
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

  it("a point begins and ends where its own stretch does", () => {
    const at: EventTime = { kind: "point", at: day };
    expect([startOf(at), endOf(at), anchorOf(at)]).toEqual([day.start, day.end, day.start]);
    expect(isDated(at)).toBe(true);
  });

  it("a period with both ends is found by its start", () => {
    const both: EventTime = { kind: "period", start: day, end: point("2023-06") };
    expect([startOf(both), endOf(both), anchorOf(both)]).toEqual([
      day.start,
      utc("2023-07-01T00:00:00Z"),
      day.start,
    ]);
  });

  it("the first instant of 1970 is a time like any other", () => {
    const epoch: EventTime = { kind: "period", start: point("1970"), end: day };
    expect(anchorOf(epoch)).toBe(0);
    expect(isDated(epoch)).toBe(true);
  });

  it("an undated event has no place", () => {
    expect([startOf(undated), endOf(undated)]).toEqual([undefined, undefined]);
    expect(isDated({ kind: "undated" })).toBe(false);
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
    expect(isPartial(point("2023-05-02T10:00Z"))).toBe(false);
  });

  it("the day is what the source wrote of it", () => {
    expect(["2023", "2023-05", "2023-05-02"].map((text) => dayTextOf(point(text)))).toEqual([
      "2023",
      "2023-05",
      "2023-05-02",
    ]);
  });

  it("the schema takes the three kinds of time, whole", () => {
    for (const time of [{ kind: "point", at: day }, open, before, undated, { kind: "undated" }])
      expect(EventTime.parse(time)).toEqual(time);
    expect(EventTime.safeParse({ kind: "point" }).success).toBe(false);
    expect(EventTime.safeParse({ ...undated, guess: 1 }).success).toBe(false);
    expect(EventTime.safeParse({ ...open, guess: 1 }).success).toBe(false);
    expect(EventTime.safeParse({ kind: "point", at: { ...day, guess: 1 } }).success).toBe(false);
    expect(EventTime.safeParse({ kind: "point", at: { ...day, precision: "week" } }).success).toBe(
      false,
    );
    expect(TimePrecision.options).toEqual([
      "year",
      "month",
      "day",
      "minute",
      "second",
      "millisecond",
    ]);
  });
});
