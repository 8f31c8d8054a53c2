import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { prepareTimeline } from "../prepare.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";

type Category = NonNullable<Extract<ClinicalEvent, { kind: "response" }>["category"]>;

const ct = (date: string): ClinicalEvent => ({
  kind: "imaging",
  ...base("CT", when(date)),
  modality: [],
});
const response = (category: Category, date: string, assesses: string[]): ClinicalEvent => ({
  kind: "response",
  ...base("RECIST", when(date)),
  category,
  assesses,
});
const saidAt = (events: ClinicalEvent[], day: string): string => {
  const { context, strips } = prepareTimeline(recordOf(events), { lang: "en" });
  const readouts = strips.map(({ track, strip }) => track.readout(strip, at(day).start, context));
  return JSON.stringify(readouts);
};
const viewport = { start: at("2023-12-01").start, end: at("2024-12-01").start };
const symbolsOf = (events: ClinicalEvent[]) =>
  layoutTimeline(recordOf(events), { width: 1200, lang: "en", viewport })
    .tracks.flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.shape === "symbol" ? [mark] : []));

describe("imagingTrack", () => {
  it("a response that rests on a baseline and a later study is said of the later study only", () => {
    const [first, second] = [ct("2024-01-01"), ct("2024-06-01")];
    const events = [
      first,
      second,
      response("progression", "2024-06-02", [first.source, second.source]),
    ];
    expect(saidAt(events, "2024-02-01")).toContain("no response stated");
    expect(saidAt(events, "2024-02-01")).not.toContain("progression");
    expect(saidAt(events, "2024-07-01")).toContain("▲ progression 2024-06-02");
    const drawn = symbolsOf(events);
    expect(drawn.map(({ symbol }) => symbol)).toEqual(["circle", "triangle-up"]);
  });

  it("a response does not belong to a study that came after it", () => {
    const [first, second] = [ct("2024-01-01"), ct("2024-06-01")];
    const events = [first, response("stable", "2024-01-10", [second.source, first.source]), second];
    expect(symbolsOf(events).map(({ symbol }) => symbol)).toEqual(["square", "circle"]);
  });

  it("a response is not said before its own date, and says that date after it", () => {
    const study = ct("2024-01-01");
    const events = [study, response("progression", "2024-06-02", [study.source])];
    expect(saidAt(events, "2024-02-01")).not.toContain("progression");
    expect(saidAt(events, "2024-06-02")).toContain("▲ progression 2024-06-02");
  });

  it("responses that differ about one study are all named and none is chosen", () => {
    const study = ct("2024-01-01");
    const events = [
      study,
      response("progression", "2024-01-01", [study.source]),
      response("stable", "2024-01-01", [study.source]),
    ];
    const [drawn] = symbolsOf(events);
    expect(drawn).toMatchObject({ symbol: "diamond", fill: "neutral", isHollow: true });
    expect(drawn?.label).toContain("progression, stable disease");
    const said = saidAt(events, "2024-02-01");
    expect(said).toContain("progression / stable disease");
    expect(said).not.toContain('"tone"');
  });

  it("a response that names the report of a study is drawn at that study", () => {
    const study = ct("2024-01-01");
    const report: ClinicalEvent = {
      kind: "report",
      ...base("CT report", when("2024-01-02")),
      related: [{ relation: "imagingStudy", source: study.source }],
      category: [],
      results: [],
    };
    const events = [study, report, response("partial", "2024-01-03", [report.source])];
    expect(
      symbolsOf(events).filter(({ symbol }) => symbol === "triangle-down")[0]?.events,
    ).toContain(study.id);
  });
});

it("studies beyond the lanes are counted by a mark that holds every one of them", () => {
  const studies = Array.from({ length: 9 }, () => ct("2024-06-01"));
  const marks = layoutTimeline(recordOf(studies), { width: 1200, viewport }).tracks.flatMap(
    (track) => track.marks,
  );
  const count = marks.find((mark) => mark.shape === "text" && mark.text === "+3");
  expect(count?.events).toHaveLength(3);
  expect(new Set(marks.flatMap(({ events }) => events)).size).toBe(9);
});
