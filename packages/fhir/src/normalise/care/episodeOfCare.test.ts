import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const episode = {
  resourceType: "EpisodeOfCare",
  id: "1",
  status: "active",
  type: [{ text: "Cancervård" }, { text: "Öppenvård" }],
  patient: { reference: "Patient/1" },
  period: { start: "2024-05" },
};
const role = (code: string) => ({ coding: [{ code }] });

describe("an EpisodeOfCare", () => {
  it("is a span of care, open where no end is stated, with every type it states", () => {
    expect(readEvents(episode).events).toMatchObject([
      {
        kind: "careEvent",
        category: "episode",
        status: "active",
        code: { text: "Cancervård" },
        time: { kind: "period", start: { text: "2024-05" } },
        note: ["type: Öppenvård"],
      },
    ]);
    expect(readEvents(episode).events[0]?.time).not.toHaveProperty("end");
  });

  it("without a period is listed, not lost", () => {
    expect(readEvents({ ...episode, period: undefined }).events).toMatchObject([
      { time: { kind: "undated" } },
    ]);
  });

  it.each([
    ["onhold", "on-hold"],
    ["waitlist", "planned"],
    ["finished", "completed"],
  ])("that is %s has a status of the record", (status, expected) => {
    const { events, issues } = readEvents({ ...episode, status });
    expect(events).toMatchObject([{ status: expected }]);
    expect(issues).toEqual([]);
  });

  it("has the diagnoses it began with for reasons, and those it ended in for a conclusion", () => {
    const diagnosis = [
      { condition: { reference: "Condition/1" } },
      { condition: { display: "Lungemboli" }, role: role("DD") },
      { condition: { display: "Diabetes" }, role: role("CM") },
    ];
    const condition = { resourceType: "Condition", id: "1", code: { text: "Prostatacancer" } };
    const [event] = readEvents({ ...episode, diagnosis }, condition).events;
    expect(event).toMatchObject({ reason: [{ text: "Prostatacancer" }], decision: "Lungemboli" });
  });

  it("has no reason in a diagnosis that was refuted", () => {
    const diagnosis = [{ condition: { reference: "Condition/1", display: "Prostatacancer" } }];
    const verificationStatus = { coding: [{ code: "refuted" }] };
    const condition = { resourceType: "Condition", id: "1", verificationStatus };
    expect(readEvents({ ...episode, diagnosis }, condition).events[0]).not.toHaveProperty("reason");
  });
});
