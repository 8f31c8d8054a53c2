import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";

const observation = (time: object) =>
  readEvents({ resourceType: "Observation", status: "final", code: { text: "Test" }, ...time });
const timeOf = (time: object) => observation(time).events[0]?.time;
const point = (text: string, precision: string) => ({ kind: "point", at: { text, precision } });

describe("the time of an event", () => {
  it.each([
    ["2016", "year"],
    ["2016-05", "month"],
    ["2016-05-02", "day"],
    ["2016-05-02T10:20:30-04:00", "second"],
    ["2016-05-02T10:20:30.123Z", "millisecond"],
    ["1890-02-02", "day"],
  ])("keeps %s as stated, with the precision of a %s", (text, precision) => {
    expect(timeOf({ effectiveDateTime: text })).toMatchObject(point(text, precision));
    expect(timeOf({ effectiveInstant: text })).toMatchObject(point(text, precision));
  });

  it("leaves an event whose date cannot be read undated, with the words and an error at the field", () => {
    for (const text of ["2016-13-45", "2024-02-30", "2 May 2016", "2016-05-02T10:20:30", ""]) {
      const { events, issues } = observation({ effectiveDateTime: text });
      expect(events[0]?.time).toEqual({ kind: "undated", text });
      expect(issues).toMatchObject([
        { severity: "error", code: "value", expression: "Observation.effectiveDateTime" },
      ]);
    }
  });

  it("keeps a period open where it is open, and its ends as precise as they came", () => {
    expect(timeOf({ effectivePeriod: { start: "2014", end: "2016-05-02" } })).toMatchObject({
      kind: "period",
      start: { precision: "year" },
      end: { precision: "day" },
    });
    expect(timeOf({ effectivePeriod: { start: "2014" } })).not.toHaveProperty("end");
    expect(timeOf({ effectivePeriod: { end: "2014" } })).not.toHaveProperty("start");
  });

  it("never opens a period because one of its ends cannot be read", () => {
    const { events, issues } = observation({
      effectivePeriod: { start: "2014-01-01", end: "soon" },
    });
    expect(events[0]?.time).toEqual({ kind: "undated", text: "2014-01-01/soon" });
    expect(issues).toMatchObject([{ expression: "Observation.effectivePeriod.end" }]);
  });

  it("warns of a period that ends before it starts and keeps it as written", () => {
    const { events, issues } = observation({
      effectivePeriod: { start: "2020-05-02", end: "2020-05-01" },
    });
    expect(events[0]?.time).toMatchObject({
      kind: "period",
      start: { text: "2020-05-02" },
      end: { text: "2020-05-01" },
    });
    expect(issues).toMatchObject([
      { severity: "warning", expression: "Observation.effectivePeriod" },
    ]);
  });

  it("takes a period within one year as it is", () => {
    expect(observation({ effectivePeriod: { start: "2020", end: "2020-05" } }).issues).toEqual([]);
  });

  it("takes the first occasion of a timing and says that there are more, else its bounds", () => {
    const { events, issues } = observation({
      effectiveTiming: { event: ["2020-05-01", "2020-05-08"] },
    });
    expect(events[0]?.time).toMatchObject(point("2020-05-01", "day"));
    expect(issues).toMatchObject([
      { severity: "information", expression: "Observation.effectiveTiming.event" },
    ]);
    expect(
      timeOf({ effectiveTiming: { repeat: { boundsPeriod: { start: "2020" } } } }),
    ).toMatchObject({ kind: "period", start: { text: "2020" } });
  });

  it("does not take the release of a result for the time of the sample", () => {
    expect(observation({ issued: "2020-05-01T10:00:00Z" }).events[0]).toMatchObject({
      time: { kind: "undated" },
      issued: { text: "2020-05-01T10:00:00Z" },
    });
  });

  it("is undated without a word where the date is of another type, and the issue says so", () => {
    const { events, issues } = observation({ effectiveDateTime: 2020 });
    expect(events[0]?.time).toEqual({ kind: "undated" });
    expect(issues).toMatchObject([
      { severity: "warning", code: "structure", expression: "Observation.effectiveDateTime" },
    ]);
  });
});
