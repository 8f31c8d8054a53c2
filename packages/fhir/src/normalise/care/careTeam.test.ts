import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const team = {
  resourceType: "CareTeam",
  id: "1",
  status: "active",
  name: "Vårdteam",
  subject: { reference: "urn:uuid:anna" },
  period: { start: "2024-05-02" },
};

describe("a CareTeam", () => {
  it("stands over its period; without one it is listed", () => {
    expect(readEvents(team).events).toMatchObject([
      {
        kind: "careEvent",
        category: "careTeam",
        code: { text: "Vårdteam" },
        time: { kind: "period", start: { text: "2024-05-02" } },
      },
    ]);
    expect(readEvents({ ...team, period: undefined }).events).toMatchObject([
      { time: { kind: "undated" } },
    ]);
  });

  it("is named by its category where it has no name", () => {
    const category = [{ text: "Onkologi" }, { text: "Palliativ" }];
    expect(readEvents({ ...team, name: undefined, category }).events).toMatchObject([
      { code: { text: "Onkologi" }, note: ["category: Palliativ"] },
    ]);
  });

  it.each([
    ["proposed", "planned"],
    ["suspended", "on-hold"],
    ["inactive", "stopped"],
  ])("that is %s has a status of the record", (status, expected) => {
    expect(readEvents({ ...team, status }).events).toMatchObject([{ status: expected }]);
  });

  it("names its members with every role, once, and never the patient", () => {
    const patientRole = { coding: [{ system: "http://snomed.info/sct", code: "116154003" }] };
    const berg = { display: "Dr Berg" };
    const participant = [
      { member: { reference: "urn:uuid:anna", display: "Anna" }, role: [{ text: "Self" }] },
      { member: { display: "Anna" }, role: [patientRole] },
      { member: { display: "Anna" }, role: [{ text: "Patient" }] },
      { member: { display: "Anna" }, role: [{ coding: [{ code: "patient" }] }] },
      { member: berg, role: [{ text: "Kirurg" }, { text: "Ledare" }] },
      { member: berg, role: [{ text: "Kirurg" }] },
    ];
    const { events } = readEvents({ ...team, participant });
    expect(events).toMatchObject([
      {
        participants: [
          { role: { text: "Kirurg" }, name: "Dr Berg" },
          { role: { text: "Ledare" }, name: "Dr Berg" },
        ],
      },
    ]);
    expect(JSON.stringify(events)).not.toContain("Anna");
  });

  it("names no relative of another patient", () => {
    const niece = {
      resourceType: "RelatedPerson",
      id: "1",
      patient: { reference: "Patient/2" },
      name: [{ text: "Sara" }],
    };
    const participant = [{ member: { reference: "RelatedPerson/1", display: "Sara" } }];
    const patient = { resourceType: "Patient", id: "1" };
    const subject = { reference: "Patient/1" };
    const { events } = readEvents(patient, { ...team, subject, participant }, niece);
    expect(events).toMatchObject([{ category: "careTeam" }]);
    expect(JSON.stringify(events)).not.toContain("Sara");
  });
});
