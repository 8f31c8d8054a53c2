import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { bundleOf } from "../../testing/bundleOf.js";
import { readEvents } from "../../testing/readEvents.js";

const task = {
  resourceType: "Task",
  id: "1",
  status: "in-progress",
  intent: "order",
  code: { text: "Ring patienten" },
  authoredOn: "2024-05-02",
  for: { reference: "Patient/1" },
};

describe("a Task", () => {
  it("stands when it was carried out, else when it is to be, else when it was written", () => {
    const restriction = { period: { end: "2024-06-01" } };
    const executionPeriod = { start: "2024-05-20" };
    expect(readEvents({ ...task, restriction, executionPeriod }).events).toMatchObject([
      {
        kind: "careEvent",
        category: "task",
        status: "active",
        time: { start: { text: "2024-05-20" } },
      },
    ]);
    expect(readEvents({ ...task, restriction }).events).toMatchObject([
      { time: { kind: "period", end: { text: "2024-06-01" } } },
    ]);
    expect(readEvents(task).events).toMatchObject([{ time: { at: { text: "2024-05-02" } } }]);
  });

  it.each([["requested"], ["received"], ["accepted"], ["ready"], ["draft"]])(
    "that is %s is not begun",
    (status) => {
      expect(readEvents({ ...task, status }).events).toMatchObject([{ status: "planned" }]);
    },
  );

  it("that is only proposed is planned, however far it has come", () => {
    expect(readEvents({ ...task, status: "completed", intent: "proposal" }).events).toMatchObject([
      { status: "planned", sourceStatus: "completed" },
    ]);
  });

  it("that failed was tried; one that was rejected was not", () => {
    expect(readEvents({ ...task, status: "failed" }).events).toMatchObject([{ status: "stopped" }]);
    expect(readBundle({ ...task, status: "rejected" }).account.entry).toMatchObject([
      { fate: "withheld", reason: "not-done" },
    ]);
  });

  it("about a measuring point is none until it is completed, on the day it was carried out", () => {
    const code = { coding: [{ system: "urn:oid:1.2.752.116.1.3.2.1.4", code: "VJ150" }] };
    expect(readEvents({ ...task, code }).events).toMatchObject([
      { category: "task", status: "planned", time: { kind: "undated" } },
    ]);
  });

  it("keeps why, who and what came of it", () => {
    const [event] = readEvents({
      ...task,
      reasonCode: { text: "Provsvar" },
      owner: { display: "Kontaktsjuksköterska" },
      description: "Före lunch",
      businessStatus: { text: "Sökt utan svar" },
      output: [{ valueReference: { reference: "Observation/9" } }],
    }).events;
    expect(event).toMatchObject({
      reason: [{ text: "Provsvar" }],
      participants: [{ name: "Kontaktsjuksköterska" }],
      note: ["description: Före lunch", "businessStatus: Sökt utan svar"],
      related: [{ relation: "output.valueReference", source: "Observation/9" }],
    });
  });

  it("for another patient is not shown", () => {
    const patients = ["1", "2"].map((id) => ({ resourceType: "Patient", id }));
    const other = { ...task, id: "2", for: { reference: "Patient/2" } };
    const { record } = readBundle(bundleOf(...patients, task, other), { patientId: "1" });
    expect(record?.events.map(({ source }) => source)).toEqual(["Task/1"]);
  });
});
