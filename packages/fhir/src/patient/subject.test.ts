import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const period = { start: "2024-05-02" };

describe("a resource of each type that names its patient in its own way", () => {
  it.each([
    ["CareTeam", (patient: object) => ({ subject: patient, period })],
    ["EpisodeOfCare", (patient: object) => ({ patient, period })],
    ["MedicationDispense", (patient: object) => ({ subject: patient, whenPrepared: "2024-05-02" })],
    ["ResearchSubject", (patient: object) => ({ individual: patient, period })],
    ["ServiceRequest", (patient: object) => ({ subject: patient, authoredOn: "2024-05-02" })],
    ["Task", (patient: object) => ({ for: patient, authoredOn: "2024-05-02" })],
    [
      "Appointment",
      (patient: object) => ({ participant: [{ actor: patient }], start: "2024-05-02T09:00:00Z" }),
    ],
  ])("%s is shown for that patient and for nobody else", (resourceType, about) => {
    const patients = ["1", "2"].map((id) => ({ resourceType: "Patient", id }));
    const resources = ["1", "2"].map((id) => ({
      resourceType,
      id,
      status: "active",
      ...about({ reference: `Patient/${id}` }),
    }));
    const { record, account } = readBundle(bundleOf(...patients, ...resources), { patientId: "1" });
    expect(record?.events.map(({ source }) => source)).toEqual([`${resourceType}/1`]);
    expect(account.entry.at(-1)).toMatchObject({ fate: "withheld", reason: "other-patient" });
  });
});
