import type { ClinicalEvent, ObservationValue } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { pathologyTrack } from "./pathology.js";

const options = { width: 1200, lang: "en", tracks: [pathologyTrack] } as const;
const marker = (
  loinc: string,
  date: string,
  value: string,
  rest: Partial<Extract<ClinicalEvent, { kind: "genomicFinding" }>> = {},
): ClinicalEvent => ({
  kind: "genomicFinding",
  ...base("", when(date)),
  code: { coding: [{ system: "http://loinc.org", code: loinc }] },
  value: { kind: "text", text: value } satisfies ObservationValue,
  ...rest,
});
const report = (section: string): ClinicalEvent => ({
  kind: "report",
  ...base("PAD", when("2024-01-05")),
  category: [
    { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0074", code: section }] },
  ],
  results: [],
  conclusion: "Invasive carcinoma",
});
const marksOf = (events: ClinicalEvent[]) =>
  layoutTimeline(recordOf(events), options).tracks[0]?.marks ?? [];
const textsOf = (events: ClinicalEvent[]) =>
  marksOf(events).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const saidAt = (events: ClinicalEvent[], day: string) => {
  const record = recordOf(events);
  const scene = layoutTimeline(record, options);
  return layoutReadouts(record, scene, at(day).start, options)[0]?.text;
};

const before = marker("85337-4", "2020-01-01", "95 %");
const after = marker("85337-4", "2024-01-01", "10 %");

describe("pathologyTrack", () => {
  it("a marker that changed at recurrence has both values on one row, the later after an arrow", () => {
    expect(textsOf([before, after])).toEqual(expect.arrayContaining(["ER", "95 %", "→ 10 %"]));
    const symbols = marksOf([before, after]).flatMap((mark) =>
      mark.shape === "symbol" ? [mark] : [],
    );
    expect(new Set(symbols.map(({ y }) => y)).size).toBe(1);
  });

  it("H14: the readout names no value before its day", () => {
    expect(saidAt([before, after], "2021-01-01")).toContain("ER 95 %");
    expect(saidAt([before, after], "2021-01-01")).not.toContain("10 %");
    expect(saidAt([before, after], "2024-02-01")).toContain("ER 95 % → 10 %");
  });

  it("where room is short the last value keeps its words", () => {
    const events = ["2023-12-15", "2024-01-01"].map((date, index) =>
      marker("85337-4", date, `${index} % of the cells in the tissue examined`),
    );
    const viewport = { start: at("2023-10-01").start, end: at("2024-01-03").start };
    const marks = layoutTimeline(recordOf(events), { ...options, viewport }).tracks[0]?.marks ?? [];
    const texts = marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(texts.some((text) => text.startsWith("→ 1 %"))).toBe(true);
  });

  it("two markers never share a row", () => {
    const texts = textsOf([before, marker("85339-0", "2020-01-01", "60 %")]);
    expect(texts).toEqual(expect.arrayContaining(["ER", "PR"]));
  });

  it("method and specimen of a marker stand in its label, and a negative one is hollow", () => {
    const event = marker("48676-1", "2024-01-01", "Negative", {
      method: { coding: [], text: "IHC" },
      specimen: "Liver biopsy",
    });
    const [symbol] = marksOf([event]).flatMap((mark) => (mark.shape === "symbol" ? [mark] : []));
    expect(symbol).toMatchObject({ isHollow: true });
    expect(symbol?.label).toContain("IHC");
    expect(symbol?.label).toContain("Liver biopsy");
  });

  it("takes pathology reports with their conclusion, and no report of another kind", () => {
    const mark = marksOf([report("SP")]).find(({ events }) => events.length > 0);
    expect(mark?.label).toContain("Invasive carcinoma");
    expect(marksOf([report("RAD")])).toEqual([]);
    expect(marksOf([report("GE")])).toEqual([]);
  });

  it("what an earlier track shows is not shown a second time", () => {
    const size: ClinicalEvent = {
      kind: "observation",
      ...base("", when("2024-01-01")),
      code: { coding: [{ system: "http://loinc.org", code: "21889-1" }] },
      value: { kind: "quantity", quantity: { value: 22, unit: "mm" } },
    };
    const study: ClinicalEvent = {
      kind: "imaging",
      ...base("CT", when("2024-01-01")),
      modality: [],
    };
    const related = [{ relation: "derivedFrom", source: study.source }];
    const kinds = (events: ClinicalEvent[]) =>
      layoutTimeline(recordOf(events), { width: 1200 }).tracks.map(({ kind }) => kind);
    expect(kinds([size])).toEqual(["pathology"]);
    expect(kinds([study, { ...size, related }])).toEqual(["imaging", "imaging"]);
  });
});
