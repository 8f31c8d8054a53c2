import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import type { Mark } from "../marks/mark.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { TimelineOptions } from "../options.js";
import { summaryOf } from "../summary/summaryOf.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { treatmentTrack } from "./treatment.js";

type Medication = Extract<ClinicalEvent, { kind: "medication" }>;
type Line = Extract<ClinicalEvent, { kind: "carePlan" }>;

const now = at("2024-10-01").start;
const mg = (value: number) => ({ value, unit: "mg", code: "mg" });
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
const line = (title: string, start: string, end: string, rest: Partial<Line> = {}): Line => ({
  kind: "carePlan",
  ...base(title, when(start, end)),
  status: "completed",
  category: "line-of-therapy",
  activities: [],
  ...rest,
});
const inLine = ({ source }: ClinicalEvent) => ({ related: [{ relation: "basedOn", source }] });
const marksOf = (events: ClinicalEvent[], rest: Partial<TimelineOptions> = {}): readonly Mark[] => {
  const options = { width: 1600, now, tracks: [treatmentTrack], ...rest };
  return layoutTimeline(recordOf(events), options).tracks[0]?.marks ?? [];
};
const wordsOf = (events: ClinicalEvent[], rest: Partial<TimelineOptions> = {}): string[] =>
  marksOf(events, rest).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const labelsOf = (marks: readonly Mark[]): string => marks.map(({ label }) => label).join("|");
const window = (start: string, end: string) => ({
  viewport: { start: at(start).start, end: at(end).start },
});
const threeWeeks = ["2024-01-01", "2024-01-22", "2024-02-12", "2024-03-04"];
const cycles = (name: string, amounts: number[], rest: Partial<Medication> = {}) =>
  amounts.map((amount, index) =>
    drug(name, when(threeWeeks[index] ?? ""), {
      dose: mg(amount),
      cycle: { number: index + 1, of: 4 },
      ...rest,
    }),
  );

describe("semantic zoom", () => {
  const given = cycles("Docetaxel", [100, 100, 80]);

  it("far out names the drug, nearer numbers its cycles, nearest says each dose", () => {
    const drugs = wordsOf(given, window("2020-01-01", "2026-01-01"));
    expect(drugs).toContain("Docetaxel 3/4 100 → 80\u00a0mg");
    expect(drugs).not.toContain("2");
    expect(wordsOf(given, window("2023-06-01", "2025-01-01"))).toEqual(
      expect.arrayContaining(["1", "2"]),
    );
    expect(wordsOf(given, window("2024-01-01", "2024-04-01"))).toEqual(
      expect.arrayContaining(["cykel 1 · 100\u00a0mg", "cykel 3 · 80\u00a0mg"]),
    );
  });

  it("draws each dose as high as its amount", () => {
    const marks = marksOf(given, window("2024-01-01", "2024-04-01"));
    const height = (id: string | undefined) =>
      Math.max(
        ...marks
          .filter(({ events }) => events.length === 1 && events[0] === id)
          .map((mark) => boundsOf(mark).height),
      );
    expect(height(given[2]?.id)).toBeLessThan(height(given[0]?.id));
    expect(height(given[1]?.id)).toBe(height(given[0]?.id));
  });

  it("draws the drugs of one regimen as one bar with its name where there is no room for each", () => {
    const both = ["Karboplatin", "Paklitaxel"].flatMap((name) =>
      cycles(name, [100, 100], { regimen: "CarboTax" }),
    );
    const far = wordsOf(both, window("1985-01-01", "2025-01-01"));
    expect(far.join("|")).toContain("CarboTax");
    expect(far).not.toContain("Karboplatin 2/4");
    const near = wordsOf(both, window("2023-01-01", "2025-01-01"));
    expect(near).toContain("CarboTax: Karboplatin + Paklitaxel");
    expect(near.some((words) => words.startsWith("Karboplatin 2/4"))).toBe(true);
  });

  it("never names a regimen that the record does not name", () => {
    const both = ["Karboplatin", "Paklitaxel"].flatMap((name) => cycles(name, [100, 100]));
    const words = wordsOf(both, window("1985-01-01", "2025-01-01")).join("|");
    expect(words).toContain("Karboplatin");
    expect(words).not.toContain("Regimer");
    expect(words).not.toContain("+");
  });

  it("farthest out draws the drugs of a line under its bracket, each still in a mark", () => {
    const first = line("Linje 1", "2024-01-01", "2024-06-01");
    const drugs = ["A", "B", "C"].flatMap((name) => cycles(name, [1], inLine(first)));
    const marks = marksOf([first, ...drugs], window("1950-01-01", "2025-01-01"));
    expect(labelsOf(marks)).toContain("A + B + C");
    for (const { id } of drugs) expect(marks.some(({ events }) => events.includes(id))).toBe(true);
  });
});

