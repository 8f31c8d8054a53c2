import { describe, expect, it } from "vitest";
import type { EventOfKind } from "../events/clinicalEvent.js";
import { parseTimePoint, type EventTime, type TimePoint } from "../time.js";
import { treatmentsOf } from "./treatments.js";

type MedicationEvent = EventOfKind<"medication">;

const at = (text: string): TimePoint => parseTimePoint(text) as TimePoint;
const point = (text: string): EventTime => ({ kind: "point", at: at(text) });
const period = (start: string, end?: string): EventTime => ({
  kind: "period",
  start: at(start),
  ...(end !== undefined && { end: at(end) }),
});
let count = 0;
const drug = (time: EventTime, rest: Partial<MedicationEvent> = {}): MedicationEvent => {
  count += 1;
  return {
    kind: "medication",
    id: `m${count}`,
    source: `MedicationStatement/m${count}`,
    path: "",
    time,
    status: "completed",
    code: { coding: [], text: "Docetaxel" },
    provenance: {},
    resource: time.kind === "point" ? "administration" : "statement",
    ...rest,
  };
};
const spans = (events: MedicationEvent[], gapDays = 90) =>
  treatmentsOf(events, { gapDays }).map(({ start, end, isOngoing }) => [start, end, isOngoing]);

describe("treatmentsOf", () => {
  it("single doses within the gap are one treatment, a longer silence begins another", () => {
    const doses = [drug(point("2024-01-01")), drug(point("2024-01-22")), drug(point("2024-06-01"))];
    expect(spans(doses)).toEqual([
      [at("2024-01-01").start, at("2024-01-22").end, false],
      [at("2024-06-01").start, at("2024-06-01").end, false],
    ]);
    expect(spans(doses, 200)).toHaveLength(1);
  });

  it("two courses with a pause between them stay two", () => {
    expect(
      spans([drug(period("2018-06-01", "2020-06-01")), drug(period("2020-07-01", "2021-01-01"))]),
    ).toHaveLength(2);
  });

  it("a course that begins the day after another is a change of dose in one treatment", () => {
    const [treatment] = treatmentsOf([
      drug(period("2024-01-01", "2024-05-19")),
      drug(period("2024-05-20", "2024-12-01")),
    ]);
    expect(treatment?.courses).toHaveLength(2);
    expect(treatment?.end).toBe(at("2024-12-01").end);
  });

  it("doses that name their course belong to it", () => {
    const course = drug(period("2025-01-01"), {
      status: "active",
      source: "MedicationStatement/c",
    });
    const dose = drug(point("2025-09-01"), {
      related: [{ relation: "partOf", source: "MedicationStatement/c" }],
    });
    const [treatment, ...rest] = treatmentsOf([dose, course]);
    expect(rest).toEqual([]);
    expect(treatment).toMatchObject({ isOngoing: true, courses: [course], doses: [dose] });
    expect(treatment?.end).toBeUndefined();
  });

  it("an open course is ongoing only where the source says it is active", () => {
    expect(treatmentsOf([drug(period("2025-01-01"), { status: "unknown" })])[0]?.isOngoing).toBe(
      false,
    );
  });

  it("planned and given are never joined", () => {
    const given = drug(point("2025-01-01"));
    const planned = drug(point("2025-01-15"), { status: "planned" });
    expect(treatmentsOf([given, planned]).map(({ isPlanned }) => isPlanned)).toEqual([false, true]);
  });

  it("different drugs are never joined, the same ATC code under two names is", () => {
    const a = drug(point("2025-01-01"), { atc: "L01CD02" });
    const b = drug(point("2025-01-02"), { atc: "L01CD02", code: { coding: [], text: "Taxotere" } });
    const c = drug(point("2025-01-02"), { atc: "L01CD04" });
    expect(treatmentsOf([a, b, c])).toHaveLength(2);
  });

  it("no event is lost, and undated ones are left to the table", () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      drug(point(`20${10 + (index % 10)}-0${1 + (index % 9)}-01`)),
    );
    const gathered = treatmentsOf([...events, drug({ kind: "undated" })]).flatMap(
      ({ courses, doses }) => [...courses, ...doses],
    );
    expect(new Set(gathered)).toEqual(new Set(events));
  });
});

