import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";
import { isPlanningIntent } from "./planningIntents.js";

/** An encounter takes over the status as it is; nothing of it is worked out from other elements. */
const read = (status: string | undefined) =>
  readEvents({ resourceType: "Encounter", status, type: [{ text: "Visit" }] });

describe("the status of an event", () => {
  it.each([
    ["draft", "planned"],
    ["intended", "planned"],
    ["planned", "planned"],
    ["preparation", "planned"],
    ["proposed", "planned"],
    ["accepted", "planned"],
    ["pending", "planned"],
    ["booked", "planned"],
    ["waitlist", "planned"],
    ["requested", "planned"],
    ["received", "planned"],
    ["ready", "planned"],
    ["candidate", "planned"],
    ["potential-candidate", "planned"],
    ["eligible", "planned"],
    ["screening", "planned"],
    ["pending-on-study", "planned"],
    ["active", "active"],
    ["current", "active"],
    ["in-progress", "active"],
    ["arrived", "active"],
    ["triaged", "active"],
    ["onleave", "active"],
    ["checked-in", "active"],
    ["on-study", "active"],
    ["on-study-intervention", "active"],
    ["on-study-observation", "active"],
    ["follow-up", "active"],
    ["on-hold", "on-hold"],
    ["onhold", "on-hold"],
    ["suspended", "on-hold"],
    ["completed", "completed"],
    ["finished", "completed"],
    ["fulfilled", "completed"],
    ["off-study", "completed"],
    ["stopped", "stopped"],
    ["revoked", "stopped"],
    ["failed", "stopped"],
    ["abandoned", "stopped"],
    ["inactive", "stopped"],
    ["retired", "stopped"],
    ["superseded", "stopped"],
    ["registered", "preliminary"],
    ["preliminary", "preliminary"],
    ["partial", "preliminary"],
    ["data-requested", "preliminary"],
    ["data-required", "preliminary"],
    ["final", "final"],
    ["available", "final"],
    ["unavailable", "final"],
    ["unsatisfactory", "final"],
    ["success", "final"],
    ["amended", "amended"],
    ["appended", "amended"],
    ["corrected", "corrected"],
    ["rejected", "not-done"],
    ["unknown", "unknown"],
    ["health-unknown", "unknown"],
    ["failure", "unknown"],
  ])("%s is %s", (status, expected) => {
    const { events, issues } = read(status);
    expect(events).toMatchObject([{ status: expected, sourceStatus: status }]);
    expect(issues).toEqual([]);
  });

  it("is known with capitals and spaces around it", () => {
    expect(read(" Finished ").events).toMatchObject([{ status: "completed" }]);
  });

  it("is unknown, with a warning, for a code that FHIR does not have", () => {
    const { events, issues } = read("done");
    expect(events).toMatchObject([{ status: "unknown", sourceStatus: "done" }]);
    expect(issues).toEqual([
      {
        severity: "warning",
        code: "code-invalid",
        expression: "Encounter.status",
        diagnostics: expect.stringContaining(
          '"done" is not a status that FHIR R4 has for Encounter.',
        ) as string,
      },
    ]);
  });

  it("is unknown without a warning where none is stated", () => {
    expect(read(undefined)).toMatchObject({ events: [{ status: "unknown" }], issues: [] });
  });
});

describe("an intent", () => {
  it.each(["plan", "proposal", "option", " Plan "])("%s only plans", (intent) => {
    expect(isPlanningIntent(intent)).toBe(true);
  });

  it("to order does not, and neither does none", () => {
    for (const intent of ["order", "original-order", "instance-order", "", undefined])
      expect(isPlanningIntent(intent)).toBe(false);
  });
});
