import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { summaryOf } from "./summaryOf.js";

const now = at("2024-06-01T10:00:00Z").start;
const factOf = (events: ClinicalEvent[], id: string, options: { now?: typeof now } = { now }) =>
  summaryOf(recordOf(events), { lang: "en", ...options }).facts.find((fact) =>
    fact.id.startsWith(id),
  )?.value;

const planned = (words: string, date: string): ClinicalEvent => ({
  kind: "careEvent",
  ...base(words, when(date)),
  category: "planned",
  status: "planned",
});
const study = (status: "active" | "planned" | "completed", end: string): ClinicalEvent => ({
  kind: "studyParticipation",
  ...base("Trial 1", when("2024-01-01", end)),
  status,
  assignedArm: "Arm A",
});

describe("what the header says is to come", () => {
  it("the first planned after now is named with its day, and all of that day", () => {
    const events = [
      planned("Late", "2024-08-01"),
      planned("CT", "2024-07-01"),
      planned("Visit", "2024-07-01T09:00:00Z"),
    ];
    expect(factOf(events, "next")).toBe("CT · Visit 2024-07-01");
  });

  it("H17: what was planned for a time that has passed is not what comes next", () => {
    expect(factOf([planned("Visit", "2024-05-01")], "next")).toBeUndefined();
    expect(factOf([planned("Visit", "2024-06-01")], "next")).toBe("Visit 2024-06-01");
    expect(factOf([planned("Visit", "2024-06-01T08:00:00Z")], "next")).toBeUndefined();
  });

  it("H20: nothing comes next for someone who has died, or when now is not known", () => {
    const death: ClinicalEvent = { kind: "death", ...base("Death", when("2024-05-01")) };
    expect(factOf([planned("CT", "2024-07-01"), death], "next")).toBeUndefined();
    expect(factOf([planned("CT", "2024-07-01")], "next", {})).toBeUndefined();
  });

  it("a study says its arm, and how far it has come as its strip does; one that has ended is not of now", () => {
    expect(factOf([study("active", "")], "study")).toBe("Trial 1 · Arm A");
    expect(factOf([study("planned", "")], "study")).toBe("Trial 1 · Arm A · planned");
    const screening = { ...study("planned", ""), sourceStatus: "screening" } as ClinicalEvent;
    expect(factOf([screening], "study")).toBe("Trial 1 · Arm A · screening");
    expect(factOf([study("active", "2024-03-01")], "study")).toBeUndefined();
    expect(factOf([study("completed", "")], "study")).toBeUndefined();
  });
});
