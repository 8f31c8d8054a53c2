import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { adverseTrack } from "./adverse.js";

const options = {
  width: 1200,
  lang: "en",
  tracks: [adverseTrack],
  now: at("2024-12-01").start,
} as const;
const event = (outcome: string): ClinicalEvent => ({
  kind: "adverseEvent",
  ...base("Rash", when("2024-01-01", "")),
  grade: 2,
  outcome: { coding: [{ code: outcome }] },
  suspects: [],
});

describe("adverseTrack", () => {
  it.each(["resolved", "Recovered"])(
    "an open event that is %s is neither drawn nor read as going on",
    (outcome) => {
      const record = recordOf([event(outcome)]);
      const scene = layoutTimeline(record, options);
      const block = scene.tracks[0]?.marks.find((mark) => mark.shape === "rect");
      expect(block).toMatchObject({ width: 15, pattern: "faded" });
      expect(layoutReadouts(record, scene, undefined, options)[0]?.text).not.toContain("Rash");
    },
  );

  it("an open event that is not resolved goes on", () => {
    const record = recordOf([event("not resolved")]);
    const scene = layoutTimeline(record, options);
    const block = scene.tracks[0]?.marks.find((mark) => mark.shape === "rect");
    expect(block?.shape === "rect" && block.width).toBeGreaterThan(100);
    expect(layoutReadouts(record, scene, undefined, options)[0]?.text).toContain("Rash");
  });
});

type Adverse = Extract<ClinicalEvent, { kind: "adverseEvent" }>;

const grading = (
  term: string,
  grade: Adverse["grade"],
  from: string,
  to: string,
  rest: Partial<Adverse> = {},
): Adverse => ({
  kind: "adverseEvent",
  ...base(term, when(from, to)),
  ...(grade !== undefined && { grade }),
  suspects: [],
  ...rest,
});
const marksOf = (events: ClinicalEvent[]) =>
  layoutTimeline(recordOf(events), options).tracks[0]?.marks ?? [];
const blockOf = (events: ClinicalEvent[], { id }: ClinicalEvent) =>
  marksOf(events).flatMap((mark) =>
    mark.shape === "rect" && mark.events.includes(id) ? [mark] : [],
  )[0];

describe("grades", () => {
  it("H11: a block is higher for every grade, and stands on the floor of its lane", () => {
    const grades = [1, 2, 3, 4, 5] as const;
    const events = grades.map((grade) =>
      grading("Rash", grade, `2024-0${grade}`, `2024-0${grade}`),
    );
    const blocks = events.map((event) => blockOf([event], event));
    const heights = blocks.map((block) => block?.height ?? 0);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(5);
    expect(new Set(blocks.map((block) => (block?.y ?? 0) + (block?.height ?? 0))).size).toBe(1);
  });

  it("H9: grade 0, no grade, a grade that nobody asked for, and grade 1 all look different", () => {
    const severity = (code: string) => ({
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code }],
    });
    const events = [
      grading("Rash", 0, "2024-01", "2024-03"),
      grading("Rash", undefined, "2024-01", "2024-03"),
      grading("Rash", undefined, "2024-01", "2024-03", { severity: severity("not-asked") }),
      grading("Rash", 1, "2024-01", "2024-03"),
    ];
    const looks = events.map((event) => {
      const marks = marksOf([event]);
      const digit = marks.flatMap((mark) =>
        mark.shape === "text" && mark.text.length === 1 ? [mark.text] : [],
      );
      return [blockOf([event], event)?.fill, blockOf([event], event)?.pattern, ...digit];
    });
    expect(looks.map(([, , digit]) => digit)).toEqual(["0", "–", "?", "1"]);
    expect(looks[0]?.[1]).toBe("outline");
    expect(looks[2]?.[1]).toBe("outline");
    expect(new Set(looks.map(([fill, pattern]) => `${fill} ${pattern}`)).size).toBe(4);
    expect(blockOf(events.slice(2, 3), events[2] as Adverse)?.label).toContain("not asked");
  });

  it("a change of grade stands beside what it changed from, in one lane and without a gap", () => {
    const events = [
      grading("Neuropathy", 2, "2024-01-01", "2024-02-29"),
      grading("Neuropathy", 3, "2024-03-01", "2024-04-30"),
    ];
    const [first, second] = events.map((event) => blockOf(events, event));
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.x ?? -1, 3);
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBe((second?.y ?? 0) + (second?.height ?? 0));
  });

  it("H20: grade 5 is joined to the death, and nothing goes on past it", () => {
    const event = grading("Pneumonitis", 5, "2024-05-01", "");
    const death: ClinicalEvent = { kind: "death", ...base("", when("2024-06-01")) };
    const marks = marksOf([event, death]);
    const cross = marks.find((mark) => mark.shape === "symbol" && mark.symbol === "cross");
    expect(cross?.label).toContain("2024-06-01");
    const block = blockOf([event, death], event);
    expect((block?.x ?? 0) + (block?.width ?? 0)).toBeLessThan(
      cross?.shape === "symbol" ? cross.x : 0,
    );
  });
});

