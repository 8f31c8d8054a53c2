import type { ClinicalEvent, EventTime } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { diseaseTrack } from "./disease.js";

const options = { width: 1200, lang: "en", tracks: [diseaseTrack] } as const;
const state = (text: string, time: EventTime): ClinicalEvent => ({
  kind: "diseaseStatus",
  ...base("Status", time),
  value: { coding: [], text },
});
const death = (date: string): ClinicalEvent => ({ kind: "death", ...base("Death", when(date)) });

/** What the readout says on a day. */
function readoutOn(events: ClinicalEvent[], day: string): string | undefined {
  const record = recordOf(events);
  const scene = layoutTimeline(record, options);
  return layoutReadouts(record, scene, at(day).start, options)[0]?.text;
}

function bandsOf(events: ClinicalEvent[]): { x: number; width: number }[] {
  const { tracks } = layoutTimeline(recordOf(events), {
    ...options,
    viewport: { start: at("2020-01-01").start, end: at("2025-01-01").start },
    now: at("2024-12-01").start,
  });
  return (tracks[0]?.marks ?? []).flatMap((mark) => (mark.shape === "rect" ? [mark] : []));
}

describe("diseaseTrack", () => {
  it("a state that has ended is said with its whole period, not as still so", () => {
    const ended = state("Localised", when("2020-01-01", "2021-01-01"));
    expect(readoutOn([ended], "2020-06-01")).toBe("Disease course: Localised, since 2020-01-01");
    expect(readoutOn([ended], "2024-01-01")).toBe(
      "Disease course: Localised, 2020-01-01 – 2021-01-01",
    );
  });

  it("an open state ends where the next begins, in the band and in the readout", () => {
    const events = [
      state("Localised", when("2020-01-01", "")),
      state("Metastatic", when("2022-01-01", "2023-01-01")),
    ];
    expect(readoutOn(events, "2024-01-01")).toBe(
      "Disease course: Metastatic, 2022-01-01 – 2023-01-01",
    );
    const [first, second] = bandsOf(events);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
  });

  it("after the death the readout says the death, not the state before it", () => {
    const events = [state("Metastatic", when("2022-01-01", "")), death("2024-01-01")];
    expect(readoutOn(events, "2023-12-31")).toBe("Disease course: Metastatic, since 2022-01-01");
    expect(readoutOn(events, "2025-01-01")).toBe("Disease course: Death, 2024-01-01");
  });

  it("a death known to the year is past only when that year is", () => {
    const events = [state("Metastatic", when("2022-01-01", "")), death("2024")];
    expect(readoutOn(events, "2024-06-01")).toBe("Disease course: Metastatic, 2022-01-01 –");
    expect(readoutOn(events, "2025-01-01")).toBe("Disease course: Death, 2024");
  });

  it("a state that ends before it begins leaves a mark", () => {
    const [band] = bandsOf([state("Stable", when("2022-01-01", "2021-01-01"))]);
    expect(band?.width).toBeGreaterThan(0);
  });

  it("the pin of a diagnosis that is not certain says so", () => {
    const diagnosis = (verificationStatus: string): ClinicalEvent => ({
      kind: "condition",
      ...base("Cancer", when("2024-01-01")),
      role: "primary-cancer",
      verificationStatus,
    });
    const day = "2024-06-01";
    expect(readoutOn([diagnosis("provisional")], day)).toContain("Diagnosis (provisional)");
    expect(readoutOn([diagnosis("likely")], day)).toContain("Diagnosis (likely)");
    expect(readoutOn([diagnosis("confirmed")], day)).toBe("Disease course: Diagnosis, 2024-01-01");
  });
});
