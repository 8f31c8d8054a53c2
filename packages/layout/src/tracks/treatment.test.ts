import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { summaryOf } from "../summary/summaryOf.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";

type Medication = Extract<ClinicalEvent, { kind: "medication" }>;
type Line = Extract<ClinicalEvent, { kind: "carePlan" }>;

const now = at("2024-10-01").start;
const width = 1600;
const mg = (value: number) => ({ value, unit: "mg", code: "mg" });
const course = (
  name: string,
  start: string,
  end: string,
  rest: Partial<Medication> = {},
): Medication => ({
  kind: "medication",
  ...base(name, when(start, end)),
  status: "completed",
  resource: "statement",
  ...rest,
});
const dose = (name: string, date: string, rest: Partial<Medication> = {}): Medication => ({
  kind: "medication",
  ...base(name, when(date)),
  status: "completed",
  resource: "administration",
  ...rest,
});
const line = (title: string, start: string, end: string, status: Line["status"]): Line => ({
  kind: "carePlan",
  ...base(title, when(start, end)),
  status,
  category: "line-of-therapy",
  activities: [],
});
const readout = (events: ClinicalEvent[], date: string): string => {
  const record = recordOf(events);
  const scene = layoutTimeline(record, { width, now });
  return layoutReadouts(record, scene, at(date).start, { width, now })[0]?.text ?? "";
};
const ongoing = (events: ClinicalEvent[], rest = {}): string | undefined =>
  summaryOf(recordOf(events, rest), { now }).facts.find(({ id }) => id === "ongoing")?.value;
const words = (events: ClinicalEvent[]): string =>
  layoutTimeline(recordOf(events), { width, now })
    .tracks.flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.shape === "text" ? [mark.text] : []))
    .join("|");

describe("what goes on now", () => {
  it("is only what a resource says is going on: not what was stopped, is on hold, or was once planned", () => {
    const stopped = course("Docetaxel", "2020-01-01", "2020-03-01", { status: "stopped" });
    const oldPlan = course("Docetaxel", "2019-01-01", "2019-02-01", { status: "planned" });
    expect(ongoing([stopped, oldPlan])).toBeUndefined();
    const order = { resource: "request" as const };
    expect(
      ongoing([course("Docetaxel", "2024-01-01", "2025-01-01", { ...order, status: "stopped" })]),
    ).toBeUndefined();
    expect(
      ongoing([course("Docetaxel", "2024-01-01", "2025-01-01", { status: "on-hold" })]),
    ).toBeUndefined();
    expect(ongoing([course("Docetaxel", "2024-01-01", "", { status: "active" })])).toBe(
      "Docetaxel",
    );
  });

  it("is also what is between two doses, the next of which is planned", () => {
    const given = [dose("Lutetium", "2024-08-01"), dose("Lutetium", "2024-09-12")];
    const next = dose("Lutetium", "2024-10-24", { status: "planned" });
    expect(ongoing([...given, next])).toBe("Lutetium");
    expect(ongoing(given)).toBeUndefined();
  });

  it("is nothing for someone who is dead, also without a date", () => {
    const active = course("Docetaxel", "2024-01-01", "", { status: "active" });
    const patient = {
      id: "p",
      source: "Patient/p",
      identifiers: [],
      isProtected: false,
      deceased: true,
    };
    expect(ongoing([active], { patient })).toBeUndefined();
  });
});

describe("the readout", () => {
  it("names no drug in a pause, even where one order names the other", () => {
    const first = course("Docetaxel", "2018-01-01", "2018-06-01", { resource: "request" });
    const second = course("Docetaxel", "2024-01-01", "", {
      resource: "request",
      status: "active",
      related: [{ relation: "partOf", source: first.source }],
    });
    expect(readout([first, second], "2021-01-01")).toContain("Ingen känd");
    expect(readout([first, second], "2024-05-01")).toContain("Docetaxel");
  });

  it("says the dose in force at the cursor, not the last that was written down", () => {
    const events = [
      course("Prednisolon", "2024-01-01", "", { status: "active", dose: mg(100) }),
      course("Prednisolon", "2024-03-01", "2024-04-01", { dose: mg(50) }),
    ];
    expect(readout(events, "2024-07-01")).toContain("100\u00a0mg");
    expect(readout(events, "2024-07-01")).not.toContain("50");
  });

  it("claims no cycle of the line where two drugs in use disagree on it: each has its own", () => {
    const cycled = (name: string, date: string, number: number) =>
      dose(name, date, { drugClass: "cytostatic", cycle: { number } });
    const events = [
      line("Linje 1", "2024-07-01", "", "active"),
      cycled("Docetaxel", "2024-08-01", 2),
      cycled("Docetaxel", "2024-09-25", 3),
      cycled("Karboplatin", "2024-08-10", 9),
      cycled("Karboplatin", "2024-09-25", 10),
    ];
    expect(readout(events, "2024-08-20")).toContain("Linje 1, Karboplatin · cykel 9");
  });

  it("does not call a revoked or planned line of therapy the current one", () => {
    const drug = course("Docetaxel", "2023-01-01", "", { status: "active" });
    for (const status of ["stopped", "planned"] as const) {
      expect(
        readout([drug, line("Linje 1", "2023-01-01", "", status)], "2024-09-01"),
      ).not.toContain("Linje 1");
    }
    expect(readout([drug, line("Linje 1", "2023-01-01", "", "active")], "2024-09-01")).toContain(
      "Linje 1",
    );
  });
});

