import { describe, expect, it } from "vitest";
import { withheldReasonOf } from "./withheldReason.js";
import { withholdingRules } from "./withholdingRules.js";

/** A resource of the type in which the element carries the code, as FHIR writes that element. */
function resourceWith(resourceType: string, element: string, code: string) {
  const values: Readonly<Record<string, object>> = {
    "meta.security": { meta: { security: [{ code }] } },
    verificationStatus: { verificationStatus: { coding: [{ code }] } },
    doNotPerform: { doNotPerform: true },
  };
  return { resourceType, ...(values[element] ?? { [element]: code }) };
}

describe("each rule", () => {
  it("stands once in the table", () => {
    const places = withholdingRules.map(([type, element, code]) => `${type} ${element} ${code}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ["Observation", "meta.security", "blocked", "blocked"],
    ["Observation", "meta.security", "nullified", "entered-in-error"],
    ["Observation", "status", "entered-in-error", "entered-in-error"],
    ["Observation", "status", "nullified", "entered-in-error"],
    ["Observation", "status", "refuted", "refuted"],
    ["Observation", "status", "cancelled", "cancelled"],
    ["Procedure", "status", "not-done", "not-done"],
    ["MedicationStatement", "status", "not-taken", "not-done"],
    ["Appointment", "status", "noshow", "not-done"],
    ["MedicationDispense", "status", "declined", "not-done"],
    ["ServiceRequest", "status", "revoked", "cancelled"],
    ["Task", "status", "rejected", "not-done"],
    ["Goal", "lifecycleStatus", "entered-in-error", "entered-in-error"],
    ["Goal", "lifecycleStatus", "cancelled", "cancelled"],
    ["DocumentReference", "docStatus", "entered-in-error", "entered-in-error"],
    ["Condition", "verificationStatus", "entered-in-error", "entered-in-error"],
    ["Condition", "verificationStatus", "nullified", "entered-in-error"],
    ["Condition", "verificationStatus", "refuted", "refuted"],
  ])("%s with %s %s is withheld as %s", (resourceType, element, code, reason) => {
    expect(withheldReasonOf(resourceWith(resourceType, element, code))).toEqual({
      reason,
      detail: code,
    });
  });

  it("a flag is told by its name, a potential event by its code", () => {
    expect(withheldReasonOf(resourceWith("MedicationRequest", "doNotPerform", "true"))).toEqual({
      reason: "not-done",
      detail: "doNotPerform",
    });
    expect(withheldReasonOf(resourceWith("AdverseEvent", "actuality", "potential"))).toEqual({
      reason: "not-done",
      detail: "potential",
    });
  });
});

describe("what is a fact of its own is shown", () => {
  it.each([
    ["CarePlan", "status", "revoked"],
    ["Consent", "status", "rejected"],
    ["Task", "status", "failed"],
    ["SupplyDelivery", "status", "abandoned"],
    ["Appointment", "status", "withdrawn"],
    ["Observation", "lifecycleStatus", "cancelled"],
    ["Observation", "docStatus", "entered-in-error"],
    ["Condition", "verificationStatus", "confirmed"],
    ["Observation", "status", "final"],
    ["AdverseEvent", "actuality", "actual"],
    ["Observation", "meta.security", "R"],
  ])("%s with %s %s", (resourceType, element, code) => {
    expect(withheldReasonOf(resourceWith(resourceType, element, code))).toBeUndefined();
  });

  it("an act that may be performed, and elements that are not what they should be", () => {
    for (const resource of [
      { doNotPerform: false },
      { doNotPerform: "false" },
      { status: 5 },
      { status: null },
      { status: ["cancelled"] },
      { meta: null },
      { meta: { security: { code: "blocked" } } },
      { meta: { security: [null, "blocked", { display: "blocked" }] } },
      { verificationStatus: { coding: "refuted" } },
      { verificationStatus: {} },
    ])
      expect(withheldReasonOf(resource)).toBeUndefined();
    const inherited = JSON.parse('{"__proto__":{"status":"cancelled"}}') as Record<string, unknown>;
    expect(withheldReasonOf(inherited)).toBeUndefined();
  });
});

describe("codes and words", () => {
  it.each([
    ["Entered in error", "entered-in-error"],
    ["ENTERED_IN_ERROR", "entered-in-error"],
    [" entered-in  error ", "entered-in-error"],
    ["Not Done", "not-done"],
  ])("the status %s is known, however it is spelt", (status, reason) => {
    expect(withheldReasonOf({ status })).toEqual({ reason, detail: status.trim() });
  });

  it.each([
    ["refuted", "refuted"],
    ["Entered in error", "entered-in-error"],
  ])("a diagnosis that is %s in words alone is known", (text, reason) => {
    expect(withheldReasonOf({ verificationStatus: { text } })).toEqual({ reason, detail: text });
  });

  it("one of several codings is enough", () => {
    const coding = [null, {}, { code: "confirmed" }, { code: "refuted" }];
    expect(withheldReasonOf({ verificationStatus: { coding, text: "Certain" } })?.reason).toBe(
      "refuted",
    );
  });

  it("what is stated and not withdrawn is let through", () => {
    for (const text of ["confirmed", "not refuted", ""])
      expect(withheldReasonOf({ status: "active", verificationStatus: { text } })).toBeUndefined();
  });

  it("a label comes before a status", () => {
    const resource = { status: "cancelled", meta: { security: [{ code: "blocked" }] } };
    expect(withheldReasonOf(resource)?.reason).toBe("blocked");
  });
});

describe("a plan", () => {
  const request = { resourceType: "MedicationRequest", status: "stopped" };

  it.each(["plan", "proposal", "option", " PLAN "])(
    "that was stopped is withheld: %s",
    (intent) => {
      expect(withheldReasonOf({ ...request, intent })).toEqual({
        reason: "cancelled",
        detail: "stopped",
      });
    },
  );

  it("that goes on is shown, and so is an order that was stopped", () => {
    expect(withheldReasonOf({ ...request, intent: "order" })).toBeUndefined();
    expect(withheldReasonOf(request)).toBeUndefined();
    expect(withheldReasonOf({ ...request, status: "active", intent: "plan" })).toBeUndefined();
  });
});

describe("a modifier extension", () => {
  const modifierExtension = [{ url: "urn:not" }, { url: "urn:perhaps" }];

  it("withholds what it stands on, and names itself", () => {
    expect(withheldReasonOf({ status: "final", modifierExtension })).toEqual({
      reason: "modifier-extension",
      detail: "urn:not, urn:perhaps",
    });
    expect(withheldReasonOf({ modifierExtension: [{}] })).toEqual({
      reason: "modifier-extension",
      detail: "an extension without url",
    });
    expect(withheldReasonOf({ modifierExtension: { url: "urn:not" } })?.detail).toBe("urn:not");
  });

  it("comes after what is said in plain words", () => {
    expect(withheldReasonOf({ status: "entered-in-error", modifierExtension })?.reason).toBe(
      "entered-in-error",
    );
  });

  it("is none in an empty list", () => {
    for (const none of [[], [null], null, "text"])
      expect(withheldReasonOf({ modifierExtension: none })).toBeUndefined();
    const inherited = JSON.parse('{"__proto__":{"modifierExtension":[{}]}}') as Record<
      string,
      unknown
    >;
    expect(withheldReasonOf(inherited)).toBeUndefined();
  });
});
