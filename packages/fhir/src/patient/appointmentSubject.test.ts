import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

describe("the patient of an Appointment", () => {
  const anna = { resourceType: "Patient", id: "1" };
  const bea = { resourceType: "Patient", id: "2" };
  const actor = (reference: string) => ({ reference });
  const about = (...actors: readonly object[]) => ({
    resourceType: "Appointment",
    id: "1",
    status: "booked",
    start: "2024-05-02T09:00:00+02:00",
    participant: actors.map((one) => ({ actor: one })),
  });
  const fatesFor = (...resources: readonly unknown[]) =>
    readBundle(bundleOf(...resources), { patientId: "1" }).account.entry.map(({ fate }) => fate);

  it("is whoever among those who take part is a patient", () => {
    expect(fatesFor(anna, bea, about(actor("Practitioner/9"), actor("Patient/1"))).at(-1)).toBe(
      "drawn",
    );
    expect(fatesFor(anna, bea, about(actor("Practitioner/9"), actor("Patient/2"))).at(-1)).toBe(
      "withheld",
    );
  });

  it("is no single one in a group, so the appointment is shown to nobody", () => {
    expect(fatesFor(anna, bea, about(actor("Patient/1"), actor("Patient/2"))).at(-1)).toBe(
      "withheld",
    );
    expect(fatesFor(anna, bea, about(actor("Patient/1"), actor("Patient/1"))).at(-1)).toBe("drawn");
  });

  it("may be an actor that nobody can tell, so that is not shown either", () => {
    expect(fatesFor(anna, about(actor("urn:uuid:somebody"))).at(-1)).toBe("withheld");
    expect(fatesFor(anna, about(actor("Practitioner/9"))).at(-1)).toBe("drawn");
  });

  it("is not found in a name alone, which leaves a known one as it is", () => {
    const named = about(actor("Patient/1"), { type: "Patient", display: "Anna" });
    expect(fatesFor(anna, bea, named).at(-1)).toBe("drawn");
  });
});
