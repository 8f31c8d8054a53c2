import { systems } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { summaryOf } from "./summaryOf.js";

const now = at("2024-06-01").start;
const factsOf = (events: ClinicalEvent[]) => summaryOf(recordOf(events), { lang: "en", now }).facts;
const factOf = (events: ClinicalEvent[], id: string) =>
  factsOf(events).find((fact) => fact.id === id);

const allergy = (
  words: string,
  rest: Partial<Extract<ClinicalEvent, { kind: "allergy" }>> = {},
): ClinicalEvent => ({
  kind: "allergy",
  ...base(words, { kind: "undated" }),
  reactions: [],
  ...rest,
});
const flag = (
  words: string,
  rest: Partial<Extract<ClinicalEvent, { kind: "other" }>> = {},
): ClinicalEvent => ({
  kind: "other",
  ...base(words, when("2024-01-01", "")),
  status: "active",
  resourceType: "Flag",
  category: [],
  details: [],
  ...rest,
});
const snomed = (code: string, text: string) => ({
  coding: [{ system: systems.snomed, code }],
  text,
});

describe("the header's warnings", () => {
  it("H15: every allergy is named, dated or not, the most critical first, with their number", () => {
    const fact = factOf(
      [
        allergy("Contrast", { criticality: "low" }),
        allergy("Latex"),
        allergy("Penicillin", { criticality: "high", time: when("2010") }),
      ],
      "allergies",
    );
    expect(fact).toEqual({
      id: "allergies",
      label: "Allergies · 3",
      value: "Penicillin (high criticality) · Latex · Contrast (low criticality)",
      tone: "alert",
    });
  });

  it("an allergy that is not certain, or no longer holds, says so", () => {
    const fact = factOf(
      [
        allergy("Nuts", { verificationStatus: "unconfirmed" }),
        allergy("Egg", { clinicalStatus: "resolved" }),
      ],
      "allergies",
    );
    expect(fact?.value).toContain("Nuts (unconfirmed)");
    expect(fact?.value).toContain("Egg (resolved)");
  });

  it("H9: no allergies known is said only where the source states it", () => {
    expect(factOf([], "allergies")).toBeUndefined();
    const stated = allergy("x", { code: snomed("716186003", "No known allergy") });
    expect(factOf([stated], "allergies")).toEqual({
      id: "allergies",
      label: "Allergy",
      value: "No known allergy",
    });
  });

  it("a warning that holds is named; one that has ended, or only says that data are missing, is not", () => {
    const fact = factOf(
      [
        flag("No blood pressure in left arm"),
        flag("Interpreter", { time: { kind: "undated" } }),
        flag("Ended", { time: when("2023-01-01", "2023-06-01") }),
        flag("Inactive", { status: "stopped" }),
        flag("Incomplete", {
          code: { coding: [{ system: systems.completeness, code: "medication-incomplete" }] },
        }),
      ],
      "alerts",
    );
    expect(fact?.label).toBe("Alerts · 2");
    expect(fact?.value).toBe("No blood pressure in left arm · Interpreter");
  });
});
