import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import type { TimelineOptions } from "../options.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { bodyTrack } from "./body.js";
import { vitalSignsTrack } from "./vitalSigns.js";

type VitalSign = Extract<ClinicalEvent, { kind: "vitalSign" }>;

const measure = (
  analyte: string,
  date: string,
  value: number,
  unit: string,
  comparator?: "<" | ">",
): VitalSign => ({
  kind: "vitalSign",
  ...base(analyte, when(date)),
  analyte,
  value: {
    kind: "quantity",
    quantity: { value, unit, code: unit, ...(comparator && { comparator }) },
  },
});
const weight = (date: string, value: number, comparator?: "<" | ">") =>
  measure("weight", date, value, "kg", comparator);
const options = { width: 1200, lang: "en", tracks: [bodyTrack, vitalSignsTrack] } as const;

function readoutAt(day: string, events: ClinicalEvent[], more: Partial<TimelineOptions> = {}) {
  const record = recordOf(events);
  const own = { ...options, ...more };
  const scene = layoutTimeline(record, own);
  return layoutReadouts(record, scene, at(day).start, own)[0]?.text;
}

describe("bodyTrack", () => {
  const events = [weight("2023-03-13", 80), weight("2023-06-01", 100), weight("2024-01-01", 72)];

  it("says by how many percent the weight differs from the first one, and from when", () => {
    expect(readoutAt("2024-02-01", events)).toContain(
      "72\u00a0kg, 2024-01-01, −10% from 2023-03-13",
    );
  });

  it("counts from the last weight known at the point that the reader chose", () => {
    const reference = at("2023-08-01").start;
    expect(readoutAt("2024-02-01", events, { reference })).toContain("−28% from 2023-06-01");
    expect(readoutAt("2023-06-02", events, { reference })).not.toContain("%");
  });

  it("never counts from a weight by another method", () => {
    const stated = { ...weight("2023-01-01", 80), method: { coding: [], text: "Stated" } };
    const scale = (day: string, value: number) => ({
      ...weight(day, value),
      method: { coding: [], text: "Scale" },
    });
    const first = [stated, scale("2023-06-01", 100)];
    expect(readoutAt("2023-07-01", first)).not.toContain("%");
    const later = [...first, scale("2024-01-01", 90)];
    expect(readoutAt("2024-02-01", later)).toContain("from 2023-06-01");
    const reference = at("2023-01-02").start;
    expect(readoutAt("2024-02-01", later, { reference })).not.toContain("%");
  });

  it("H1: works out no percentage from or to a weight that is only a limit", () => {
    expect(
      readoutAt("2024-02-01", [...events.slice(0, 2), weight("2024-01-01", 72, ">")]),
    ).not.toContain("%");
    const first = [
      weight("2023-03-13", 80, "<"),
      weight("2023-06-01", 100),
      weight("2024-01-01", 50),
    ];
    expect(readoutAt("2024-02-01", first)).toContain("−50% from 2023-06-01");
  });

  it("H2: never counts from a weight in another unit", () => {
    const pounds = measure("weight", "2023-03-13", 176, "[lb_av]");
    expect(readoutAt("2024-02-01", [pounds, weight("2024-01-01", 72)])).not.toContain("%");
  });

  it("has a strip for each measure that the record states, and works none out", () => {
    const scene = layoutTimeline(
      recordOf([...events, measure("height", "2023-03-13", 180, "cm")]),
      options,
    );
    expect(scene.tracks.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "body Weight",
      "body Height",
    ]);
  });
});
