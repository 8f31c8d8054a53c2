import {
  parseTimePoint,
  type ClinicalEvent,
  type ClinicalEventKind,
  type EventStatus,
  type EventTime,
  type TimePoint,
} from "@ipo/model";
import { describe, expect, it } from "vitest";
import { farFutureOf, timeDoubtsOf, timeLimitsOf, type TimeLimits } from "./timeDoubts.js";

const point = (text: string) => parseTimePoint(text) as TimePoint;
const at = (text: string): EventTime => ({ kind: "point", at: point(text) });
const period = (start: string, end: string): EventTime => ({
  kind: "period",
  ...(start !== "" && { start: point(start) }),
  ...(end !== "" && { end: point(end) }),
});
const eventAt = (time: EventTime, kind: ClinicalEventKind = "lab", status: EventStatus = "final") =>
  ({ kind, status, time, code: { coding: [] } }) as unknown as ClinicalEvent;
const unlimited: TimeLimits = { birth: undefined, death: undefined, farFuture: undefined };
const limits = (texts: { birth?: string; death?: string; asOf?: string }): TimeLimits => ({
  birth: texts.birth === undefined ? undefined : point(texts.birth),
  death: texts.death === undefined ? undefined : point(texts.death),
  farFuture: texts.asOf === undefined ? undefined : farFutureOf(point(texts.asOf)),
});

describe("an end before its start", () => {
  it.each([
    ["2020-05-02", "2020-05-01"],
    ["2020-05", "2020-04"],
    ["2020-05-01", "2020-04"],
    ["2020", "2019-12-31"],
    ["2020-05-01T10:00:00Z", "2020-05-01T09:59:59Z"],
    ["2020-05-01T10:00:00+02:00", "2020-05-01T07:59:59Z"],
    ["2020-05-03", "2020-05-01T10:00:00Z"],
    ["2020-05-03T14:00:00Z", "2020-05-01"],
  ])("%s to %s is doubtful", (start, end) => {
    expect(timeDoubtsOf(eventAt(period(start, end)), unlimited)).toEqual(["end-before-start"]);
  });

  it.each([
    ["2020-05-02", "2020-05-02"],
    ["2020-05-02", "2020-05"],
    ["2020", "2020-01-01"],
    ["2020-05-02", "2020"],
    ["2020-05-01T10:00:00Z", "2020-05-01T10:00:00Z"],
    ["2020-05-01", ""],
    ["", "2020-05-01"],
  ])("%s to %s is not", (start, end) => {
    expect(timeDoubtsOf(eventAt(period(start, end)), unlimited)).toEqual([]);
  });

  it("a date beside a clock time is doubtful only when it is so in every time zone", () => {
    const isDoubted = (start: string, end: string) =>
      timeDoubtsOf(eventAt(period(start, end)), unlimited).length > 0;
    expect(isDoubted("2020-05-02T11:59:59Z", "2020-05-01")).toBe(false);
    expect(isDoubted("2020-05-02T12:00:00Z", "2020-05-01")).toBe(true);
    expect(isDoubted("2020-05-02T12:00Z", "2020-05-01")).toBe(true);
    expect(isDoubted("2020-05-02T12:00:00.000Z", "2020-05-01")).toBe(true);
    expect(isDoubted("2020-05-02", "2020-05-01T10:00:00Z")).toBe(false);
    expect(isDoubted("2020-05-02", "2020-05-01T09:59:59Z")).toBe(true);
  });
});

describe("a time before birth", () => {
  it.each([
    ["2000-05-02", at("2000-05-01")],
    ["2000-05", at("2000-04-30")],
    ["2000", at("1999")],
    ["2000-05-02", period("2000-05-01", "2001")],
    ["2000-05-02", period("", "2000-05-01")],
  ])("born %s: %o is doubtful", (birth, time) => {
    expect(timeDoubtsOf(eventAt(time), limits({ birth }))).toEqual(["before-birth"]);
  });

  it.each([
    ["2000-05-02", at("2000-05-02")],
    ["2000-05-02", at("2000-05")],
    ["2000-05-02", at("2000-05-01T22:00:00Z")],
    ["2000", at("2000-01-01")],
    ["2000-05-02", period("2000-05-02", "")],
  ])("born %s: %o is not", (birth, time) => {
    expect(timeDoubtsOf(eventAt(time), limits({ birth }))).toEqual([]);
  });

  it("is right in the history of a family", () => {
    const history = eventAt(at("1950"), "familyHistory");
    expect(timeDoubtsOf(history, limits({ birth: "2000" }))).toEqual([]);
  });
});

