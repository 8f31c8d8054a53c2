import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import type { Mark } from "../marks/mark.js";
import type { TimelineOptions } from "../options.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { treatmentTrack } from "./treatment.js";

type Medication = Extract<ClinicalEvent, { kind: "medication" }>;
type Radiotherapy = Extract<ClinicalEvent, { kind: "radiotherapy" }>;

const now = at("2024-10-01").start;
const space = "\u00a0";
const mg = (value: number) => ({ value, unit: "mg", code: "mg" });
const drug = (time: ReturnType<typeof when>, rest: Partial<Medication> = {}): Medication => ({
  kind: "medication",
  ...base("Dabrafenib", time),
  status: "completed",
  resource: time.kind === "point" ? "administration" : "statement",
  drugClass: "targeted",
  ...rest,
});
const twice = (start: string, end: string, value: number, words = "två gånger dagligen") =>
  drug(when(start, end), {
    dose: mg(value),
    dosage: `${value} mg ${words}`,
    ...(end === "" && { status: "active" }),
  });
const options = { width: 1600, now, tracks: [treatmentTrack] } as const;
const marksOf = (events: ClinicalEvent[], rest: Partial<TimelineOptions> = {}): readonly Mark[] =>
  layoutTimeline(recordOf(events), { ...options, ...rest }).tracks[0]?.marks ?? [];
const labelsOf = (events: ClinicalEvent[]) =>
  marksOf(events).flatMap(({ label, events: own }) => (own.length > 0 && label ? [label] : []));
const wordsOf = (events: ClinicalEvent[], rest: Partial<TimelineOptions> = {}) =>
  marksOf(events, rest).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
const readoutOf = (events: ClinicalEvent[], day: string) =>
  layoutReadouts(
    recordOf(events),
    layoutTimeline(recordOf(events), options),
    at(day).start,
    options,
  )[0]?.text;
const window = (start: string, end: string) => ({
  viewport: { start: at(start).start, end: at(end).start },
});

describe("how a drug is dosed", () => {
  const changed = [twice("2024-01-01", "2024-03-31", 150), twice("2024-04-01", "", 100)];

  it("keeps how often it is taken, in the picture, the label and the readout", () => {
    const words = `150 → 100${space}mg två gånger dagligen`;
    expect(wordsOf(changed)).toContain(`Dabrafenib ${words}`);
    expect(labelsOf(changed)).toContain(`Dabrafenib, ${words}, 2024-01-01 –, pågår`);
    expect(readoutOf(changed, "2024-02-01")).toContain(
      `Dabrafenib 150${space}mg två gånger dagligen`,
    );
  });

  it("of courses with other words each says its own", () => {
    const rarer = [changed[0] as Medication, twice("2024-04-01", "", 100, "en gång dagligen")];
    expect(labelsOf(rarer)[0]).toContain(
      `150${space}mg två gånger dagligen → 100${space}mg en gång dagligen`,
    );
  });

  it("adds no words that the record does not have", () => {
    const bare = drug(when("2024-01-01", "2024-03-31"), { dose: mg(150) });
    expect(labelsOf([bare])).toContain(`Dabrafenib, 150${space}mg, 2024-01-01 – 2024-03-31`);
  });

  it("says the condition of what is only planned", () => {
    const plan = drug(when("2024-11-01"), {
      resource: "request",
      status: "planned",
      dose: mg(75),
      dosage: "75 mg, om studien inte blir av",
    });
    expect(labelsOf([plan])[0]).toContain(`75${space}mg, om studien inte blir av`);
    expect(wordsOf([plan], window("2024-09-01", "2025-09-01")).join()).toContain(
      "om studien inte blir av",
    );
  });
});

describe("when a drug ended", () => {
  it("is not the day of the last dose while it goes on", () => {
    const course = drug(when("2024-01-01", ""), { status: "active" });
    const doses = ["2024-01-01", "2024-02-01"].map((day) =>
      drug(when(day), { related: [{ relation: "partOf", source: course.source }] }),
    );
    expect(labelsOf([course, ...doses])[0]).toContain(
      "2024-01-01 –, senaste dos 2024-02-01, pågår",
    );
  });

  it("has its reason in the label also where it was not stopped", () => {
    const reason = { coding: [], text: "uppehåll för feber" };
    const paused = drug(when("2024-01-01", "2024-03-31"), { stopReason: reason });
    expect(labelsOf([paused])[0]).toContain("uppehåll för feber");
    expect(wordsOf([paused]).join()).not.toContain("feber");
  });

  it("H7: in a year that is all that is known of it is drawn faded over that year", () => {
    const ended = drug(when("", "2023"), { status: "stopped" });
    const faded = marksOf([ended], window("2022-01-01", "2024-12-31")).flatMap((mark) =>
      mark.shape === "rect" && mark.events.includes(ended.id) ? [mark] : [],
    );
    expect(faded.map(({ pattern }) => pattern)).toEqual(["faded"]);
    expect(faded[0]?.width).toBeGreaterThan(300);
  });
});

describe("a long gap between doses", () => {
  const course = drug(when("2024-01-01", "2024-06-30"));
  const days = ["2024-01-01", "2024-01-22", "2024-02-12", "2024-03-04", "2024-05-06", "2024-05-27"];
  const given = [
    course,
    ...days.map((day) =>
      drug(when(day), { related: [{ relation: "partOf", source: course.source }] }),
    ),
  ];

  it("is drawn as silence with its days, and stands in the label", () => {
    expect(wordsOf(given, window("2024-01-01", "2024-07-01"))).toContain(
      `63${space}d mellan doser`,
    );
    expect(labelsOf(given)[0]).toContain(`63${space}d mellan doser 2024-03-04 – 2024-05-06`);
    const faded = marksOf(given).filter(
      (mark) => mark.shape === "rect" && mark.pattern === "faded",
    );
    expect(faded).toHaveLength(1);
  });

  it("says at the cursor when the last dose was", () => {
    expect(readoutOf(given, "2024-04-15")).toContain("senaste dos 2024-03-04");
    expect(readoutOf(given, "2024-02-15")).not.toContain("senaste dos");
  });
});

