import { parseTimePoint, type ClinicalEvent, type EventTime, type TimePoint } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { spanOf } from "./spanOf.js";

function at(text: string): TimePoint {
  const point = parseTimePoint(text);
  if (!point) throw new Error(`"${text}" is not a FHIR date.`);
  return point;
}

const event = (time: EventTime): ClinicalEvent => ({
  kind: "careEvent",
  id: "Encounter/1",
  source: "Encounter/1",
  path: "Bundle.entry[0].resource",
  time,
  code: { coding: [] },
  status: "final",
  provenance: {},
  category: "visit",
});
const point = (text: string) => event({ kind: "point", at: at(text) });

describe("spanOf", () => {
  it("is null without a dated event", () => {
    expect(spanOf([])).toBeNull();
    expect(spanOf([event({ kind: "undated", text: "in her fifties" })])).toBeNull();
  });

  it("counts a clock time as the day on its own clock, in every time zone", () => {
    expect(
      spanOf([point("2020-01-01T00:30:00+02:00"), point("2020-06-30T23:30:00-05:00")]),
    ).toEqual({
      start: "2020-01-01",
      end: "2020-06-30",
    });
  });

  it("counts a year or a month from its first to its last day", () => {
    expect(spanOf([point("2020")])).toEqual({ start: "2020-01-01", end: "2020-12-31" });
    expect(spanOf([point("2020-02")])).toEqual({ start: "2020-02-01", end: "2020-02-29" });
  });

  it("covers both ends of a period, and the one there is of an open one", () => {
    const period = event({ kind: "period", start: at("2020-05-01"), end: at("2020-10-01") });
    const open = event({ kind: "period", end: at("2020-12-01") });
    expect(spanOf([period, open])).toEqual({ start: "2020-05-01", end: "2020-12-01" });
  });
});
