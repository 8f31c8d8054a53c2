import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { vitalSignsTrack } from "./vitalSigns.js";

type VitalSign = Extract<ClinicalEvent, { kind: "vitalSign" }>;

const sign = (
  analyte: string,
  date: string,
  value: number | undefined,
  rest: Partial<VitalSign> = {},
): VitalSign => ({
  kind: "vitalSign",
  ...base(analyte, when(date)),
  analyte,
  value:
    value === undefined
      ? { kind: "absent", reason: "not-performed" }
      : { kind: "quantity", quantity: { value, unit: "mmHg", code: "mm[Hg]" } },
  ...rest,
});
const pressure = (date: string, high: number, low: number, source: string) => [
  sign("systolic", date, high, { source }),
  sign("diastolic", date, low, { source }),
];
const options = { width: 1200, lang: "en", tracks: [vitalSignsTrack] } as const;
const stripsOf = (events: ClinicalEvent[]) => layoutTimeline(recordOf(events), options).tracks;
const readoutOf = (events: ClinicalEvent[]) => {
  const record = recordOf(events);
  const scene = layoutTimeline(record, options);
  return layoutReadouts(record, scene, at("2025-01-01").start, options)[0]?.text;
};

describe("vitalSignsTrack", () => {
  it("says that a blood pressure is corrected or preliminary, and which part of it", () => {
    const [high, low] = pressure("2024-01-01", 142, 88, "a");
    if (!high || !low) throw new Error("a pressure has two parts");
    const corrected = { status: "corrected" } as const;
    expect(
      readoutOf([
        { ...high, ...corrected },
        { ...low, ...corrected },
      ]),
    ).toContain("corrected 142/88");
    expect(readoutOf([high, { ...low, status: "preliminary" }])).toContain("/ prel. 88");
  });

  it("draws both numbers of a blood pressure as one bar in one strip", () => {
    const events = [
      ...pressure("2024-01-01", 142, 88, "a"),
      ...pressure("2024-02-01", 130, 80, "b"),
    ];
    const [strip, ...others] = stripsOf(events);
    expect(others).toEqual([]);
    const bars = (strip?.marks ?? []).filter(
      (mark) => mark.shape === "line" && mark.events.length === 2,
    );
    expect(bars.map(({ label }) => label)).toEqual([
      "Blood pressure, 142/88\u00a0mmHg, 2024-01-01",
      "Blood pressure, 130/80\u00a0mmHg, 2024-02-01",
    ]);
    expect(readoutOf(events)).toBe("Blood pressure: 130/80\u00a0mmHg, 2024-02-01");
  });

  it("H6: two blood pressures of one day are never put together crosswise", () => {
    const events = [
      ...pressure("2024-01-01", 142, 88, "a"),
      ...pressure("2024-01-01", 120, 60, "b"),
    ];
    expect(readoutOf(events)).toContain("142/88\u00a0mmHg · 120/60\u00a0mmHg");
    const loose = events.map((event) => ({ ...event, source: event.id }));
    expect(readoutOf(loose)).not.toContain("/");
  });

  it("H9: a part that was not measured is a part that was not measured", () => {
    const events = [
      sign("systolic", "2024-01-01", 142, { source: "a" }),
      sign("diastolic", "2024-01-01", undefined, { source: "a" }),
    ];
    expect(readoutOf(events)).toContain("142\u00a0mmHg / not performed");
    const drawn = stripsOf(events).flatMap(({ marks }) => marks.flatMap((mark) => mark.events));
    expect(new Set(drawn)).toEqual(new Set(events.map(({ id }) => id)));
  });

  it("leaves the measures of the body to their own track", () => {
    expect(stripsOf([sign("weight", "2024-01-01", 70)])).toEqual([]);
    expect(stripsOf([sign("heart-rate", "2024-01-01", 70)])).toHaveLength(1);
  });
});
