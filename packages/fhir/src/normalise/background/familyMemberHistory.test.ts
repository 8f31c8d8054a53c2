import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const history = {
  resourceType: "FamilyMemberHistory",
  id: "1",
  status: "completed",
  patient: { reference: "Patient/1" },
  relationship: { text: "Moster" },
};

describe("a FamilyMemberHistory", () => {
  it("says who by the relationship and never by name, and when in the source's words", () => {
    const { events } = readEvents({
      ...history,
      name: "Greta Testsson",
      date: "2024-01-01",
      sex: { text: "Kvinna" },
      bornDate: "1950",
      ageRange: { low: { value: 70 }, high: { value: 75, unit: "år" } },
      deceasedAge: { value: 74, code: "a" },
      condition: [
        {
          code: { text: "Äggstockscancer" },
          onsetAge: { value: 69, comparator: "<", unit: "år" },
          outcome: { text: "Död" },
          contributedToDeath: true,
          note: [{ text: "BRCA1" }],
        },
        { code: { text: "Diabetes" }, onsetPeriod: { start: "1990", end: "1992" } },
      ],
    });
    expect(events).toMatchObject([
      {
        kind: "familyHistory",
        code: { text: "Moster" },
        time: { kind: "undated" },
        provenance: { recorded: { text: "2024-01-01" } },
        sex: { text: "Kvinna" },
        born: "1950",
        age: "70–75 år",
        deceased: "74 a",
        conditions: [
          {
            code: { text: "Äggstockscancer" },
            onset: "<69 år",
            outcome: { text: "Död" },
            contributedToDeath: true,
          },
          { code: { text: "Diabetes" }, onset: "1990–1992" },
        ],
        note: ["BRCA1"],
      },
    ]);
    expect(JSON.stringify(events)).not.toContain("Greta");
  });

  it("keeps that a relative is alive, and that nothing is known", () => {
    expect(
      readEvents({ ...history, status: "health-unknown", deceasedBoolean: false }).events,
    ).toMatchObject([
      { deceased: "false", status: "unknown", sourceStatus: "health-unknown", conditions: [] },
    ]);
    expect(readEvents({ ...history, status: "health-unknown" }).issues).toEqual([]);
  });
});
