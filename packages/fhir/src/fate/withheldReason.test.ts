import { describe, expect, it } from "vitest";
import { withheldReasonOf } from "./withheldReason.js";

describe("withheldReasonOf", () => {
  it.each([
    ["Entered in error", "entered-in-error"],
    ["ENTERED_IN_ERROR", "entered-in-error"],
    [" entered-in  error ", "entered-in-error"],
    ["Not Done", "not-done"],
  ])("knows the status %s, however it is spelt", (status, reason) => {
    expect(withheldReasonOf({ status })).toEqual({ reason, detail: status.trim() });
  });

  it.each([
    ["refuted", "refuted"],
    ["Entered in error", "entered-in-error"],
  ])("knows a diagnosis that is %s in words alone", (text, reason) => {
    expect(withheldReasonOf({ verificationStatus: { text } })).toEqual({ reason, detail: text });
  });

  it("lets through what is stated and not withdrawn", () => {
    for (const text of ["confirmed", "not refuted", ""])
      expect(withheldReasonOf({ status: "active", verificationStatus: { text } })).toBeUndefined();
  });
});

it("a plan that was stopped is withheld; an order that was stopped is a fact", () => {
  const request = { resourceType: "MedicationRequest", status: "stopped" };
  expect(withheldReasonOf({ ...request, intent: "plan" })?.reason).toBe("cancelled");
  expect(withheldReasonOf({ ...request, intent: "order" })).toBeUndefined();
});
