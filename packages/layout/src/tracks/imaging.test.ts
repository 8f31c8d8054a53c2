import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
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
  const readouts = strips
    .all()
    .map(({ track, strip }) => track.readout(strip, at(day).start, context));
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

const assessed = (
  text: string,
  rest: Partial<Extract<ClinicalEvent, { kind: "response" }>> = {},
) => {
  const study = ct("2024-01-01");
  const answer: ClinicalEvent = {
    kind: "response",
    ...base("Response", when("2024-01-01")),
    value: { coding: [], text },
    assesses: [study.source],
    ...rest,
  };
  return [study, answer];
};
const sum = (
  date: string,
  value: number,
  unit: string,
  rest: Partial<Extract<ClinicalEvent, { kind: "observation" }>> = {},
): ClinicalEvent => ({
  kind: "observation",
  ...base("Sum of target lesions (RECIST 1.1)", when(date)),
  value: { kind: "quantity", quantity: { value, unit, code: unit } },
  ...rest,
});
const tracksOf = (events: ClinicalEvent[]) =>
  layoutTimeline(recordOf(events), { width: 1200, lang: "en", viewport }).tracks;
const textsOf = (events: ClinicalEvent[]) =>
  tracksOf(events).flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : [])),
  );

describe("planned imaging", () => {
  const now = at("2024-06-01").start;
  const kindsOf = (event: ClinicalEvent) =>
    layoutTimeline(recordOf([event]), { width: 1200, lang: "en", viewport, now }).tracks.flatMap(
      ({ kind, marks }) => (marks.some(({ events }) => events.includes(event.id)) ? [kind] : []),
    );

  it("H17: an examination to come, or planned and passed, is planned and never drawn as made", () => {
    expect(kindsOf({ ...ct("2024-08-01"), status: "planned" })).toEqual(["planned"]);
    expect(kindsOf({ ...ct("2024-08-01"), status: "unknown" })).toEqual(["planned"]);
    expect(kindsOf({ ...ct("2024-08-01"), status: "preliminary" })).toEqual(["planned"]);
    expect(kindsOf({ ...ct("2024-05-01"), status: "planned" })).toEqual(["planned"]);
    expect(kindsOf({ ...ct("2024-05-01"), status: "unknown" })).toEqual(["imaging"]);
  });
});

describe("answers without a category", () => {
  it("H11: unconfirmed progression looks neither like no response nor like progression", () => {
    const [drawn] = symbolsOf(assessed("iUPD"));
    expect(drawn).toMatchObject({ symbol: "triangle-up", isHollow: true, fill: "alert" });
    expect(symbolsOf([ct("2024-01-01")])[0]).toMatchObject({ symbol: "circle", isHollow: true });
    expect(textsOf(assessed("iUPD")).join(" ")).toContain("△ unconfirmed progression");
  });

  it("an answer that is only words keeps them, and is not drawn as unassessed", () => {
    const events = assessed("Better in the liver, worse in the lung");
    const [drawn] = symbolsOf(events);
    expect(drawn).not.toHaveProperty("isHollow");
    expect(drawn?.label).toContain("Better in the liver, worse in the lung");
    expect(textsOf(events)).toContain("Better in the liver, worse in the lung");
  });

  it("system and assessor stand in the label, the readout and the heading", () => {
    const events = assessed("PR", {
      category: "partial",
      method: { coding: [], text: "RANO" },
      provenance: { organisation: "Radiology, Example" },
    });
    const label = symbolsOf(events)[0]?.label;
    expect(label).toContain("RANO");
    expect(label).toContain("assessed by Radiology, Example");
    expect(saidAt(events, "2024-02-01")).toContain("assessed by Radiology, Example");
    expect(textsOf(events)).toContain("RANO");
  });
});

