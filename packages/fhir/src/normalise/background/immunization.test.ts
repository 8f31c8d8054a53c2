import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const vaccination = {
  resourceType: "Immunization",
  id: "1",
  status: "completed",
  patient: { reference: "Patient/1" },
  vaccineCode: { text: "Influensavaccin" },
};

describe("an Immunization", () => {
  it("stands where it was given, with its dose and the number of the dose", () => {
    expect(
      readEvents({
        ...vaccination,
        occurrenceDateTime: "2024-10-01",
        recorded: "2024-10-02",
        doseQuantity: { value: 0.5, unit: "mL" },
        site: { text: "Vänster arm" },
        route: { text: "Intramuskulärt" },
        reasonCode: [{ text: "Kemoterapi" }],
        protocolApplied: [
          { doseNumberPositiveInt: 2 },
          { doseNumberPositiveInt: 2 },
          { doseNumberString: "booster" },
        ],
      }).events,
    ).toMatchObject([
      {
        kind: "immunization",
        status: "completed",
        code: { text: "Influensavaccin" },
        time: { kind: "point", at: { text: "2024-10-01" } },
        dose: { value: 0.5, unit: "mL" },
        doseNumber: "2, booster",
        site: { text: "Vänster arm" },
        route: { text: "Intramuskulärt" },
        reason: [{ text: "Kemoterapi" }],
        provenance: { recorded: { text: "2024-10-02" } },
      },
    ]);
  });

  it("at a time in words has no place on the axis and keeps the words", () => {
    expect(
      readEvents({ ...vaccination, occurrenceString: "som barn", recorded: "2024" }).events[0]
        ?.time,
    ).toEqual({ kind: "undated", text: "som barn" });
  });

  it("that may not protect says so, with the reason", () => {
    const stated = { ...vaccination, occurrenceDateTime: "2024", note: [{ text: "Hemma" }] };
    const subpotentReason = [{ text: "Bruten kylkedja" }];
    expect(readEvents({ ...stated, isSubpotent: true, subpotentReason }).events[0]?.note).toEqual([
      "Hemma",
      "isSubpotent: true",
      "subpotentReason: Bruten kylkedja",
    ]);
    expect(readEvents({ ...stated, isSubpotent: false }).events[0]?.note).toEqual(["Hemma"]);
  });

  it("that was not given is no event", () => {
    expect(
      readEvents({ ...vaccination, status: "not-done", occurrenceDateTime: "2024" }).events,
    ).toEqual([]);
  });
});