describe("what is suspected", () => {
  it("is named by its own name in the label and in the readout", () => {
    const drug: ClinicalEvent = {
      kind: "medication",
      ...base("Kabazitaxel", when("2023-12-01", "2024-06-01")),
      resource: "statement",
    };
    const event = grading("Neuropathy", 2, "2024-01-01", "", {
      suspects: [drug.source, "Medication/unknown"],
    });
    const record = recordOf([drug, event]);
    expect(blockOf([drug, event], event)?.label).toContain("suspected: Kabazitaxel");
    const scene = layoutTimeline(record, options);
    expect(layoutReadouts(record, scene, undefined, options)[0]?.text).toContain(
      "suspected: Kabazitaxel",
    );
  });

  it("H14: an open event says until when it is known to go on", () => {
    const event = grading("Neuropathy", 2, "2024-01-01", "");
    expect(blockOf([event], event)?.label).toContain("known until 2024-12-01");
  });

  it("H4: the day of a death with a clock time is the day as written", () => {
    const event = grading("Neuropathy", 2, "2024-01-01", "");
    const death: ClinicalEvent = {
      kind: "death",
      ...base("", when("2024-05-01T00:30:00+02:00")),
    };
    expect(blockOf([event, death], event)?.label).toContain("known until 2024-05-01");
  });
});

describe("many lanes", () => {
  const terms = Array.from({ length: 12 }, (_, index) => `Term ${index + 1}`);
  const events = terms.map((term, index) =>
    grading(term, index === 11 ? 4 : 1, "2024-01-01", "2024-06-01"),
  );

  it("no event is hidden, and the worst is on top", () => {
    const marks = marksOf(events);
    expect(new Set(marks.flatMap((mark) => mark.events)).size).toBe(12);
    const floors = events.map((event) => {
      const block = blockOf(events, event);
      return (block?.y ?? 0) + (block?.height ?? 0);
    });
    expect(Math.min(...floors)).toBe(floors[11]);
  });

  it("collapsed and without a present, the strip never says that nothing goes on", () => {
    const { width, lang, tracks } = options;
    const open = grading("Rash", 3, "2024-11-01", "");
    const scene = layoutTimeline(recordOf([open]), { width, lang, tracks, collapsed: ["adverse"] });
    const said = scene.tracks[0]?.marks.map((mark) => mark.label).join(" ");
    expect(said).not.toContain("None known");
    expect(said).toContain("worst: Rash, grade 3");
  });

  it("collapsed, the strip says what goes on and what was worst", () => {
    const open = grading("Rash", 1, "2024-11-01", "");
    const scene = layoutTimeline(recordOf([...events, open]), {
      ...options,
      collapsed: ["adverse"],
    });
    const said = scene.tracks[0]?.marks.map((mark) => mark.label).join(" ");
    expect(said).toContain("ongoing: Rash, grade 1");
    expect(said).toContain("worst: Term 12, grade 4");
  });
});