describe("baseline and nadir", () => {
  const named = (text: string, note?: string[]): ClinicalEvent => ({
    ...ct("2024-01-01"),
    code: { coding: [], text },
    ...(note && { note }),
  });

  it("are said where the source says them", () => {
    for (const event of [named("CT, baseline"), named("CT", ["reasonCode: Baseline"])])
      expect(symbolsOf([event])[0]?.label).toContain("baseline");
    expect(textsOf([sum("2024-03-01", 38, "mm", { note: ["Nadir"] })])).toContain("38 nadir");
  });

  it("are not taken from a comparison, from the first study, nor from the smallest sum", () => {
    for (const event of [
      named("CT compared with baseline"),
      named("CT", ["description: Growth since baseline."]),
    ])
      expect(textsOf([event])).not.toContain("CT baseline");
    const sums = [sum("2024-01-01", 50, "mm"), sum("2024-03-01", 30, "mm")];
    expect(textsOf(sums).join(" ")).not.toMatch(/baseline|nadir/);
  });
});

describe("sums of lesions", () => {
  const linesOf = (events: ClinicalEvent[]) =>
    tracksOf(events).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.shape === "line" && mark.stroke === "series" ? [mark] : [])),
    );
  const four = (third: Partial<ClinicalEvent>): ClinicalEvent[] => [
    sum("2024-01-01", 50, "mm"),
    sum("2024-03-01", 30, "mm"),
    { ...sum("2024-05-01", 40, "mm"), ...third } as ClinicalEvent,
    sum("2024-07-01", 35, "mm"),
  ];

  it("no line joins sums of two baselines, and the border between them is said in words", () => {
    expect(linesOf(four({}))).toHaveLength(1);
    const events = four({ note: ["Baseline, line 2"] });
    expect(linesOf(events)).toHaveLength(2);
    expect(textsOf(events)).toContain("new baseline");
    expect(textsOf(events)).toEqual(expect.arrayContaining(["30", "40"]));
  });

  it("a sum of an examination that its report calls baseline is one; a comparison with it is none", () => {
    const study = ct("2024-05-01");
    const related = [{ relation: "derivedFrom", source: study.source }];
    const reportOf = (conclusion: string): ClinicalEvent => ({
      kind: "report",
      ...base("Report", when("2024-05-01")),
      category: [],
      results: [],
      conclusion,
      related: [{ relation: "imagingStudy", source: study.source }],
    });
    const withReport = (conclusion: string) => [study, reportOf(conclusion), ...four({ related })];
    expect(linesOf(withReport("Utgångsläge före studie."))).toHaveLength(2);
    expect(linesOf(withReport("Tillväxt sedan utgångsläget."))).toHaveLength(1);
  });

  it("H2: shown as one line, where the label has no unit, the value keeps its own beside its day", () => {
    const record = recordOf([sum("2024-01-01", 123.5, "mm")]);
    const options = { width: 1200, lang: "en", viewport, collapsed: ["imaging"] } as const;
    const [readout] = layoutReadouts(record, layoutTimeline(record, options), undefined, options);
    const said = readout?.marks.map((mark) => (mark.shape === "text" ? mark.text : ""));
    expect(said).toEqual(["123.5\u00a0mm", "2024-01-01"]);
  });

  it("H2: sums in two units are two curves", () => {
    const sums = [sum("2024-01-01", 50, "mm"), sum("2024-03-01", 3, "cm")];
    expect(tracksOf(sums).map(({ sublabel }) => sublabel)).toEqual(["mm", "cm"]);
  });

  it("H2: two lesions of one name and unit are two curves, each said by its site", () => {
    const study = ct("2024-01-01");
    const lesion = (site: string, date: string, value: number) =>
      sum(date, value, "mm", {
        code: { coding: [], text: "Longest diameter" },
        bodySite: { coding: [], text: site },
        related: [{ relation: "derivedFrom", source: study.source }],
      });
    const events = [
      study,
      lesion("Liver", "2024-01-01", 40),
      lesion("Lung", "2024-01-01", 12),
      lesion("Liver", "2024-03-01", 42),
      lesion("Lung", "2024-03-01", 5),
    ];
    expect(linesOf(events).map(({ points }) => points.length)).toEqual([2, 2]);
    const labels = tracksOf(events).map(({ label }) => label);
    expect(labels.slice(1)).toEqual(["Liver · Longest diameter", "Lung · Longest diameter"]);
    expect(saidAt(events, "2024-04-01")).toContain('"details":["2024-03-01","Lung"]');
  });

  it("measures of two things that they point at are two curves; a study pointed at parts none", () => {
    const [first, second] = [ct("2024-01-01"), ct("2024-03-01")];
    const about = (date: string, source: string) =>
      sum(date, 10, "mm", { related: [{ relation: "focus", source }] });
    const lesions = [
      about("2024-01-01", "BodyStructure/a"),
      about("2024-03-01", "BodyStructure/b"),
    ];
    expect(tracksOf(lesions)).toHaveLength(2);
    const studies = [about("2024-01-01", first.source), about("2024-03-01", second.source)];
    expect(linesOf([first, second, ...studies])).toHaveLength(1);
  });

  it("values stand at their points, and no sum is left without a mark", () => {
    const sums = [sum("2024-01-01", 50, "mm"), sum("2024-06-01", 30, "mm")];
    expect(textsOf(sums)).toEqual(expect.arrayContaining(["50", "30"]));
    const drawn = tracksOf(sums).flatMap(({ marks }) => marks.flatMap((mark) => mark.events));
    expect(new Set(drawn)).toEqual(new Set(sums.map(({ id }) => id)));
  });

  it("a number that names a study is a measure of it, any other number is not", () => {
    const study = ct("2024-01-01");
    const size = { ...sum("2024-01-01", 12, "mm"), code: { coding: [], text: "Node" } };
    const related = [{ relation: "derivedFrom", source: study.source }];
    expect(tracksOf([study, { ...size, related }]).map(({ kind }) => kind)).toEqual([
      "imaging",
      "imaging",
    ]);
    expect(tracksOf([study, size]).map(({ kind }) => kind)).toEqual(["imaging", "other"]);
  });
});

