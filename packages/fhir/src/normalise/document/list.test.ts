import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const list = {
  resourceType: "List",
  id: "1",
  status: "current",
  mode: "working",
  subject: { reference: "Patient/1" },
  code: { coding: [{ code: "medications" }] },
  title: "Läkemedelslista",
  date: "2024-05-02",
};

describe("a List", () => {
  it("is a document of what it gathers, a section for each flag", () => {
    const unchanged = { text: "Oförändrad" };
    const entry = [
      { item: { reference: "MedicationStatement/1" }, flag: unchanged },
      { item: { reference: "MedicationStatement/2" } },
      { item: { display: "Alvedon" }, flag: unchanged },
    ];
    expect(readEvents({ ...list, entry }).events).toMatchObject([
      {
        kind: "document",
        resource: "List",
        code: { coding: [{ code: "medications" }], text: "Läkemedelslista" },
        time: { kind: "point", at: { text: "2024-05-02" } },
        status: "active",
        sourceStatus: "current",
        sections: [
          { code: unchanged, text: "Alvedon", entries: ["MedicationStatement/1"] },
          { entries: ["MedicationStatement/2"] },
        ],
      },
    ]);
  });

  it("leaves out what it has deleted, and says so", () => {
    const entry = [
      { item: { reference: "Condition/1" }, deleted: true },
      { item: { reference: "Condition/2" } },
    ];
    const { events, issues } = readEvents({ ...list, entry });
    expect(events).toMatchObject([{ sections: [{ entries: ["Condition/2"] }] }]);
    expect(issues).toMatchObject([{ severity: "information", expression: "List.entry" }]);
  });

  it("keeps the words of what it leads to, unless that is withheld", () => {
    const entry = [
      { item: { reference: "Condition/1", display: "Hypertoni" } },
      { item: { reference: "Condition/2", display: "Astma" } },
      { item: { reference: "Condition/3", display: "Hypertoni" } },
    ];
    const withheld = {
      resourceType: "Condition",
      id: "2",
      subject: list.subject,
      verificationStatus: { coding: [{ code: "entered-in-error" }] },
    };
    const { events } = readEvents({ ...list, entry }, withheld);
    expect(events).toMatchObject([{ sections: [{ text: "Hypertoni" }] }]);
  });

  it("that is empty keeps why", () => {
    expect(readEvents({ ...list, emptyReason: { text: "Inga läkemedel" } }).events).toMatchObject([
      { sections: [{ text: "Inga läkemedel", entries: [] }] },
    ]);
  });

  it("H9: that is empty keeps the code of why, so that not asked is not none", () => {
    const system = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
    const emptyReason = { coding: [{ system, code: "notasked", display: "Not Asked" }] };
    expect(readEvents({ ...list, emptyReason }).events).toMatchObject([
      { sections: [{ text: "Not Asked", code: { coding: [{ system, code: "notasked" }] } }] },
    ]);
  });
});
