import { extendTerminology } from "@ipo/clinical";
import type { ClinicalEvent, PatientRecord, EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import type { TimelineOptions } from "../options.js";
import { base, recordOf, when } from "../testing/makeEvent.js";

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2016, 0, 1);
/** From a day to another, counted from the first. */
const windowOf = (from: number, to: number) => ({
  start: (FIRST + from * DAY_MS) as EpochMs,
  end: (FIRST + to * DAY_MS) as EpochMs,
});
const day = (number: number) => new Date(FIRST + number * DAY_MS).toISOString().slice(0, 10);

/** As many events of a kind as asked for, over ten years and in order of time. */
function many(count: number, make: (index: number, date: string) => ClinicalEvent) {
  return Array.from({ length: count }, (_, index) =>
    make(index, day(Math.floor((index * 3650) / count))),
  );
}

const makers = {
  visits: (_: number, date: string): ClinicalEvent => ({
    kind: "careEvent",
    ...base("Visit", when(date)),
    category: "visit",
  }),
  findings: (_: number, date: string): ClinicalEvent => ({
    kind: "genomicFinding",
    ...base("TP53", when(date)),
    value: { kind: "text", text: "detected" },
  }),
  symptoms: (index: number, date: string): ClinicalEvent => ({
    kind: "symptom",
    ...base("Pain", when(date)),
    level: index % 2 === 0 ? "none" : "severe",
    value: { kind: "none" },
  }),
  examinations: (_: number, date: string): ClinicalEvent => ({
    kind: "imaging",
    ...base("CT", when(date)),
    modality: [{ code: "CT" }],
  }),
  adverse: (index: number, date: string): ClinicalEvent => ({
    kind: "adverseEvent",
    ...base(`Term ${index % 9}`, when(date, date)),
    grade: ((index % 5) + 1) as 1 | 2 | 3 | 4 | 5,
    suspects: [],
  }),
  drugs: (index: number, date: string): ClinicalEvent => ({
    kind: "medication",
    ...base(`Drug ${index % 20}`, when(date, date)),
    resource: "administration",
  }),
};

const marksOf = (record: PatientRecord, options: Partial<TimelineOptions> = {}) =>
  layoutTimeline(record, { width: 1200, lang: "en", ...options }).tracks.flatMap(
    ({ marks }) => marks,
  );

describe("thousands of events", () => {
  it.each(Object.entries(makers))("%s: each has a mark that names it", (_, make) => {
    const events = many(1000, make);
    const drawn = new Set(marksOf(recordOf(events)).flatMap(({ events: ids }) => ids));
    expect(events.filter(({ id }) => !drawn.has(id))).toEqual([]);
  });

  it.each(["visits", "findings", "symptoms"] as const)(
    "%s: what falls on the same pixels is one mark with its number",
    (kind) => {
      const events = many(3000, makers[kind]);
      const marks = marksOf(recordOf(events)).filter(({ events: ids }) => ids.length > 0);
      expect(marks.length).toBeLessThan(200);
      const most = marks.reduce((a, b) => (b.events.length > a.events.length ? b : a));
      expect(most.label).toContain(`${most.events.length.toLocaleString("en-GB")} events`);
    },
  );

  it("what falls together across the edge of the window is counted whole", () => {
    const events = many(400, makers.visits);
    const record = recordOf(events);
    const viewport = windowOf(1200, 2400);
    const near = recordOf(events.filter((_, index) => index >= 60 && index < 340));
    const idsOf = (one: PatientRecord) =>
      marksOf(one, { viewport, now: Date.UTC(2026, 0, 1) as never })
        .filter(({ shape }) => shape === "symbol")
        .map(({ events: ids }) => ids);
    expect(idsOf(record)).toEqual(idsOf(near));
    const [together] = marksOf(record, {
      viewport: windowOf(0, 100_000),
    }).filter(({ events: ids }) => ids.length > 1);
    expect(together?.events).toEqual(events.map(({ id }) => id));
  });

  it("the worst grades are drawn, each as itself", () => {
    const events = many(1000, makers.adverse);
    const alone = new Set(
      marksOf(recordOf(events)).flatMap(({ events: ids, shape }) =>
        shape === "rect" && ids.length === 1 ? ids : [],
      ),
    );
    const severe = events.filter(
      (event) => event.kind === "adverseEvent" && (event.grade ?? 0) >= 3,
    );
    expect(severe.filter(({ id }) => !alone.has(id))).toEqual([]);
  });
});

describe("what is kept from frame to frame", () => {
  const suspected = { ...makers.adverse(0, day(10)), suspects: ["Drug/1"] } as ClinicalEvent;
  const drug = (name: string): ClinicalEvent => ({
    kind: "medication",
    ...base(name, when(day(1), day(30))),
    source: "Drug/1",
    resource: "statement",
    drugClass: "our-class",
  });
  const labelsOf = (record: PatientRecord, options: Partial<TimelineOptions> = {}) =>
    marksOf(record, options).flatMap(({ label }) => label ?? []);

  it("never gives one record the words of another that shares its events", () => {
    const first = recordOf([drug("Alpha"), suspected]);
    const second = recordOf([drug("Beta"), suspected]);
    for (let frame = 0; frame < 2; frame += 1) {
      expect(labelsOf(first).some((label) => label.includes("suspected: Alpha"))).toBe(true);
      expect(labelsOf(first).some((label) => label.includes("Beta"))).toBe(false);
      expect(labelsOf(second).some((label) => label.includes("suspected: Beta"))).toBe(true);
    }
  });

  it("never gives one language the words of the other", () => {
    const record = recordOf([drug("Alpha"), suspected, ...many(50, makers.visits)]);
    const [english, swedish] = [labelsOf(record), labelsOf(record, { lang: "sv" })];
    expect(english.some((label) => label.includes("suspected"))).toBe(true);
    expect(swedish.some((label) => label.includes("suspected"))).toBe(false);
    expect(swedish.some((label) => label.includes("misstänkt"))).toBe(true);
    expect([labelsOf(record), labelsOf(record, { lang: "sv" })]).toEqual([english, swedish]);
  });

  it("never gives one set of clinical tables the words of another", () => {
    const label = { sv: "Vår klass", en: "Our class" };
    const [known] = extendTerminology({}).tables.drugClasses;
    if (!known) throw new Error("there are drug classes");
    const terminology = extendTerminology({ drugClasses: [{ ...known, id: "our-class", label }] });
    const record = recordOf([drug("Alpha")]);
    const isNamed = (options: Partial<TimelineOptions> = {}) =>
      labelsOf(record, options).includes("Our class");
    expect([isNamed(), isNamed({ terminology }), isNamed(), isNamed({ terminology })]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it("a frame is the same whatever frames came before it", () => {
    const record = () =>
      recordOf([
        ...many(60, makers.adverse),
        ...many(60, makers.drugs),
        ...many(60, makers.visits),
      ]);
    const viewport = windowOf(400, 900);
    const one = record();
    const first = marksOf(one, { viewport });
    for (let start = 0; start < 3000; start += 500)
      marksOf(one, {
        viewport: windowOf(start, start + 90),
      });
    expect(marksOf(one, { viewport })).toEqual(first);
    expect(marksOf({ ...one, events: [...one.events] }, { viewport })).toEqual(first);
  });
});