it("the report on a study is drawn with it and keeps its conclusion; one on no study is left for the other track", () => {
  const study = ct("2024-01-01");
  const report: ClinicalEvent = {
    kind: "report",
    ...base("Report on CT", when("2024-01-02")),
    category: [],
    results: [],
    conclusion: "New lesion in segment 6",
  };
  const related = [{ relation: "imagingStudy", source: study.source }];
  const [drawn] = symbolsOf([study, { ...report, related }]);
  expect(drawn?.events).toEqual([study.id, report.id]);
  expect(drawn?.label).toContain("New lesion in segment 6, 2024-01-02");
  expect(tracksOf([study, report]).map(({ kind }) => kind)).toEqual(["imaging", "other"]);
});

describe("responses close together", () => {
  const stated = (text: string, date: string, category?: Category, method?: string) => {
    const study = { ...ct(date), code: { coding: [], text: "PET-CT" } };
    const answer: ClinicalEvent = {
      kind: "response",
      ...base("Response", when(date)),
      value: { coding: [], text },
      ...(category && { category }),
      ...(method !== undefined && { method: { coding: [], text: method } }),
      assesses: [study.source],
    };
    return [study, answer];
  };

  it("H11: full words say all that the source's letters say", () => {
    const words = textsOf(stated("sCR", "2024-06-01", "complete"));
    expect(words).toContain("Stringent complete response");
    expect(textsOf(stated("CR", "2024-06-01", "complete"))).toContain("complete response");
    expect(textsOf(stated("XR", "2024-06-01", "complete"))).toContain("XR");
    const label = symbolsOf(stated("iUPD", "2024-06-01"))[0]?.label;
    expect(label).toContain("iUPD");
  });

  it("what decides a treatment keeps its letters where a lesser answer loses them", () => {
    const answers = [
      stated("PD", "2024-06-01", "progression"),
      stated("SD", "2024-06-06", "stable"),
      stated("sCR", "2024-06-11", "complete"),
      stated("PR", "2024-08-06", "partial"),
      stated("iUPD", "2024-08-11"),
    ];
    const words = textsOf(answers.flat()).join(" ");
    expect(words).toMatch(/\biUPD\b/);
    expect(words).toMatch(/\bPD\b/);
    expect(words).toMatch(/\bsCR\b/);
    expect(words).not.toMatch(/\bSD\b/);
  });

  it("words stand nearest to the symbol of their own examination", () => {
    const long = "CA-125 response by GCIG";
    const events = [
      ...stated(long, "2024-06-01"),
      ...stated("Better", "2024-06-20"),
      ...stated("Another long assessment", "2024-06-28"),
    ];
    const own = tracksOf(events).flatMap(({ marks }) => marks);
    const symbols = own.flatMap((mark) => (mark.shape === "symbol" ? [mark] : []));
    const words = own.flatMap((mark) =>
      mark.shape === "text" && mark.anchor === "middle" && mark.fill === "ink-muted" ? [mark] : [],
    );
    expect(words).not.toEqual([]);
    for (const { x, text } of words) {
      const byNearness = [...symbols].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
      expect(byNearness[0]?.label).toContain(text);
    }
  });

  it("no words stand under the symbol of another examination, and letters stay where words do not fit", () => {
    const events = [
      ...stated("Serological progression by GCIG", "2024-06-01"),
      ...stated("PD", "2024-06-02", "progression"),
      ...stated("Serological response by GCIG", "2024-06-14"),
    ];
    expect(textsOf(events).join(" ")).not.toContain("Serological progression");
    expect(textsOf(events)).toContain("PD");
  });

  it("words do not cross the line of now", () => {
    const events = stated("A long assessment in words", "2024-06-01");
    const scene = layoutTimeline(recordOf(events), {
      ...{ width: 1200, lang: "en", viewport },
      now: at("2024-06-10").start,
    });
    const words = scene.tracks
      .flatMap(({ marks }) => marks)
      .filter((mark) => mark.shape === "text" && mark.text === "A long assessment in words");
    expect(words).toHaveLength(1);
    for (const mark of words) {
      const box = boundsOf(mark);
      expect(box.x + box.width).toBeLessThanOrEqual(scene.now?.x ?? 0);
    }
  });

  it("the legend has the signs that are drawn and no others, and the readout the same sign", () => {
    const complete = stated("CR", "2024-06-01", "complete");
    const words = textsOf([...complete, ...stated("Better", "2024-08-01")]).join(" ");
    expect(words).toContain("▽ complete");
    expect(words).toContain("● other assessment");
    expect(words).not.toMatch(/[▼■▲△□]/);
    expect(saidAt(complete, "2024-07-01")).toContain("▽ complete response");
  });

  it("the readout names every response of the last day with its system", () => {
    const said = saidAt(
      [
        ...stated("PR", "2024-06-01", "partial", "RECIST 1.1"),
        ...stated("Non-PD", "2024-06-01", undefined, "PCWG3"),
      ],
      "2024-07-01",
    );
    expect(said).toContain("▼ PR · RECIST 1.1");
    expect(said).toContain("□ Non-PD · PCWG3");
    expect(said).not.toContain('"tone"');
  });

  it("under an examination without a response the readout says the last one, with its day and system", () => {
    const events = [...stated("MR", "2024-05-01", "minor", "IMWG"), ct("2024-06-01")];
    const said = saidAt(events, "2024-07-01");
    expect(said).toContain("no response stated");
    expect(said).toContain("▼ MR 2024-05-01 · IMWG");
  });
});