describe("stops and pauses", () => {
  const stopped = (name: string, start: string, end: string, reason: string) =>
    drug(name, when(start, end), {
      status: "stopped",
      stopReason: { coding: [], text: reason },
    });

  it("the reason stays in words where another drug of the class follows at once", () => {
    const drugs = [
      stopped("Docetaxel", "2022-01-01", "2022-06-01", "neuropati"),
      stopped("Kabazitaxel", "2022-06-02", "2022-12-01", "progress"),
      drug("Mitoxantron", when("2022-12-02", "2023-04-01")),
    ];
    const words = wordsOf(drugs);
    expect(words).toContain("neuropati");
    expect(words).toContain("progress");
  });

  it("a pause in a line is a dashed gap that says its days and why", () => {
    const first = line("Linje 1", "2024-01-01", "2024-08-01");
    const before = drug("Osimertinib", when("2024-01-01", "2024-02-29"), {
      ...inLine(first),
      stopReason: { coding: [], text: "paronyki" },
    });
    const after = drug("Osimertinib", when("2024-03-11", "2024-07-31"), inLine(first));
    const marks = marksOf([first, before, after]);
    const pauses = marks.filter(({ label }) => label === "Uppehåll 10 dagar: paronyki");
    expect(pauses.length).toBeGreaterThan(1);
  });

  it("a year without the drug and without a line is no pause", () => {
    const both = [
      drug("Leuprorelin", when("2018-01-01", "2019-01-01")),
      drug("Leuprorelin", when("2020-01-01", "2021-01-01")),
    ];
    expect(labelsOf(marksOf(both))).not.toContain("Uppehåll");
  });
});

describe("now", () => {
  const nowX = (rest: Partial<TimelineOptions> = {}) =>
    layoutTimeline(recordOf([]), { width: 1600, now, ...rest }).now?.x ?? NaN;

  it("H17: hatched is only what is planned after now; a plan whose time has passed is an outline", () => {
    const passed = drug("Docetaxel", when("2024-08-01"), { status: "planned" });
    const coming = drug("Karboplatin", when("2024-11-01"), { status: "planned" });
    const view = window("2024-07-01", "2025-01-01");
    const marks = marksOf([passed, coming], view);
    const hatched = marks.filter((mark) => mark.shape === "rect" && mark.pattern === "hatch");
    expect(hatched.length).toBeGreaterThan(0);
    for (const mark of hatched) expect(boundsOf(mark).x).toBeGreaterThanOrEqual(nowX(view));
    expect(marks.some(({ events }) => events.includes(passed.id))).toBe(true);
  });

  it("H17: no words of what was given reach over the line of now", () => {
    const last = drug("Everolimus", when("2024-03-01", "2024-09-25"), {
      status: "stopped",
      stopReason: { coding: [], text: "pneumonit" },
    });
    const first = drug("Sunitinib", when("2020-01-01", "2024-02-20"));
    const view = window("2019-01-01", "2026-01-01");
    const words = marksOf([first, last], view).filter(
      (mark) => mark.shape === "text" && mark.x > 212,
    );
    expect(
      words.map((mark) => boundsOf(mark)).every(({ x, width }) => x + width <= nowX(view)),
    ).toBe(true);
    expect(labelsOf(words)).toContain("pneumonit");
  });

  it("H20: an arrow goes on only from what is known to go on until now", () => {
    const open = drug("Enzalutamid", when("2024-01-01", ""), { status: "active" });
    const arrows = (marks: readonly Mark[]) => marks.filter(({ shape }) => shape === "path");
    expect(arrows(marksOf([open]))).toHaveLength(1);
    expect(arrows(marksOf([open], { now: undefined }))).toHaveLength(0);
  });
});

describe("other drugs", () => {
  const other = drug("Folsyra", when("2024-01-01", ""), {
    status: "active",
    atc: "B03BB01",
    drugClass: undefined,
  } as Partial<Medication>);
  const taxane = drug("Docetaxel", when("2024-02-01", ""), { status: "active" });
  const ongoing = (events: ClinicalEvent[]) =>
    summaryOf(recordOf(events), { now }).facts.find(({ id }) => id === "ongoing")?.value;

  it("are one row that counts and names them, with every event in a mark, until they are expanded", () => {
    const folded = marksOf([other, taxane]);
    expect(labelsOf(folded)).toContain("1 läkemedel: Folsyra");
    expect(folded.some(({ events }) => events.includes(other.id))).toBe(true);
    const open = wordsOf([other, taxane], { expanded: ["treatment:concomitant"] });
    expect(open).toContain("Folsyra");
  });

  it("do not stand before the treatment of the cancer in what goes on", () => {
    expect(ongoing([other, taxane])).toBe("Docetaxel · 1 övrigt läkemedel");
  });

  it("are never those without an ATC code, of a cancer group, or that a line of therapy is stated for", () => {
    const uncoded = { ...other, atc: undefined };
    const immune = { ...other, atc: "L04AX04" };
    const first = line("Linje 1", "2024-01-01", "2024-12-01");
    const planned = { ...other, ...inLine(first) };
    for (const events of [[uncoded], [immune], [first, planned]])
      expect(labelsOf(marksOf(events as ClinicalEvent[]))).not.toContain("1 läkemedel");
  });
});

