import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const subject = { reference: "Patient/1" };

describe("a resource of a type without a normaliser of its own", () => {
  it("has its name, time, status, author and the words of its elements", () => {
    const goal = {
      resourceType: "Goal",
      id: "1",
      lifecycleStatus: "active",
      subject,
      description: { text: "HbA1c under mål" },
      category: [{ text: "Kost" }],
      startDate: "2024-05",
      statusDate: "2024-06-01",
      expressedBy: { reference: "Practitioner/1", display: "Dr Test" },
      addresses: [{ reference: "Condition/1" }],
      achievementStatus: { text: "Pågår" },
      note: [{ text: "Följs upp" }],
      target: [
        {
          measure: { text: "HbA1c" },
          detailQuantity: { value: 52, comparator: "<", unit: "mmol/mol" },
          dueDate: "2025",
        },
        {
          measure: { text: "Vikt" },
          detailRange: { low: { value: 70 }, high: { value: 75, unit: "kg" } },
        },
      ],
    };
    const { events, issues } = readEvents(goal);
    expect(events).toMatchObject([
      {
        kind: "other",
        resourceType: "Goal",
        code: { text: "HbA1c under mål" },
        category: [{ text: "Kost" }],
        time: { kind: "point", at: { text: "2024-05", precision: "month" } },
        status: "active",
        sourceStatus: "active",
        provenance: { author: "Dr Test", recorded: { text: "2024-06-01" } },
        related: [{ relation: "addresses", source: "Condition/1" }],
        note: ["Följs upp"],
        details: [
          { element: "achievementStatus", text: "Pågår" },
          { element: "target", text: "HbA1c · <52 mmol/mol · 2025" },
          { element: "target", text: "Vikt · 70–75 kg" },
        ],
      },
    ]);
    expect(issues).toEqual([]);
  });

  it("that is withdrawn is no event, wherever its type keeps the status", () => {
    const goal = { resourceType: "Goal", id: "1", subject, description: { text: "A" } };
    expect(readEvents({ ...goal, lifecycleStatus: "entered-in-error" }).events).toEqual([]);
    expect(readEvents({ ...goal, lifecycleStatus: "cancelled" }).events).toEqual([]);
    const flag = { resourceType: "Flag", id: "1", subject, code: { text: "A" } };
    expect(readEvents({ ...flag, status: "entered-in-error" }).events).toEqual([]);
  });

  it("stands where it happened, and a request without an occurrence where it was made", () => {
    const request = {
      resourceType: "DeviceRequest",
      id: "1",
      status: "active",
      intent: "order",
      subject,
      codeCodeableConcept: { text: "Rullator" },
      authoredOn: "2024-05-01",
    };
    expect(readEvents(request).events).toMatchObject([{ time: { at: { text: "2024-05-01" } } }]);
    const occurrencePeriod = { start: "2024-06" };
    expect(readEvents({ ...request, occurrencePeriod }).events).toMatchObject([
      { time: { kind: "period", start: { text: "2024-06" } } },
    ]);
    const occurrenceTiming = { event: ["2024-07-01"] };
    expect(readEvents({ ...request, occurrenceTiming }).events).toMatchObject([
      { time: { kind: "point", at: { text: "2024-07-01" } } },
    ]);
  });

  it("that is only proposed stays planned", () => {
    const group = {
      resourceType: "RequestGroup",
      id: "1",
      status: "completed",
      intent: "proposal",
      subject,
      code: { text: "Kombinationsbehandling" },
      action: [{ title: "CarboTax", action: [{ title: "Karboplatin" }, { title: "Paklitaxel" }] }],
    };
    expect(readEvents(group).events).toMatchObject([
      {
        status: "planned",
        sourceStatus: "completed",
        details: [
          { element: "action", text: "CarboTax" },
          { element: "action.action", text: "Karboplatin" },
          { element: "action.action", text: "Paklitaxel" },
        ],
      },
    ]);
  });

  it("that names several things is named by all of them, in words", () => {
    const recommendation = [
      { vaccineCode: [{ text: "Influensa" }], forecastStatus: { text: "Dags" } },
      { vaccineCode: [{ text: "Covid" }], doseNumberPositiveInt: 3 },
    ];
    const resource = { resourceType: "ImmunizationRecommendation", id: "1", date: "2024" };
    expect(readEvents({ ...resource, patient: subject, recommendation }).events).toMatchObject([
      {
        code: { text: "Influensa; Covid" },
        details: [{ text: "Influensa · Dags" }, { text: "Covid · 3" }],
      },
    ]);
  });

  it("says the name of what it refers to, and nothing of what is withheld", () => {
    const use = { resourceType: "DeviceUseStatement", id: "1", status: "active", subject };
    const device = { resourceType: "Device", id: "d", patient: subject, type: { text: "Port" } };
    const reference = { reference: "Device/d", display: "Min port" };
    const [named] = readEvents({ ...use, device: reference }, device).events;
    expect(named).toMatchObject({ code: { text: "Port" } });
    const withheld = { ...device, status: "entered-in-error" };
    const stated = { ...use, device: reference, timingDateTime: "2024" };
    expect(JSON.stringify(readEvents(stated, withheld).events)).not.toMatch(/port/i);
  });

  it("leaves out a part that a modifier extension may turn round, and says which", () => {
    const modifierExtension = [{ url: "urn:not" }];
    const { events, issues } = readEvents({
      resourceType: "Goal",
      id: "1",
      lifecycleStatus: "active",
      subject,
      description: { text: "Mål" },
      target: [
        { modifierExtension, measure: { text: "HbA1c" }, detailString: "52" },
        { measure: { text: 5 }, detailString: "70 kg" },
      ],
    });
    expect(events).toMatchObject([{ details: [{ element: "target", text: "70 kg" }] }]);
    expect(issues.map(({ expression }) => expression)).toEqual([
      "Goal.target[0]",
      "Goal.target[1].measure.text",
    ]);
  });

  it("keeps the rest of what it says where a part is malformed, and says which", () => {
    const { events, issues } = readEvents({
      resourceType: "RiskAssessment",
      id: "1",
      status: "final",
      subject,
      code: { text: "Risk" },
      occurrenceDateTime: "i maj",
      prediction: [{ outcome: { text: 5 }, probabilityDecimal: 0.2 }, "x", null],
      mitigation: "Kost",
    });
    expect(events).toMatchObject([
      {
        time: { kind: "undated", text: "i maj" },
        details: [
          { element: "prediction", text: "0.2" },
          { element: "mitigation", text: "Kost" },
        ],
      },
    ]);
    expect(issues.map(({ expression }) => expression)).toEqual([
      "RiskAssessment.occurrenceDateTime",
      "RiskAssessment.prediction[0].outcome.text",
    ]);
  });
});
