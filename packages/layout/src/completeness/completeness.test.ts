import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, lab, recordOf, when } from "../testing/makeEvent.js";

const CODES = "https://ipo.example/fhir/CodeSystem/completeness";
const EMPTY = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
const now = at("2025-01-01").start;

const flag = (code: string, time: ClinicalEvent["time"]): EventOfKind<"other"> => ({
  kind: "other",
  ...base("Flagga", time),
  code: { coding: [{ system: CODES, code }] },
  resourceType: "Flag",
  category: [],
  details: [],
});
const emptyList = (reason: string): EventOfKind<"document"> => ({
  kind: "document",
  ...base("Läkemedelslista", when("2024-03-01")),
  code: { coding: [{ system: "http://loinc.org", code: "10160-0" }], text: "Läkemedelslista" },
  resource: "List",
  category: [],
  sections: [{ entries: [], text: reason, code: { coding: [{ system: EMPTY, code: reason }] } }],
});
const drug = (): ClinicalEvent => ({
  kind: "medication",
  ...base("Leuprorelin", when("2024-01-01", "2024-06-01")),
  resource: "statement",
});

/** The words of every strip that stand under it, by kind of track. */
function saidOf(events: ClinicalEvent[]): Record<string, string[]> {
  const { tracks } = layoutTimeline(recordOf(events), { width: 1600, lang: "sv", now });
  return Object.fromEntries(
    tracks.map(({ kind, marks }) => [
      kind,
      marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : [])),
    ]),
  );
}

describe("completeness", () => {
  it("H9: incomplete reporting is a band on the track that it concerns, over its own time", () => {
    const incomplete = flag("medication-incomplete", when("2024-02-01", "2024-04-01"));
    const events = [drug(), incomplete];
    expect(saidOf(events)["treatment"]).toContain("Läkemedelsrapportering ej komplett");
    const { tracks } = layoutTimeline(recordOf(events), { width: 1600, lang: "sv", now });
    const band = tracks
      .flatMap(({ marks }) => marks)
      .find((mark) => mark.events.includes(incomplete.id));
    expect(band).toMatchObject({ shape: "rect" });
  });

  it("H9: a picture without the track still says that its data are incomplete", () => {
    const said = saidOf([lab("Hb", "2024-01-01", 120), flag("imaging-incomplete", when("2024"))]);
    expect(said["completeness"]).toContain("Bilddiagnostik ej komplett");
  });

  it("what is said on a track is not said again among all else", () => {
    const said = saidOf([drug(), flag("medication-incomplete", when("2024-02-01", "2024-04-01"))]);
    expect(said).not.toHaveProperty("other");
  });

  it("H9: without a date it is said, and no band is drawn for it", () => {
    const incomplete = flag("medication-incomplete", { kind: "undated" });
    const { tracks } = layoutTimeline(recordOf([drug(), incomplete]), {
      width: 1600,
      lang: "sv",
      now,
    });
    const marks = tracks.flatMap((track) => track.marks);
    const own = marks.filter((mark) => mark.events.includes(incomplete.id));
    expect(own).toMatchObject([
      { shape: "text", text: "Läkemedelsrapportering ej komplett (datum saknas)" },
    ]);
  });

  it("H9: a list that nobody asked for is a gap, one that is empty because there is nothing is not", () => {
    expect(saidOf([drug(), emptyList("notasked")])["treatment"]).toContain(
      "Läkemedelslista: Ej efterfrågat",
    );
    const none = saidOf([drug(), emptyList("nilknown")]);
    expect(none["treatment"]?.join()).not.toContain("Läkemedelslista");
  });

  it("a report without its final answer is pending on its track", () => {
    const report: ClinicalEvent = {
      kind: "report",
      ...base("PAD", when("2024-05-01")),
      status: "preliminary",
      sourceStatus: "registered",
      category: [
        { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0074", code: "LAB" }] },
      ],
      results: [],
    };
    expect(saidOf([lab("Hb", "2024-01-01", 120), report])["lab"]).toContain("PAD: svar inväntas");
  });
});

it("a note says once what is missing, and not that it was broken off when it no longer holds", () => {
  const ended = {
    ...flag("medication-incomplete", when("2024-02-01", "2024-04-01")),
    code: {
      coding: [{ system: CODES, code: "medication-incomplete" }],
      text: "Läkemedelsrapportering ej komplett",
    },
    status: "stopped" as const,
    sourceStatus: "inactive",
  };
  const scene = layoutTimeline(recordOf([drug(), ended]), { width: 1200, lang: "sv", now });
  const mark = scene.tracks
    .flatMap(({ marks }) => marks)
    .find(({ events }) => events.includes(ended.id));
  expect(mark?.label).toBe("Läkemedelsrapportering ej komplett, 2024-02-01 – 2024-04-01");
});
