import { readBundle } from "@ipo/fhir";
import { layoutTimeline } from "@ipo/layout";
import { parseTimePoint, type PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { viewportOf } from "./viewportOf.js";

const lab = (day: string) => ({
  resourceType: "Observation",
  status: "final",
  code: { text: "P-PSA" },
  effectiveDateTime: day,
  subject: { reference: "Patient/a" },
});
const { record } = readBundle([lab("2020-01-01"), lab("2021-01-01")]) as { record: PatientRecord };
const own = layoutTimeline(record, { width: 1000 }).viewport;
const choose = (from: string | undefined, to: string | undefined) =>
  viewportOf(record, {
    from: from === undefined ? undefined : parseTimePoint(from),
    to: to === undefined ? undefined : parseTimePoint(to),
    now: undefined,
    lang: "sv",
  });

describe("viewportOf", () => {
  it("leaves the choice to the layout when nothing is asked", () => {
    expect(choose(undefined, undefined)).toBeUndefined();
  });

  it("goes from the beginning of the first to the end of the last date, however short they are", () => {
    const whole = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2021, 0, 1) };
    expect(choose("2020", "2020")).toEqual(whole);
    expect(choose("2020-01", "2020-12")).toEqual(whole);
    expect(choose("2020-01-01", "2020-12-31")).toEqual(whole);
  });

  it("keeps the layout's own end where only the other is asked", () => {
    expect(choose("2020-06", undefined)).toEqual({ start: Date.UTC(2020, 5, 1), end: own.end });
    expect(choose(undefined, "2020-06")).toEqual({ start: own.start, end: Date.UTC(2020, 6, 1) });
  });

  it("says what to do when no time is left", () => {
    expect(() => choose("2021", "2020")).toThrow("--from 2021 is after --to 2020. Swap the two.");
    expect(() => choose("2030", undefined)).toThrow("--from 2030 is after the last day drawn");
    expect(() => choose(undefined, "2010")).toThrow("--to 2010 is before the first day drawn");
  });
});
