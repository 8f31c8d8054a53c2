import { describe, expect, it } from "vitest";
import type { MedicationEvent } from "../events/treatment.js";
import { parseTimePoint, type TimePoint } from "../time.js";
import { doseGapsOf, doseRhythmOf } from "./doseGaps.js";

const DAY_MS = 86_400_000;
const given = (date: string): MedicationEvent => ({
  kind: "medication",
  id: date,
  source: `MedicationAdministration/${date}`,
  path: "",
  time: { kind: "point", at: parseTimePoint(date) as TimePoint },
  status: "completed",
  code: { coding: [], text: "Trastuzumab" },
  provenance: {},
  resource: "administration",
});
/** Doses from New Year 2024, each so many days after the one before. */
const apart = (...days: number[]): MedicationEvent[] => {
  let at = Date.UTC(2024, 0, 1);
  return [0, ...days].map((step) => {
    at += step * DAY_MS;
    return given(new Date(at).toISOString().slice(0, 10));
  });
};

describe("gaps between doses", () => {
  it("are intervals twice as long as the others, with their days", () => {
    expect(doseGapsOf(apart(21, 21, 21, 63, 21, 21))).toEqual([
      { start: Date.UTC(2024, 2, 4), end: Date.UTC(2024, 4, 6), days: 63 },
    ]);
    expect(doseGapsOf(apart(28, 28, 42, 28))).toEqual([]);
  });

  it("are not the free weeks of a cycle, nor a rhythm that was changed", () => {
    expect(doseGapsOf(apart(3, 4, 3, 11, 3, 4, 3, 11, 3, 4, 3))).toEqual([]);
    expect(doseGapsOf(apart(28, 28, 28, 28, 84, 84, 84))).toEqual([]);
  });

  it("are not claimed where no interval recurs, or beside a date known only to the month", () => {
    expect(doseRhythmOf(apart(21, 63))).toBeUndefined();
    expect(doseGapsOf([...apart(21, 21, 21), given("2024-07")])).toEqual([]);
  });
});
