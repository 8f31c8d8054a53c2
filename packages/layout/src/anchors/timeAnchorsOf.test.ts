import type { Pack } from "@ipo/clinical";
import { packById } from "@ipo/clinical";
import type { EpochMs, EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { timeAnchorsOf } from "./timeAnchorsOf.js";

const generic = packById("generic");
if (!generic) throw new Error("no generic pack");
const platinum: Pack = {
  ...generic,
  anchors: [
    { id: "diagnosis", label: { sv: "diagnos", en: "diagnosis" }, at: { kind: "diagnosis" } },
    {
      id: "last-platinum",
      label: { sv: "senaste platina", en: "last platinum" },
      at: { kind: "drug", atc: ["L01XA"], which: "last" },
    },
  ],
};
type Medication = EventOfKind<"medication">;
const given = (time: Medication["time"], rest: Partial<Medication> = {}): Medication => ({
  kind: "medication",
  ...base("Karboplatin", time),
  atc: "L01XA02",
  resource: "administration",
  ...rest,
});
const dose = (day: string, rest: Partial<Medication> = {}) => given(when(day), rest);
const now = Date.UTC(2025, 0, 1) as EpochMs;
const idsOf = (...events: Parameters<typeof recordOf>[0]) =>
  timeAnchorsOf(recordOf(events), { pack: platinum, now, lang: "en" });

describe("what time can be counted from", () => {
  it("is the day of the last dose that was given, as the record states it", () => {
    const [anchor] = idsOf(dose("2024-03-01"), dose("2024-05-10"));
    expect(anchor).toMatchObject({ id: "last-platinum", label: "last platinum" });
    expect(anchor?.at).toBe(Date.UTC(2024, 4, 10));
  });

  it("is the dose that was given, and not the day that its course is written to end", () => {
    const course = given(when("2024-03-01", "2024-06-30"), {
      resource: "statement",
      status: "completed",
    });
    expect(idsOf(course, dose("2024-05-10"))[0]?.at).toBe(Date.UTC(2024, 4, 10));
    expect(idsOf(course)[0]?.at).toBe(Date.UTC(2024, 5, 30));
  });

  it("is nothing that is planned, lies after now, or is known only to the month", () => {
    expect(idsOf(dose("2024-05-10", { status: "planned" }))).toEqual([]);
    expect(idsOf(dose("2026-05-10"))).toEqual([]);
    expect(idsOf(dose("2024-05"))).toEqual([]);
  });

  it("is no last dose of a treatment that still goes on", () => {
    const ongoing = given(when("2024-01-01", ""), { resource: "statement", status: "active" });
    expect(idsOf(ongoing)).toEqual([]);
  });

  it("is none where a course may have gone on after the last dose that is known", () => {
    const statement = (start: string, end: string | undefined, status: Medication["status"]) =>
      given(when(start, end ?? ""), { resource: "statement", status });
    expect(idsOf(statement("2024-01-10", undefined, "completed"))).toEqual([]);
    expect(
      idsOf(
        statement("2020-01-10", "2020-05-01", "completed"),
        statement("2024-08-10", "2025-03-01", "active"),
      ),
    ).toEqual([]);
    expect(idsOf(dose("2020-01-10"), statement("2023-01-10", "2023-05-01", "completed"))).toEqual(
      [],
    );
  });

  it("is none where a later one is known only to the year", () => {
    expect(idsOf(dose("2024-03-05"), dose("2024"))).toEqual([]);
  });

  it("is the diagnosis that is certain, where another is not", () => {
    const tumour = (day: string, verificationStatus: string): EventOfKind<"condition"> => ({
      kind: "condition",
      ...base("Cancer", when(day)),
      role: "primary-cancer",
      verificationStatus,
    });
    const [anchor] = idsOf(tumour("2024-01-10", "provisional"), tumour("2024-05-10", "confirmed"));
    expect(anchor?.at).toBe(Date.UTC(2024, 4, 10));
  });

  it("comes in the pack's order", () => {
    const tumour: EventOfKind<"condition"> = {
      kind: "condition",
      ...base("Cancer", when("2024-01-01")),
      role: "primary-cancer",
    };
    const events = [tumour, dose("2024-03-01")];
    expect(idsOf(...events).map(({ id }) => id)).toEqual(["diagnosis", "last-platinum"]);
  });
});

describe("H21: time counted from an anchor", () => {
  const record = recordOf([dose("2024-01-31"), dose("2024-02-29", { status: "planned" })]);
  const options = { width: 1200, lang: "en", pack: platinum, now } as const;
  const scene = layoutTimeline(record, { ...options, anchor: "last-platinum" });
  const words = scene.axis.marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));

  it("stands beside the calendar and not in its place, and says from what", () => {
    const calendar = layoutTimeline(record, options).axis.ticks.map(({ label }) => label);
    expect(scene.axis.ticks.map(({ label }) => label)).toEqual(calendar);
    expect(words.some((text) => text.includes("since last platinum"))).toBe(true);
    expect(words).toContain("0");
  });

  it("moves no mark sideways", () => {
    const xOf = ({ tracks }: typeof scene) =>
      tracks.flatMap(({ marks }) => marks.flatMap((mark) => ("x" in mark ? [mark.x] : [])));
    expect(xOf(scene)).toEqual(xOf(layoutTimeline(record, options)));
  });

  it("is left out where the record has no such anchor", () => {
    const other = layoutTimeline(record, { ...options, anchor: "transplant" });
    expect(other.axis).toEqual(layoutTimeline(record, options).axis);
  });
});
