import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { readEvents } from "../../testing/readEvents.js";

const appointment = {
  resourceType: "Appointment",
  id: "1",
  status: "booked",
  serviceType: [{ text: "Återbesök" }],
  start: "2024-05-02T09:00:00+02:00",
  end: "2024-05-02T10:00:00+02:00",
  participant: [{ actor: { reference: "Patient/1" }, status: "accepted" }],
};

describe("an Appointment", () => {
  it("is a planned contact from its start to its end", () => {
    expect(readEvents(appointment).events).toMatchObject([
      {
        kind: "careEvent",
        category: "planned",
        status: "planned",
        code: { text: "Återbesök" },
        time: {
          kind: "period",
          start: { text: appointment.start },
          end: { text: appointment.end },
        },
      },
    ]);
  });

  it.each([["proposed"], ["pending"], ["waitlist"]])("that is %s is planned", (status) => {
    const { events, issues } = readEvents({ ...appointment, status });
    expect(events).toMatchObject([{ category: "planned", status: "planned" }]);
    expect(issues).toEqual([]);
  });

  it.each([
    ["arrived", "active"],
    ["checked-in", "active"],
    ["fulfilled", "completed"],
  ])("that is %s is a visit", (status, expected) => {
    expect(readEvents({ ...appointment, status }).events).toMatchObject([
      { category: "visit", status: expected },
    ]);
  });

  it.each([
    ["noshow", "not-done"],
    ["cancelled", "cancelled"],
  ])("that is %s did not take place and is withheld", (status, reason) => {
    const { record, account } = readBundle({ ...appointment, status });
    expect(record?.events ?? []).toEqual([]);
    expect(account.entry).toMatchObject([{ fate: "withheld", reason }]);
  });

  it("without an end is a point, also where the end is the start", () => {
    const point = { kind: "point", at: { text: appointment.start } };
    expect(readEvents({ ...appointment, end: undefined }).events[0]?.time).toMatchObject(point);
    expect(readEvents({ ...appointment, end: appointment.start }).events[0]?.time).toMatchObject(
      point,
    );
  });

  it("with an end that cannot be read is undated as a whole", () => {
    expect(readEvents({ ...appointment, end: "noon" }).events[0]?.time).toEqual({
      kind: "undated",
      text: `${appointment.start}/noon`,
    });
  });

  it("without a start stands in the first period asked for, and says that there are more", () => {
    const requestedPeriod = [{ start: "2024-06" }, { start: "2024-07" }];
    const { events, issues } = readEvents({
      ...appointment,
      start: undefined,
      end: undefined,
      requestedPeriod,
    });
    expect(events[0]?.time).toMatchObject({ kind: "period", start: { text: "2024-06" } });
    expect(issues).toMatchObject([
      { severity: "information", expression: "Appointment.requestedPeriod" },
    ]);
  });

  it("names who takes part and never the patient, nor who declined", () => {
    const participant = [
      { actor: { reference: "Patient/1", display: "Anna" } },
      { actor: { type: "Patient", display: "Anna" } },
      { actor: { reference: "Practitioner/1", display: "Dr Berg" }, type: [{ text: "Läkare" }] },
      { actor: { reference: "Practitioner/2", display: "Dr Dal" }, status: "declined" },
      { actor: { reference: "Location/1" } },
    ];
    const location = { resourceType: "Location", id: "1", name: "Mottagning 2" };
    const { events } = readEvents({ ...appointment, participant }, location);
    expect(events).toMatchObject([
      { participants: [{ role: { text: "Läkare" }, name: "Dr Berg" }, { name: "Mottagning 2" }] },
    ]);
    expect(JSON.stringify(events)).not.toContain("Anna");
  });

  it("keeps its other words as notes", () => {
    const words = { appointmentType: { text: "Uppföljning" }, description: "Svar på DT" };
    expect(readEvents({ ...appointment, ...words }).events).toMatchObject([
      { note: ["appointmentType: Uppföljning", "description: Svar på DT"] },
    ]);
    expect(
      readEvents({ ...appointment, serviceType: undefined, description: "Svar" }).events,
    ).toMatchObject([{ code: { text: "Svar" } }]);
  });

  it("that refers to nothing or to itself is read all the same", () => {
    const dangling = {
      basedOn: [{ reference: "ServiceRequest/gone" }, { reference: "Appointment/1" }],
      reasonReference: [{ reference: "Appointment/1" }, { reference: "#gone" }],
    };
    expect(readEvents({ ...appointment, ...dangling }).events).toMatchObject([
      { related: [{ relation: "basedOn", source: "ServiceRequest/gone" }] },
    ]);
  });
});
