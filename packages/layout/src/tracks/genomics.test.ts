import type { ClinicalEvent, ObservationValue } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { tableOf } from "../tableOf.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { genomicsTrack } from "./genomics.js";

const finding = (value: ObservationValue): ClinicalEvent => ({
  kind: "genomicFinding",
  ...base("", when("2024-01-01")),
  code: { coding: [{ system: "http://loinc.org", code: "69548-6" }] },
  gene: { coding: [], text: "BRCA2" },
  significance: { coding: [], text: "Pathogenic" },
  value,
});
const answer = (code: string, display: string): ObservationValue => ({
  kind: "coded",
  concept: { coding: [{ system: "http://loinc.org", code, display }] },
});

function symbolOf(event: ClinicalEvent) {
  const options = { width: 1200, lang: "en", tracks: [genomicsTrack] } as const;
  const marks = layoutTimeline(recordOf([event]), options).tracks[0]?.marks ?? [];
  return marks.find((mark) => mark.shape === "symbol");
}

describe("genomicsTrack", () => {
  it("label and table name the gene and the result as the drawing does", () => {
    const absent = finding(answer("LA9634-2", "Absent"));
    expect(symbolOf(absent)?.label).toBe("BRCA2 Pathogenic, Absent, 2024-01-01");
    expect(tableOf(recordOf([absent]), { lang: "en" })[0]).toMatchObject({
      what: "BRCA2 Pathogenic",
      value: "Absent",
    });
  });

  it("what was not found or not examined is hollow, and what was found is not", () => {
    const values: ObservationValue[] = [
      answer("LA9634-2", "Absent"),
      { kind: "text", text: "Not detected" },
      { kind: "absent", reason: "not-performed" },
    ];
    for (const value of values) expect(symbolOf(finding(value))).toMatchObject({ isHollow: true });
    expect(symbolOf(finding(answer("LA9633-4", "Present")))).not.toHaveProperty("isHollow");
  });

  it("findings drawn as one mark keep their results in its label", () => {
    const events = [finding(answer("LA9634-2", "Absent")), finding(answer("LA9633-4", "Present"))];
    const marks = layoutTimeline(recordOf(events), {
      width: 1200,
      lang: "en",
      tracks: [genomicsTrack],
    }).tracks[0]?.marks;
    const mark = marks?.find(({ events: ids = [] }) => ids.length === 2);
    expect(mark?.label).toContain("BRCA2 Pathogenic: Absent; BRCA2 Pathogenic");
  });
});
