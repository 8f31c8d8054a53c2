import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";
import { readEvents } from "../../testing/readEvents.js";

const dispense = {
  resourceType: "MedicationDispense",
  id: "1",
  status: "completed",
  medicationCodeableConcept: {
    coding: [{ system: "http://www.whocc.no/atc", code: "L02BB04", display: "enzalutamid" }],
  },
  subject: { reference: "Patient/1" },
  whenPrepared: "2024-05-01",
  whenHandedOver: "2024-05-02",
};

describe("a MedicationDispense", () => {
  it("stands when the drug was handed over, else when it was prepared", () => {
    expect(readEvents(dispense).events).toMatchObject([
      {
        kind: "medication",
        resource: "dispense",
        atc: "L02BB04",
        status: "completed",
        time: { at: { text: "2024-05-02" } },
      },
    ]);
    expect(readEvents({ ...dispense, whenHandedOver: undefined }).events).toMatchObject([
      { time: { at: { text: "2024-05-01" } } },
    ]);
  });

  it("says the amount handed out under its own name, and never as the dose", () => {
    const [event] = readEvents({
      ...dispense,
      dosageInstruction: [{ text: "4 kapslar dagligen" }],
      quantity: { value: 112, unit: "kapslar" },
      daysSupply: { value: 28, unit: "d" },
    }).events;
    expect(event).toMatchObject({
      dosage: "4 kapslar dagligen; quantity: 112 kapslar; daysSupply: 28 d",
    });
    expect(event).not.toHaveProperty("dose");
  });

  it("leads to the prescription it fills", () => {
    const authorizingPrescription = [{ reference: "MedicationRequest/1" }];
    expect(readEvents({ ...dispense, authorizingPrescription }).events).toMatchObject([
      { related: [{ relation: "authorizingPrescription", source: "MedicationRequest/1" }] },
    ]);
  });

  it("that was declined was handed to nobody and is withheld", () => {
    expect(readBundle({ ...dispense, status: "declined" }).account.entry).toMatchObject([
      { fate: "withheld", reason: "not-done" },
    ]);
  });
});
