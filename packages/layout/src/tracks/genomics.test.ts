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

const named = (gene: string, rest: Partial<Extract<ClinicalEvent, { kind: "genomicFinding" }>>) =>
  ({
    ...finding(answer("LA9633-4", "Present")),
    significance: undefined,
    gene: { coding: [], text: gene },
    ...rest,
  }) as ClinicalEvent;
const marksOf = (events: ClinicalEvent[]) =>
  layoutTimeline(recordOf(events), { width: 1200, lang: "en", tracks: [genomicsTrack] }).tracks[0]
    ?.marks ?? [];

describe("what a finding says", () => {
  it("gene, variant, classification, origin, method, specimen and result are all in the label", () => {
    const event = named("EGFR", {
      variant: "p.(Leu858Arg)",
      significance: { coding: [], text: "Pathogenic" },
      origin: "somatic",
      method: { coding: [], text: "NGS" },
      specimen: "ctDNA",
      code: { coding: [], text: "Driver mutation" },
    });
    const label = symbolOf(event)?.label ?? "";
    for (const part of ["EGFR", "p.(Leu858Arg)", "Pathogenic", "somatic", "NGS", "ctDNA"])
      expect(label).toContain(part);
  });

  it("genes looked at on one day have a row and a mark each", () => {
    const events = ["EGFR", "ALK", "TP53"].map((gene) => named(gene, {}));
    const marks = marksOf(events);
    const symbols = marks.flatMap((mark) => (mark.shape === "symbol" ? [mark] : []));
    expect(symbols.map(({ events: ids }) => ids)).toEqual(events.map(({ id }) => [id]));
    expect(new Set(symbols.map(({ y }) => y)).size).toBe(3);
    const texts = marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(texts).toEqual(expect.arrayContaining(["EGFR", "ALK", "TP53"]));
  });

  it("a marker of the tissue is not among the genes", () => {
    const event = named("", {
      code: { coding: [{ system: "http://loinc.org", code: "85337-4" }] },
    });
    expect(marksOf([event])).toEqual([]);
  });
});

it("H9: the words of what was not found are never cut short", () => {
  const absent = (date: string) =>
    named("ESR1", {
      ...base("", when(date)),
      code: { coding: [], text: "A mutation with quite a long name in ESR1" },
      value: answer("LA9634-2", "Absent"),
    });
  const events = [absent("2024-01-01"), absent("2024-02-01"), absent("2024-03-01")];
  const whole = "A mutation with quite a long name in ESR1: Absent";
  for (const width of [640, 900, 2400]) {
    const options = { width, lang: "en", tracks: [genomicsTrack] } as const;
    const marks = layoutTimeline(recordOf(events), options).tracks[0]?.marks ?? [];
    const words = marks.flatMap((mark) =>
      mark.shape === "text" && mark.text.startsWith("A mutation") ? [mark.text] : [],
    );
    expect(words.every((text) => text === whole)).toBe(true);
    if (width === 2400) expect(words.length).toBeGreaterThan(0);
  }
});
