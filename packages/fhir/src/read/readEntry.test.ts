import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";

const reason = [{ text: "hosta" }];
const participant = [{ member: { reference: "Practitioner/1", display: "Dr Test" } }];

describe("a resource without a code, a value or a time", () => {
  it.each([
    ["a team by those who are in it", { resourceType: "CareTeam", participant }],
    [
      "taking part in a study by the study",
      { resourceType: "ResearchSubject", study: { reference: "ResearchStudy/1" } },
    ],
    [
      "taking part in a study by the arm assigned",
      { resourceType: "ResearchSubject", assignedArm: "A" },
    ],
    [
      "taking part in a study by the arm it became",
      { resourceType: "ResearchSubject", actualArm: "B" },
    ],
    ["a contact by its reason", { resourceType: "Encounter", reasonCode: reason }],
    ["a procedure by its reason", { resourceType: "Procedure", reasonCode: reason }],
    ["an order by its reason", { resourceType: "ServiceRequest", reasonCode: reason }],
    ["a report by its conclusion", { resourceType: "DiagnosticReport", conclusion: "a" }],
    [
      "a report by its coded conclusion",
      { resourceType: "DiagnosticReport", conclusionCode: [{ text: "a" }] },
    ],
    [
      "a report by its file",
      { resourceType: "DiagnosticReport", presentedForm: [{ title: "a.pdf" }] },
    ],
    [
      "an allergy by its reactions",
      { resourceType: "AllergyIntolerance", reaction: [{ manifestation: [{ text: "a" }] }] },
    ],
    [
      "a relative by what was found in the relative",
      { resourceType: "FamilyMemberHistory", condition: [{ code: { text: "a" } }] },
    ],
    ["a consent by its rules", { resourceType: "Consent", provision: { type: "deny" } }],
    [
      "a document by its file",
      { resourceType: "Media", content: { contentType: "image/png", url: "urn:a" } },
    ],
    [
      "an assessment by why it has no value",
      { resourceType: "Observation", dataAbsentReason: { coding: [{ code: "masked" }] } },
    ],
  ])("is listed when it says something all the same: %s", (_goal, resource) => {
    const { record, account } = readBundle({ ...resource, id: "1", status: "active" });
    expect(record?.events).toHaveLength(1);
    expect(account.entry).toMatchObject([{ fate: "listed", reason: "no-time" }]);
  });

  it.each(["CareTeam", "ResearchSubject", "Encounter", "DiagnosticReport", "Observation"])(
    "is invalid when it says nothing: an empty %s",
    (resourceType) => {
      const { record, account, issues } = readBundle({ resourceType, id: "1", status: "active" });
      expect(record?.events).toEqual([]);
      expect(account.entry).toMatchObject([{ fate: "invalid", reason: "no-content" }]);
      expect(issues.map(({ code }) => code)).toContain("required");
    },
  );
});