describe("radiotherapy to one site more than once", () => {
  const course = (day: string, gray: number, fractions: number, site: string): Radiotherapy => ({
    kind: "radiotherapy",
    ...base("Strålbehandling", when(day, day)),
    status: "completed",
    volumes: [
      {
        site: { coding: [], text: site },
        dose: { value: gray, unit: "Gy", code: "Gy" },
        fractions,
      },
    ],
  });

  it("names each dose and what they are together, as plain arithmetic", () => {
    const labels = labelsOf([
      course("2024-01-10", 8, 1, "Th11-L1"),
      course("2024-06-10", 20, 5, "Th11-L1"),
      course("2024-07-10", 8, 1, "Höger höft"),
    ]);
    const sum = `till samma volym: 8${space}Gy / 1 fr + 20${space}Gy / 5 fr = 28${space}Gy, fysisk summa`;
    expect(labels.filter((label) => label.includes("till samma volym"))).toHaveLength(2);
    expect(labels[0]).toContain(sum);
  });

  it("is not added up where one of them states no dose", () => {
    const unknown = {
      ...course("2024-06-10", 20, 5, "Th11-L1"),
      volumes: [{ site: { coding: [], text: "Th11-L1" } }],
    };
    const labels = labelsOf([course("2024-01-10", 8, 1, "Th11-L1"), unknown]);
    expect(labels.join()).not.toContain("till samma volym");
  });
});

describe("a regimen under a procedure code", () => {
  const ofRegimen = drug(when("2024-01-01", "2024-05-31"), { regimen: "FOLFOX" });
  const act = (words: string): ClinicalEvent => ({
    kind: "procedure",
    ...base(words, when("2024-01-01", "2024-06-15")),
    status: "stopped",
    category: "systemic",
    stopReason: { coding: [], text: "toxicitet" },
  });

  it("is drawn with the regimen's frame, which says why it stopped", () => {
    const regimen = act("Kemoterapi enligt FOLFOX");
    const frames = marksOf([ofRegimen, regimen]).filter(({ events }) =>
      events.includes(regimen.id),
    );
    expect(frames.map(({ shape }) => shape)).toEqual(["rect"]);
    expect(frames[0]?.label).toMatch(/^FOLFOX: Dabrafenib; .*toxicitet/);
  });

  it("stays for itself where it names another regimen", () => {
    expect(wordsOf([ofRegimen, act("Kemoterapi enligt FOLFOXIRI")]).join()).toContain("FOLFOXIRI");
  });
});

describe("the number of the last cycle", () => {
  it("stands behind a bar that has no room for it", () => {
    const days = ["2024-01-01", "2024-01-22", "2024-02-12"];
    const given = days.map((day, index) => drug(when(day), { cycle: { number: index + 1 } }));
    expect(wordsOf(given, window("2023-09-01", "2024-07-01"))).toEqual(
      expect.arrayContaining(["1", "2", "3"]),
    );
  });
});

describe("what falls together", () => {
  it("an order of the dose that was given is no second dose, and keeps its place on the mark", () => {
    const given = drug(when("2024-01-01"), { dose: mg(100) });
    const order = drug(when("2024-01-01"), { dose: mg(100), resource: "request" });
    const later = drug(when("2024-01-22"), { dose: mg(100) });
    const all = [given, order, later];
    const marks = marksOf(all, window("2023-12-20", "2024-02-10"));
    const words = marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(words).toContain(`100${space}mg`);
    expect(words.join("|")).not.toContain("100\u00a0mg + ");
    expect(marks.some(({ events }) => events.includes(given.id) && events.includes(order.id))).toBe(
      true,
    );
  });

  it("the days of a gap are those that were written, whatever their zone", () => {
    const days = ["2024-01-01", "2024-01-08", "2024-01-15", "2024-01-22", "2024-03-04"];
    const events = days.map((day) => drug(when(`${day}T00:30:00+02:00`), { dose: mg(100) }));
    expect(labelsOf(events).join("|")).toContain("2024-01-22 – 2024-03-04");
  });

  it("the day of death is the one that was written", () => {
    const death = {
      kind: "death" as const,
      ...base("Avliden", when("2024-06-01T00:30:00+02:00")),
    };
    const events = [drug(when("2024-01-01", ""), { status: "active" }), death];
    expect(labelsOf(events).join("|")).toContain("känt till 2024-06-01");
  });

  it("two plans of different length give no number of cycles to count against", () => {
    const events = [6, 6, 8].map((of, index) =>
      drug(when(`2024-0${index + 1}-01`), { cycle: { number: index + 1, of } }),
    );
    expect(labelsOf(events).join("|")).toContain("3 cykler");
    expect(labelsOf(events).join("|")).not.toMatch(/3\/[68]/);
  });

  it("dose and cycle stay together, and how it is given stands behind them", () => {
    const planned = drug(when("2024-12-01"), {
      status: "planned",
      resource: "request",
      dose: mg(75),
      dosage: "75 mg intravenöst",
      cycle: { number: 1 },
    });
    expect(labelsOf([planned]).join("|")).toContain(`75${space}mg · cykel 1 · intravenöst`);
  });
});
