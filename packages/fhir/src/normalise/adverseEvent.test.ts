import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";

const code = (system: string, value: string) => ({ coding: [{ system, code: value }] });

describe("an AdverseEvent", () => {
  const event = {
    resourceType: "AdverseEvent",
    id: "1",
    actuality: "actual",
    event: { text: "Neuropati" },
    date: "2025-02-01",
  };
  const grade = code("https://ipo.example/fhir/CodeSystem/ctcae-grade", "3");

  it("has the grade as stated, its suspects, and the day or the period stated", () => {
    const extension = [
      {
        url: "https://ipo.example/fhir/StructureDefinition/adverse-event-period",
        valuePeriod: { start: "2025-02-01", end: "2025-06" },
      },
    ];
    const suspectEntity = [{ instance: { reference: "MedicationStatement/1" } }];
    expect(readEvents({ ...event, severity: grade, suspectEntity }).events).toMatchObject([
      {
        kind: "adverseEvent",
        grade: 3,
        suspects: ["MedicationStatement/1"],
        time: { kind: "point" },
      },
    ]);
    expect(readEvents({ ...event, extension }).events).toMatchObject([
      { time: { kind: "period", end: { text: "2025-06" } } },
    ]);
  });

  it("began when it was detected where nothing says when it occurred, and keeps how it was judged", () => {
    const causality = [{ assessment: { text: "trolig" }, productRelatedness: "dosberoende" }];
    const undated = { ...event, date: undefined };
    const suspectEntity = [{ instance: { reference: "MedicationStatement/1" }, causality }];
    expect(readEvents({ ...undated, detected: "2025-03-01", suspectEntity }).events).toMatchObject([
      {
        time: { kind: "point", at: { text: "2025-03-01" } },
        note: ["causality: trolig", "causality: dosberoende"],
      },
    ]);
    expect(readEvents({ ...event, detected: "2025-03-01" }).events).toMatchObject([
      { time: { at: { text: "2025-02-01" } }, note: ["detected: 2025-03-01"] },
    ]);
  });

  it("has no grade where none is stated", () => {
    expect(readEvents({ ...event, severity: { text: "severe" } }).events[0]).not.toHaveProperty(
      "grade",
    );
  });
});
