import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { treatmentTrack } from "./treatment.js";

type Medication = Extract<ClinicalEvent, { kind: "medication" }>;
type Line = Extract<ClinicalEvent, { kind: "carePlan" }>;

const now = at("2024-10-01").start;
const options = { width: 1600, now, tracks: [treatmentTrack] };
const line = (title: string, start: string, end = ""): Line => ({
  kind: "carePlan",
  ...base(title, when(start, end)),
  status: end === "" ? "active" : "completed",
  category: "line-of-therapy",
  activities: [],
});
const drug = (name: string, start: string, own: Line | undefined, rest: Partial<Medication> = {}) =>
  ({
    kind: "medication",
    ...base(name, when(start, "")),
    status: "active",
    resource: "statement",
    drugClass: "targeted",
    ...(own && { related: [{ relation: "basedOn", source: own.source }] }),
    ...rest,
  }) satisfies Medication;
const cycle = (name: string, day: string, own: Line, number: number) =>
  drug(name, day, own, {
    time: when(day),
    resource: "administration",
    status: "completed",
    cycle: { number },
  });

const prostate = line("Linje 2: prostata", "2023-01-01");
const melanoma = line("Linje 1: melanom", "2024-01-01");
const events = [
  prostate,
  melanoma,
  drug("Leuprorelin", "2023-01-01", prostate),
  cycle("Leuprorelin", "2024-07-01", prostate, 7),
  cycle("Leuprorelin", "2024-09-29", prostate, 8),
  drug("Dabrafenib", "2024-01-01", melanoma),
];
const readoutOf = (all: ClinicalEvent[], day = "2024-09-30") => {
  const record = recordOf(all);
  return layoutReadouts(record, layoutTimeline(record, options), at(day).start, options)[0]?.text;
};

describe("the lines in force", () => {
  it("are both named, each over its own drugs and with the cycle of its own drugs alone", () => {
    expect(readoutOf(events)).toBe(
      "Behandling: Linje 1: melanom, Dabrafenib, Linje 2: prostata · cykel 8, Leuprorelin",
    );
  });

  it("take no drug that the record puts in neither", () => {
    expect(readoutOf([...events, drug("Osimertinib", "2024-02-01", undefined)])).toContain(
      "Leuprorelin, utanför linjerna, Osimertinib",
    );
  });

  it("a line has no cycle from a drug that is stated to belong to none", () => {
    const alone = [melanoma, cycle("Dabrafenib", "2024-09-29", prostate, 8)];
    expect(readoutOf(alone, "2024-09-29")).toContain("Linje 1: melanom, ");
  });
});

describe("brackets of lines that overlap", () => {
  it("stand in rows of their own, each with its name", () => {
    const inner = line("Linje 1: melanom, adjuvant behandling", "2023-06-01", "2023-09-01");
    const { tracks } = layoutTimeline(recordOf([prostate, inner]), options);
    const titles = (tracks[0]?.marks ?? []).filter(
      (mark) => mark.shape === "text" && mark.text.startsWith("Linje"),
    );
    expect(titles).toHaveLength(2);
    const [first, second] = titles.map((mark) => boundsOf(mark).y);
    expect(first).not.toBe(second);
  });

  it("keep one row where one line ends on the day that the next begins", () => {
    const before = line("Linje 1", "2022-01-01", "2023-01-01");
    const heightOf = (all: ClinicalEvent[]) =>
      layoutTimeline(recordOf(all), options).tracks[0]?.height;
    expect(heightOf([before, prostate])).toBe(heightOf([prostate]));
  });
});

describe("after death", () => {
  it("H20: a line and a drug left open say until when they are known, not that they go on", () => {
    const death = {
      kind: "death",
      ...base("Död", when("2024-08-01")),
    } as ClinicalEvent;
    const all = [melanoma, drug("Dabrafenib", "2024-01-01", melanoma), death];
    const marks = layoutTimeline(recordOf(all), options).tracks[0]?.marks ?? [];
    const labels = marks.flatMap(({ label, events: own }) => (own.length > 0 ? [label] : []));
    expect(labels).toHaveLength(2);
    for (const label of labels) {
      expect(label).toContain("känt till 2024-08-01");
      expect(label).not.toContain("pågår");
    }
  });
});

describe("other drugs", () => {
  const other = drug("Folsyra", "2024-01-01", undefined, { atc: "B03BB01" });
  const uncoded = { ...other, drugClass: undefined } as unknown as ClinicalEvent;

  it("can be shown whole by an arrow that stands before their name", () => {
    const strip = layoutTimeline(recordOf([...events, uncoded]), options).tracks[0];
    const [part] = strip?.parts ?? [];
    expect(part).toMatchObject({ id: "treatment:concomitant", isCollapsed: true });
    const name = strip?.marks.find(
      (mark) => mark.shape === "text" && mark.text === "Övriga läkemedel",
    );
    expect(name?.shape === "text" && name.y).toBe((part?.y ?? NaN) + 14);
    expect(name && boundsOf(name).x).toBeGreaterThan(12);
    const open = layoutTimeline(recordOf([...events, uncoded]), {
      ...options,
      expanded: ["treatment:concomitant"],
    });
    expect(open.tracks[0]?.parts?.[0]?.isCollapsed).toBe(false);
  });

  it("have no arrow where there are none", () => {
    expect(layoutTimeline(recordOf(events), options).tracks[0]?.parts ?? []).toEqual([]);
  });
});
