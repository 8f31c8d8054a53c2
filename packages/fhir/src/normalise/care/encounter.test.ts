import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const encounter = {
  resourceType: "Encounter",
  id: "1",
  status: "finished",
  class: { code: "IMP" },
  type: [{ text: "Vårdtillfälle" }],
  subject: { reference: "Patient/1" },
  period: { start: "2024-05-02", end: "2024-05-04" },
};
const role = (code: string) => ({ coding: [{ code }] });

describe("an Encounter", () => {
  it("is an admission for stays and a visit for the rest", () => {
    const type = [{ text: "Återbesök" }];
    expect(readEvents({ ...encounter, type, class: { code: "IMP" } }).events).toMatchObject([
      { kind: "careEvent", category: "admission", code: { text: "Återbesök" } },
    ]);
    expect(readEvents({ ...encounter, type, class: { code: "AMB" } }).events).toMatchObject([
      { category: "visit", status: "completed" },
    ]);
  });

  it("keeps why the patient came, once, and what it concluded in", () => {
    const [event] = readEvents({
      ...encounter,
      reasonCode: [{ text: "Feber" }],
      diagnosis: [
        { condition: { display: "Feber" }, use: role("CC") },
        { condition: { display: "Sepsis" }, use: role("AD") },
        { condition: { display: "Pneumoni" }, use: role("DD") },
        { condition: { display: "Diabetes" }, use: role("CM") },
      ],
      hospitalization: { dischargeDisposition: { text: "Hemmet" } },
    }).events;
    expect(event).toMatchObject({
      category: "admission",
      reason: [{ text: "Feber" }, { text: "Sepsis" }],
      decision: "Pneumoni; dischargeDisposition: Hemmet",
    });
  });

  it("names who and where, but no place the patient has not been to", () => {
    const [event] = readEvents({
      ...encounter,
      participant: [{ type: [{ text: "Läkare" }], individual: { display: "Dr Berg" } }],
      location: [
        { location: { display: "Avdelning 1" }, status: "completed" },
        { location: { display: "Avdelning 2" }, status: "planned" },
      ],
    }).events;
    expect(event).toMatchObject({
      participants: [{ role: { text: "Läkare" }, name: "Dr Berg" }, { name: "Avdelning 1" }],
    });
  });

  it("is the measuring point or conference that its type says it was", () => {
    const kva = { coding: [{ system: "urn:oid:1.2.752.116.1.3.2.1.4", code: "VJ125" }] };
    expect(readEvents({ ...encounter, type: [kva] }).events).toMatchObject([
      { category: "pathway" },
    ]);
  });

  it("keeps further types and the service as notes", () => {
    const type = [...encounter.type, { text: "Slutenvård" }];
    expect(
      readEvents({ ...encounter, type, serviceType: { text: "Onkologi" } }).events,
    ).toMatchObject([{ note: ["type: Slutenvård", "serviceType: Onkologi"] }]);
  });
});