describe("given of ordered", () => {
  it("is plain arithmetic with its inputs, in the mark and in the readout", () => {
    const orders = threeWeeks.map((day, index) =>
      drug("Docetaxel", when(day), {
        resource: "request",
        dose: mg(100),
        cycle: { number: index + 1 },
      }),
    );
    const given = cycles("Docetaxel", [100, 100, 80]);
    const words = "totalt 3 av 4 ordinerade doser, 280 av 400\u00a0mg = 70 %";
    expect(labelsOf(marksOf([...orders, ...given]))).toContain(words);
    const record = recordOf([...orders, ...given]);
    const options = { width: 1600, now, tracks: [treatmentTrack] };
    const scene = layoutTimeline(record, options);
    const [readout] = layoutReadouts(record, scene, at("2024-02-01").start, options);
    expect(readout?.text).toContain(words);
    expect(labelsOf(marksOf(given))).not.toContain("ordinerade");
  });
});

describe("one line", () => {
  it("collapsed shows the lines as labelled bars and loses no event", () => {
    const first = line("Linje 1", "2023-01-01", "2024-01-01", { intent: "palliative" });
    const events = [first, ...cycles("Docetaxel", [100, 100])];
    const marks = marksOf(events, { collapsed: ["treatment"] });
    expect(labelsOf(marks)).toContain("Linje 1 · palliativ");
    for (const { id } of events) expect(marks.some((mark) => mark.events.includes(id))).toBe(true);
  });
});

describe("many lines of therapy", () => {
  it("fifteen years with nine lines keep a sensible height and hide nothing", () => {
    const events = Array.from({ length: 9 }, (_, index) => {
      const year = 2010 + index;
      const own = line(`Linje ${index + 1}`, `${year}-01-01`, `${year}-11-01`);
      const drugs = ["A", "B", "C", "D"].map((name) =>
        drug(`${name}${index}`, when(`${year}-01-01`, `${year}-10-01`), {
          ...inLine(own),
          drugClass: name === "A" ? "targeted" : "supportive",
        }),
      );
      return [own, ...drugs];
    }).flat();
    for (const width of [1600, 900]) {
      const { tracks } = layoutTimeline(recordOf(events), { width, now, tracks: [treatmentTrack] });
      expect(tracks[0]?.height).toBeLessThan(400);
      const shown = new Set(tracks[0]?.marks.flatMap((mark) => mark.events));
      expect(events.filter(({ id }) => !shown.has(id))).toEqual([]);
    }
  });
});

describe("what is planned of a regimen", () => {
  it("has a frame of its own after now, and the given frame ends with the last given dose", () => {
    const given = cycles("Oxaliplatin", [100, 100], { regimen: "FOLFOX" });
    const planned = drug("Oxaliplatin", when("2024-11-01", "2024-12-31"), {
      status: "planned",
      resource: "request",
      regimen: "FOLFOX",
    });
    const marks = marksOf([...given, planned], {
      now: at("2024-03-01").start,
      treatmentGapDays: 365,
      ...window("2023-12-01", "2025-02-01"),
    });
    const frames = marks.filter(
      (mark) => mark.shape === "rect" && (mark.label ?? "").startsWith("FOLFOX"),
    );
    expect(
      frames.map((mark) => (mark.shape === "rect" ? `${mark.label}: ${mark.pattern}` : "")),
    ).toEqual(["FOLFOX: Oxaliplatin: outline", "FOLFOX (planerat): Oxaliplatin: hatch"]);
    const [first, second] = frames.map((frame) => boundsOf(frame));
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
  });
});

describe("why a treatment stopped", () => {
  it("never stands between its bar and its name as a text of its own", () => {
    const stopped = drug("Tamoxifen", when("2024-01-01", "2024-01-05"), {
      status: "stopped",
      stopReason: { coding: [], text: "ventrombos" },
    });
    const words = marksOf([stopped], window("2024-01-01", "2025-01-01")).filter(
      (mark) => mark.shape === "text",
    );
    const texts = words.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(texts.some((text) => text.includes("Tamoxifen") && text.includes("✕ ventrombos"))).toBe(
      true,
    );
    expect(texts).not.toContain("ventrombos");
  });
});