describe("what makes one drug", () => {
  const coded = (system: string, code: string, text: string) =>
    drug(point("2024-01-01"), { code: { coding: [{ system, code }], text } });

  it("a code that says the drug is not known makes no two drugs the same", () => {
    const unknown = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    const events = [
      coded(unknown, "unknown", "Prednisolon"),
      coded(unknown, "unknown", "Warfarin"),
    ];
    expect(treatmentsOf(events)).toHaveLength(2);
  });

  it("without words, a code without a system is a drug, and an ATC group or nothing at all is none", () => {
    const code = { coding: [{ code: "X1" }] };
    const coded = [drug(point("2024-01-01"), { code }), drug(point("2024-01-02"), { code })];
    expect(treatmentsOf(coded)).toHaveLength(1);
    const none = { code: { coding: [] } };
    const group = { ...none, atc: "L01" };
    for (const nameless of [none, group]) {
      const events = [drug(point("2024-01-01"), nameless), drug(point("2024-01-02"), nameless)];
      expect(treatmentsOf(events)).toHaveLength(2);
    }
  });

  it("an ATC group is not a drug", () => {
    const group = { atc: "L01" };
    const events = ["Studieläkemedel A", "Karboplatin"].map((text) =>
      drug(point("2024-01-01"), { ...group, code: { coding: [], text } }),
    );
    expect(treatmentsOf(events)).toHaveLength(2);
  });
});

it("an order sets neither start nor dose of what was given", () => {
  const order = drug(point("2023-07-20"), { resource: "request", source: "MedicationRequest/r" });
  const given = ["2023-08-01", "2023-09-01"].map((date) =>
    drug(point(date), { related: [{ relation: "request", source: "MedicationRequest/r" }] }),
  );
  const [treatment, ...rest] = treatmentsOf([order, ...given]);
  expect(rest).toEqual([]);
  expect(treatment).toMatchObject({
    start: at("2023-08-01").start,
    doses: given,
    orders: [order],
    isOnlyOrdered: false,
  });
});

it("the ordered end of an order that was stopped is no end", () => {
  const order = drug(period("2024-01-01", "2025-01-01"), {
    resource: "request",
    status: "stopped",
  });
  expect(treatmentsOf([order])[0]).toMatchObject({ end: undefined, isOngoing: false });
});

describe("what a dispense attests", () => {
  const handOut = (day: string, rest: Partial<MedicationEvent> = {}) =>
    drug(point(day), { resource: "dispense", ...rest });

  it("is a hand-out: neither the start nor a dose of what was used", () => {
    const used = drug(period("2024-01-05", "2024-03-01"));
    const handOuts = ["2024-01-01", "2024-02-01", "2024-04-01"].map((day) => handOut(day));
    const [treatment, ...rest] = treatmentsOf([used, ...handOuts]);
    expect(rest).toEqual([]);
    expect(treatment).toMatchObject({
      start: at("2024-01-05").start,
      end: at("2024-03-01").end,
      courses: [used],
      doses: [],
      isOnlyOrdered: false,
    });
    expect(new Set(treatment?.orders)).toEqual(new Set(handOuts));
  });

  it("bridges no silence between two treatments", () => {
    const used = [drug(point("2024-01-01")), drug(point("2024-06-01"))];
    const treatments = treatmentsOf([...used, handOut("2024-03-15")]);
    expect(treatments.map(({ orders }) => orders.length)).toEqual([1, 0]);
  });

  it("stands for itself where nothing else is near, and behind an order where there is one", () => {
    const used = drug(point("2024-06-01"));
    const early = handOut("2023-01-01");
    expect(treatmentsOf([used, early])).toMatchObject([
      { doses: [early], isOnlyOrdered: true },
      { doses: [used], isOnlyOrdered: false },
    ]);
    const order = drug(point("2023-01-10"), { resource: "request" });
    expect(treatmentsOf([order, early])).toMatchObject([
      { start: at("2023-01-10").start, doses: [order], orders: [early], isOnlyOrdered: true },
    ]);
  });
});

