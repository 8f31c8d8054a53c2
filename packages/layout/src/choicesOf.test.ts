import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { stripChoicesOf } from "./choicesOf.js";
import { layoutTimeline } from "./layoutTimeline.js";
import { base, lab, recordOf, when } from "./testing/makeEvent.js";

const COMPLETENESS_CODES = "https://ipo.example/fhir/CodeSystem/completeness";
const sign = (analyte: string): EventOfKind<"vitalSign"> => ({
  kind: "vitalSign",
  ...base(analyte, when("2024-01-01")),
  analyte,
  value: { kind: "quantity", quantity: { value: 100, unit: "mmHg" } },
});

describe("stripChoicesOf", () => {
  it("only numbers in one series can be laid over another: a blood pressure cannot", () => {
    const events = [lab("Hb", "2024-01-01", 120), sign("systolic"), sign("diastolic")];
    const choices = stripChoicesOf(recordOf(events));
    expect(choices.map(({ isMeasurement, canOverlay }) => [isMeasurement, canOverlay])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it("names the strips that are drawn, and none that draws nothing", () => {
    const gap: ClinicalEvent = {
      kind: "other",
      ...base("Flag", when("2024")),
      code: { coding: [{ system: COMPLETENESS_CODES, code: "medication-incomplete" }] },
      resourceType: "Flag",
      category: [],
      details: [],
    };
    const drug: ClinicalEvent = {
      kind: "medication",
      ...base("Drug", when("2024-01-01", "2024-06-01")),
      resource: "statement",
    };
    for (const events of [[drug, gap], [gap]]) {
      const record = recordOf(events);
      const drawn = layoutTimeline(record, { width: 1200 }).tracks.map(({ id }) => id);
      expect(stripChoicesOf(record).map(({ id }) => id)).toEqual(drawn);
    }
  });
});