describe("labels", () => {
  it("what was only ordered says so, and counts no cycles as given", () => {
    const orders = ["2024-08-01", "2024-08-22"].map((date, index) =>
      dose("Docetaxel", date, {
        resource: "request",
        status: "active",
        cycle: { number: index + 1, of: 6 },
      }),
    );
    expect(words(orders)).toContain("ordinerat 2 gånger");
    expect(words(orders)).not.toMatch(/2\/6|cykel/);
  });

  it("what was only dispensed says so, and is not called ordered", () => {
    const handOuts = ["2024-08-01", "2024-08-22"].map((date) =>
      dose("Abirateron", date, { resource: "dispense" }),
    );
    expect(words(handOuts)).toContain("utlämnat 2 gånger");
    expect(words(handOuts)).not.toContain("ordinerat");
  });

  it("one drug under its old and its new ATC code is one treatment", () => {
    const under = (atc: string, date: string) =>
      dose("Trastuzumab", date, { atc, drugClass: "targeted" });
    const both = [under("L01XC03", "2022-01-01"), under("L01FD01", "2022-01-22")];
    expect(words(both)).toContain("2 doser");
  });

  it("an episode of care coded as a line of therapy is its bracket, and stands in no other track", () => {
    const system = "https://ipo.example/fhir/CodeSystem/care-plan-category";
    const episode: ClinicalEvent = {
      kind: "careEvent",
      ...base("Linje 2", when("2023-01-01", "2024-01-01")),
      code: { coding: [{ system, code: "line-of-therapy" }], text: "Linje 2" },
      category: "episode",
    };
    const drug = course("Docetaxel", "2023-01-01", "2023-12-01");
    const { tracks } = layoutTimeline(recordOf([drug, episode]), { width, now });
    const shown = tracks.filter(({ marks }) =>
      marks.some((mark) => mark.events?.includes(episode.id)),
    );
    expect(shown.map(({ kind }) => kind)).toEqual(["treatment"]);
  });

  it("doses side by side are not drawn as a change of dose", () => {
    const both = [20, 15].map((value) =>
      course("Morfin", "2023-01-01", "", { status: "active", dose: mg(value) }),
    );
    expect(words(both)).toContain("20 + 15\u00a0mg");
    const change = [
      course("Morfin", "2023-01-01", "2023-12-31", { dose: mg(20) }),
      course("Morfin", "2024-01-01", "", { status: "active", dose: mg(15) }),
    ];
    expect(words(change)).toContain("20 → 15\u00a0mg");
  });

  it("a stop stands only at the end of what was stopped last", () => {
    const reason = { coding: [], text: "Dosändring" };
    const changed = [
      course("Docetaxel", "2024-01-01", "2024-03-01", { status: "stopped", stopReason: reason }),
      course("Docetaxel", "2024-03-02", "", { status: "active" }),
    ];
    expect(words(changed)).not.toContain("Dosändring");
    const ended = course("Docetaxel", "2024-01-01", "2024-03-01", {
      status: "stopped",
      stopReason: reason,
    });
    expect(words([ended])).toContain("Dosändring");
  });

  it("a treatment that stopped keeps its name beside the reason, also at the start of the plot", () => {
    const stopped = course("Docetaxel", "2020-01-01", "2020-01-08", {
      status: "stopped",
      stopReason: { coding: [], text: "Toxicitet" },
    });
    const later = course("Karboplatin", "2024-01-01", "2024-02-01");
    expect(words([stopped, later])).toContain("Docetaxel");
    expect(words([stopped, later])).toContain("Toxicitet");
  });

  it("radiotherapy of two sites is two treatments", () => {
    const session = (date: string, site: string): ClinicalEvent => ({
      kind: "radiotherapy",
      ...base("RT 8 Gy x 1", when(date)),
      status: "completed",
      bodySite: [{ coding: [], text: site }],
      volumes: [],
    });
    const marks = layoutTimeline(
      recordOf([session("2024-05-01", "Ländrygg"), session("2024-07-01", "Höger höft")]),
      { width, now },
    )
      .tracks.flatMap((track) => track.marks)
      .filter(({ events }) => events.length > 0);
    expect(marks).toHaveLength(2);
  });
});