describe("gaps", () => {
  it("are half-open, from the end of one treatment to the start of the next", () => {
    const treatments = treatmentsOf(
      [drug(point("2024-01-01")), drug(point("2024-01-20")), drug(point("2024-03-01"))],
      { gapDays: 30 },
    );
    expect(treatments.map(({ gapBefore }) => gapBefore)).toEqual([
      undefined,
      { start: at("2024-01-20").end, end: at("2024-03-01").start },
    ]);
  });

  it("are not told where the end before is not known, nor between two drugs", () => {
    const open = drug(period("2024-01-01"), { status: "stopped" });
    expect(treatmentsOf([open, drug(period("2024-06-01"))])[1]?.gapBefore).toBeUndefined();
    const other = drug(point("2025-01-01"), { code: { coding: [], text: "Karboplatin" } });
    expect(treatmentsOf([drug(point("2024-01-01")), other])[1]?.gapBefore).toBeUndefined();
  });

  it("stay unknown after an end that is not known, and are counted from the longest reach", () => {
    const long = drug(period("2024-01-01", "2024-12-31"));
    const within = drug(period("2024-02-01", "2024-03-01"), { status: "planned" });
    const later = drug(period("2025-06-01", "2025-07-01"));
    expect(treatmentsOf([long, within, later]).map(({ gapBefore }) => gapBefore?.start)).toEqual([
      undefined,
      undefined,
      at("2024-12-31").end,
    ]);
    const open = drug(period("2024-01-01"), { status: "unknown" });
    const after = [drug(period("2024-06-01", "2024-07-01")), later];
    expect(treatmentsOf([open, ...after]).map(({ gapBefore }) => gapBefore)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("codes that were moved", () => {
  it("one drug under its old and its new ATC code is one where the host says so", () => {
    const old = drug(point("2024-01-01"), { atc: "L01XC03" });
    const now = drug(point("2024-01-20"), { atc: "L01FD01" });
    const currentAtc = (atc: string) => (atc === "L01XC03" ? "L01FD01" : atc);
    expect(treatmentsOf([old, now])).toHaveLength(2);
    expect(treatmentsOf([old, now], { currentAtc })).toMatchObject([
      { identity: "L01FD01", doses: [old, now] },
    ]);
  });
});

describe("duplicates", () => {
  it("are not counted twice, and stay where the other is not there", () => {
    const given = drug(point("2024-01-01"));
    const twice = drug(point("2024-01-01"), { duplicateOf: given.id });
    expect(treatmentsOf([given, twice])[0]?.doses).toEqual([given]);
    expect(treatmentsOf([twice])[0]?.doses).toEqual([twice]);
  });
});

it("twenty thousand doses of one drug are one treatment", () => {
  const start = at("2000-01-01").start;
  const doses = Array.from({ length: 20_000 }, (_, index) => {
    const day = new Date(start + Math.floor(index / 2) * 86_400_000).toISOString().slice(0, 10);
    return drug(point(day), { related: [{ relation: "request", source: "MedicationRequest/1" }] });
  });
  expect(treatmentsOf(doses).map((treatment) => treatment.doses.length)).toEqual([20_000]);
});

it("twenty thousand courses with a pause between them are as many treatments", () => {
  const start = at("1900-01-01").start;
  const courses = Array.from({ length: 20_000 }, (_, index) => {
    const day = new Date(start + index * 3 * 86_400_000).toISOString().slice(0, 10);
    return drug(period(day, day));
  });
  expect(treatmentsOf(courses)).toHaveLength(20_000);
});

it("a period with an end alone stands at its end", () => {
  const open = drug({ kind: "period", end: at("2024-05-01") });
  expect(treatmentsOf([open])[0]).toMatchObject({
    start: at("2024-05-01").end,
    end: at("2024-05-01").end,
  });
});
