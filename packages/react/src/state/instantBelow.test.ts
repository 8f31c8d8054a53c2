import { layoutTimeline, timeAtX } from "@ipo/layout";
import type { ClinicalEvent, EpochMs, PatientRecord } from "@ipo/model";
import { parseTimePoint } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { smallRecord } from "../testing/record.js";
import { instantBelow } from "./instantBelow.js";

const day = (text: string) => Date.parse(text) as EpochMs;
const [psa] = smallRecord().events.filter(({ kind }) => kind === "lab");
if (!psa) throw new Error("no value");

function valueOn(date: string): ClinicalEvent {
  const at = parseTimePoint(date);
  if (!psa || !at) throw new Error(`no date: ${date}`);
  return { ...psa, id: date, time: { kind: "point", at } };
}

/** What is below the pointer, so many pixels from an instant, in a window of two years. */
function below(dates: readonly string[], instant: string, away = 0) {
  const record: PatientRecord = { ...smallRecord(), events: dates.map(valueOn) };
  const viewport = { start: day("2020-01-01"), end: day("2022-01-01") };
  const scene = layoutTimeline(record, { width: 1600, viewport });
  const pixel = (viewport.end - viewport.start) / scene.columns.plot.width;
  const { plot } = scene.columns;
  const x = plot.x + (day(instant) - viewport.start) / pixel + away;
  const at = instantBelow(x, { events: dates }, record, scene);
  return { at: at && new Date(at).toISOString().slice(0, 16), pointed: timeAtX(scene, x) };
}

describe("the time below the pointer", () => {
  it("is that of the mark, also where the pointer stands a few pixels before it", () => {
    const { at, pointed } = below(["2020-06-01T08:30:00Z"], "2020-06-01T08:30:00Z", -5);
    expect(at).toBe("2020-06-01T08:30");
    expect(pointed).toBeLessThan(day("2020-06-01T08:30:00Z"));
  });

  it("is the nearest of several, and of those at one place the last", () => {
    const dates = ["2020-06-01T08:00:00Z", "2020-06-01T16:45:00Z", "2020-06-12T08:00:00Z"];
    expect(below(dates, "2020-06-01", 1).at).toBe("2020-06-01T16:45");
    expect(below(dates, "2020-06-12", -3).at).toBe("2020-06-12T08:00");
  });

  it("is the pointer's own far from any, and within a date of many pixels", () => {
    expect(below(["2020-06-01T08:00:00Z"], "2020-07-15").at).toBeUndefined();
    expect(below(["2021"], "2021-03-01").at).toBeUndefined();
    expect(below([], "2020-06-01").at).toBeUndefined();
  });

  it("is the pointer's own on a bar, wherever its events begin", () => {
    const record = smallRecord();
    const scene = layoutTimeline(record, { width: 1600 });
    const drug = record.events.find(({ kind }) => kind === "medication");
    const x = scene.columns.plot.x + 100;
    expect(instantBelow(x, { events: [drug?.id ?? ""] }, record, scene)).toBeUndefined();
  });
});
