import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { bundleOf } from "../../testing/bundleOf.js";
import { readEvents } from "../../testing/readEvents.js";

const subject = {
  resourceType: "ResearchSubject",
  id: "1",
  status: "on-study",
  period: { start: "2024-05-02" },
  study: { reference: "ResearchStudy/1", display: "PROST" },
  individual: { reference: "Patient/1" },
};
const study = {
  resourceType: "ResearchStudy",
  id: "1",
  status: "active",
  title: "Prostate study",
  phase: { text: "Phase 3" },
};

describe("a ResearchSubject", () => {
  it("takes part over its period, in a study that lends title, phase and status", () => {
    const arms = { assignedArm: "A", actualArm: "B" };
    expect(readEvents({ ...subject, ...arms }, study).events).toMatchObject([
      {
        kind: "studyParticipation",
        status: "active",
        code: { text: "Prostate study" },
        study: "ResearchStudy/1",
        phase: { text: "Phase 3" },
        studyStatus: "active",
        ...arms,
        time: { kind: "period", start: { text: "2024-05-02" } },
      },
    ]);
  });

  it("names a study that is not in the input by the reference's words, else by its identifier", () => {
    expect(readEvents(subject).events).toMatchObject([{ code: { text: "PROST" } }]);
    const identified = { identifier: { system: "urn:trials", value: "TRIAL-1" } };
    expect(readEvents({ ...subject, study: identified }).events).toMatchObject([
      { code: { text: "TRIAL-1" } },
    ]);
  });

  it("lends nothing from a study that is withheld", () => {
    const [event] = readEvents(subject, { ...study, status: "entered-in-error" }).events;
    expect(JSON.stringify(event)).not.toMatch(/PROST|Prostate|Phase/);
  });

  it.each([
    ["candidate", "planned"],
    ["screening", "planned"],
    ["pending-on-study", "planned"],
    ["on-study-intervention", "active"],
    ["follow-up", "active"],
    ["off-study", "completed"],
  ])("that is %s has a status of the record", (status, expected) => {
    const { events, issues } = readEvents({ ...subject, status });
    expect(events).toMatchObject([{ status: expected, sourceStatus: status }]);
    expect(issues).toEqual([]);
  });

  it.each([["ineligible"], ["not-registered"], ["withdrawn"]])(
    "that is %s never took part, which is a fact",
    (status) => {
      const { events, issues } = readEvents({ ...subject, status });
      expect(events).toMatchObject([{ status: "not-done", sourceStatus: status }]);
      expect(issues).toEqual([]);
    },
  );

  it("is shown for the individual alone", () => {
    const patients = ["1", "2"].map((id) => ({ resourceType: "Patient", id }));
    const other = { ...subject, id: "2", individual: { reference: "Patient/2" } };
    const { record } = readBundle(bundleOf(...patients, subject, other, study), { patientId: "1" });
    expect(record?.events.map(({ source }) => source)).toEqual(["ResearchSubject/1"]);
  });
});
