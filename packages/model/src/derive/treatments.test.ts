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