describe("a time after death", () => {
  const death = "2020-05-02";

  it("is doubtful where it starts after the day of death, and not on that day", () => {
    const doubts = (time: EventTime) => timeDoubtsOf(eventAt(time), limits({ death }));
    expect(doubts(at("2020-05-03"))).toEqual(["after-death"]);
    expect(doubts(period("2020-05-03", ""))).toEqual(["after-death"]);
    for (const time of [at("2020-05-02"), at("2020-05"), period("2020-05-01", "2021")])
      expect(doubts(time)).toEqual([]);
    expect(doubts(period("", "2021"))).toEqual([]);
  });

  it.each([
    "death",
    "report",
    "document",
    "specimen",
    "stage",
    "genomicFinding",
    "adverseEvent",
    "consent",
    "familyHistory",
    "other",
  ] as const)("is what a %s can have", (kind) => {
    expect(timeDoubtsOf(eventAt(at("2021"), kind), limits({ death }))).toEqual([]);
  });

  it.each(["medication", "procedure", "lab", "imaging", "careEvent", "condition"] as const)(
    "is doubtful for a %s that was more than planned",
    (kind) => {
      expect(timeDoubtsOf(eventAt(at("2021"), kind), limits({ death }))).toEqual(["after-death"]);
      expect(timeDoubtsOf(eventAt(at("2021"), kind, "planned"), limits({ death }))).toEqual([]);
    },
  );
});

it("a death is certified after it", () => {
  const coding = [{ system: "http://snomed.info/sct", code: "308646001" }];
  const visit = { ...eventAt(at("2021"), "careEvent"), code: { coding } };
  expect(timeDoubtsOf(visit, limits({ death: "2020" }))).toEqual([]);
});

describe("a far future", () => {
  const asOf = "2020-01-01T00:00:00Z";

  it("begins five years after the data were put together, and for an end twenty", () => {
    const doubts = (time: EventTime) => timeDoubtsOf(eventAt(time), limits({ asOf }));
    expect(doubts(at("2025-01-01"))).toEqual([]);
    expect(doubts(at("2025-01-01T00:00:01Z"))).toEqual([]);
    expect(doubts(at("2025-01-01T00:00:02Z"))).toEqual(["far-future"]);
    expect(doubts(at("2025-01-02"))).toEqual(["far-future"]);
    expect(doubts(at("2025"))).toEqual([]);
    expect(doubts(period("2025-01-02", ""))).toEqual(["far-future"]);
    expect(doubts(period("2020", "2030"))).toEqual([]);
    expect(doubts(period("2020", "2040-01-01"))).toEqual([]);
    expect(doubts(period("2020", "2040-01-02"))).toEqual(["far-future"]);
    expect(doubts(period("", "9999-12-31"))).toEqual(["far-future"]);
  });

  it("counts from the end of what is known of that day, and plans are no exception", () => {
    const planned = eventAt(at("2025-02-01"), "careEvent", "planned");
    expect(timeDoubtsOf(planned, limits({ asOf: "2020" }))).toEqual([]);
    expect(timeDoubtsOf(planned, limits({ asOf: "2020-01" }))).toEqual([]);
    expect(timeDoubtsOf(planned, limits({ asOf: "2020-01-30" }))).toEqual(["far-future"]);
  });

  it("is not looked for where nobody says when the data were put together", () => {
    expect(timeDoubtsOf(eventAt(at("9999")), unlimited)).toEqual([]);
  });
});

it("what is doubtful in several ways says all of them, and what has no time none", () => {
  const event = eventAt(period("2090", "1990"));
  const all = limits({ birth: "2000", death: "2020", asOf: "2020" });
  expect(timeDoubtsOf(event, all)).toEqual([
    "end-before-start",
    "before-birth",
    "after-death",
    "far-future",
  ]);
  expect(timeDoubtsOf(eventAt({ kind: "undated", text: "2090" }), all)).toEqual([]);
});

describe("the limits of a record", () => {
  const patient = { id: "p", source: "Patient/p", identifiers: [], isProtected: false };
  const death = (text: string) => eventAt(at(text), "death");

  it("are the birth, the day the data were put together, and the last death stated", () => {
    const birthDate = point("1950");
    const asOf = point("2024");
    expect(
      timeLimitsOf({ ...patient, birthDate }, [death("2020"), death("2021"), death("2019")], asOf),
    ).toEqual({ birth: birthDate, death: point("2021"), farFuture: farFutureOf(asOf) });
    expect(timeLimitsOf({ ...patient, deceased: point("2022") }, [death("2021")], asOf)).toEqual({
      birth: undefined,
      death: point("2022"),
      farFuture: farFutureOf(asOf),
    });
  });

  it("know no death that is doubtful itself, undated, or none", () => {
    const birthDate = point("1950");
    const deathOf = (deceased: boolean | TimePoint, ...events: ClinicalEvent[]) =>
      timeLimitsOf({ ...patient, birthDate, deceased }, events, point("2024")).death;
    expect(deathOf(point("1949"), death("1949"))).toBeUndefined();
    expect(deathOf(true, death("2090"))).toBeUndefined();
    expect(deathOf(true, eventAt({ kind: "undated" }, "death"))).toBeUndefined();
    expect(deathOf(true, eventAt(period("2020", "2021"), "death"))).toBeUndefined();
    expect(deathOf(true, eventAt(at("2020")))).toBeUndefined();
    expect(deathOf(true)).toBeUndefined();
  });
});
