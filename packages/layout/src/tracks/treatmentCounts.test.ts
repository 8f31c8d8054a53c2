import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import type { Mark } from "../marks/mark.js";
import type { TimelineOptions } from "../options.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { treatmentTrack } from "./treatment.js";

type Medication = Extract<ClinicalEvent, { kind: "medication" }>;

const now = at("2024-10-01").start;
const mg = (value: number, unit = "mg") => ({ value, unit, code: unit });
const drug = (
  name: string,
  time: ReturnType<typeof when>,
  rest: Partial<Medication> = {},
): Medication => ({
  kind: "medication",
  ...base(name, time),
  status: "completed",
  resource: time.kind === "point" ? "administration" : "statement",
  drugClass: "cytostatic",
  ...rest,
});
const dose = (day: string, number: number | undefined, amount = 100, unit = "mg") =>
  drug("Docetaxel", when(day), {
    dose: mg(amount, unit),
    ...(number !== undefined && { cycle: { number } }),
  });

const marksOf = (events: ClinicalEvent[], rest: Partial<TimelineOptions> = {}): readonly Mark[] =>
  layoutTimeline(recordOf(events), { width: 1600, now, tracks: [treatmentTrack], ...rest })
    .tracks[0]?.marks ?? [];
const wordsOf = (events: ClinicalEvent[]) =>
  marksOf(events).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const labelsOf = (marks: readonly Mark[]) => marks.map(({ label }) => label).join("|");
const window = (start: string, end: string) => ({
  viewport: { start: at(start).start, end: at(end).start },
});

describe("how much was given", () => {
  it("cycles numbered anew are other cycles: 4 + 4, not 4", () => {
    const days = ["01-01", "01-22", "02-12", "03-04", "03-25", "04-15", "05-06", "05-27"];
    const events = days.map((day, index) =>
      dose(`2024-${day}`, (index % 4) + 1, index < 4 ? 100 : 80),
    );
    expect(wordsOf(events)).toContain("Docetaxel 4 + 4 cykler 100 → 80\u00a0mg");
  });

  it("says doses and cycles where a cycle has several doses", () => {
    const events = [
      dose("2024-01-01", 1),
      dose("2024-01-08", 1),
      dose("2024-01-22", 2),
      dose("2024-01-29", 2),
    ];
    const labels = labelsOf(marksOf(events));
    expect(labels).toContain("Docetaxel, 2 cykler, 4 doser, 2024-01-01 – 2024-01-29");
  });

  it("counts doses and not the course, and gives them the days on which they were", () => {
    const course = drug("Docetaxel", when("2024-01-01", "2024-03-01"), { dose: mg(100) });
    const events = [course, dose("2024-01-01", undefined), dose("2024-02-01", undefined)];
    const labels = labelsOf(marksOf(events));
    expect(labels).toContain("2 doser, 2024-01-01 – 2024-03-01");
    expect(labels).not.toContain("händelser");
  });

  it("H2: a switch to another unit stays in the row of doses", () => {
    const events = [
      dose("2024-01-01", 1, 8, "mg/kg"),
      dose("2024-01-22", 2, 6, "mg/kg"),
      dose("2024-02-12", 3, 600),
    ];
    expect(wordsOf(events)).toContain("Docetaxel 3 cykler 8 → 6\u00a0mg/kg → 600\u00a0mg");
  });

  it("says all doses of a drug that had a pause", () => {
    const courses = [
      drug("Docetaxel", when("2024-01-01", "2024-01-31"), { dose: mg(100) }),
      drug("Docetaxel", when("2024-03-01", "2024-04-30"), { dose: mg(80) }),
    ];
    const events = [...courses, dose("2024-01-01", 1), dose("2024-03-01", 2, 80)];
    expect(wordsOf(events)).toContain("Docetaxel 2 cykler 100 → 80\u00a0mg");
  });
});

describe("cycles", () => {
  const events = [dose("2024-01-01", 1), dose("2024-01-22", 2), dose("2024-03-04", 3)];

  it("say how long after the one before they began", () => {
    for (const view of [window("2023-10-01", "2024-10-01"), window("2024-01-01", "2024-04-01")])
      expect(labelsOf(marksOf(events, view))).toMatch(/cykel 3, .*42 d efter cykel 2/);
  });

  it("H7: say no interval from a date known only to the month", () => {
    const vague = [dose("2024-01", 1), dose("2024-03-04", 2)];
    expect(labelsOf(marksOf(vague, window("2023-10-01", "2024-10-01")))).not.toContain("d efter");
  });

  it("have borders where their doses stand too close to be told apart", () => {
    const twice = [1, 2, 3, 4].flatMap((number) => [
      dose(`2024-0${number}-01`, number),
      dose(`2024-0${number}-02`, number),
    ]);
    const marks = marksOf(twice, window("2022-01-01", "2025-01-01"));
    const borders = marks.filter((mark) => mark.shape === "line" && mark.stroke === "ink-inverse");
    expect(borders).toHaveLength(3);
  });
});

describe("why it stopped", () => {
  it("stands whole beside a long name", () => {
    const name = "Trastuzumab deruxtekan";
    const other = drug("Fulvestrant", when("2024-09-20", "2024-09-30"));
    const doses = [100, 80].map((amount, index) =>
      drug(name, when(index === 0 ? "2024-07-01" : "2024-08-01"), {
        dose: mg(amount, "mg/kg"),
        cycle: { number: index + 1 },
      }),
    );
    const stopped = drug(name, when("2024-08-02", "2024-09-10"), {
      status: "stopped",
      dose: mg(80, "mg/kg"),
      stopReason: { coding: [], text: "pneumonit grad 2 och trötthet" },
    });
    const view = window("2014-01-01", "2025-01-01");
    const words = marksOf([...doses, stopped, other], view).flatMap((mark) =>
      mark.shape === "text" ? [mark.text] : [],
    );
    expect(words.some((one) => one.includes("pneumonit grad 2 och trötthet"))).toBe(true);
  });
});
