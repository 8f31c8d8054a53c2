import { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";
import { families, familyOf, familyRules } from "./families.js";

const loinc = (code: string) => ({ coding: [{ system: "http://loinc.org", code }] });
const snomed = (code: string) => ({ coding: [{ system: "http://snomed.info/sct", code }] });
const observation = { resourceType: "Observation", status: "final", effectiveDateTime: "2024" };
const report = { resourceType: "DiagnosticReport", status: "final", effectiveDateTime: "2024" };
const procedure = { resourceType: "Procedure", status: "completed", performedDateTime: "2026-02" };
const kva = (code: string) => ({ coding: [{ system: "urn:oid:1.2.752.116.1.3.2.1.4", code }] });
const section = (code: string) => [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0074", code }] },
];
const familyOfResource = (resource: object) => {
  const [event] = readEvents({ id: "1", ...resource }).events;
  return event && familyOf(event);
};

describe("the families of data", () => {
  it("have a rule for every kind of event, of which the last needs no signal", () => {
    const kinds = ClinicalEvent.options.map(({ shape }) => shape.kind.value);
    const last = new Map(familyRules.map(({ kind, signal }) => [kind, signal]));
    expect(kinds.filter((kind) => last.get(kind) !== "")).toEqual([]);
  });

  it("each have a rule", () => {
    const ruled = new Set(familyRules.map(({ family }) => family));
    expect(families.filter((family) => !ruled.has(family))).toEqual([]);
  });

  it.each([
    ["pathology", { ...observation, code: loinc("33732-9") }],
    ["disease status", { ...observation, code: snomed("445200009") }],
    ["death", { ...observation, code: loinc("69453-9"), valueString: "C61" }],
    ["side effects", { ...observation, code: snomed("236091002") }],
    ["background", { ...observation, code: loinc("72166-2") }],
    ["symptoms", { ...observation, code: loinc("72514-3"), valueInteger: 5 }],
    ["study participation", { ...observation, code: snomed("709491003"), valueBoolean: false }],
    ["investigations", { ...observation, code: { text: "Hörsel" } }],
    ["background", { ...procedure, code: kva("AW019") }],
    ["treatments", { ...procedure, code: kva("HAB40") }],
    ["pathology", { ...report, category: section("SP"), code: { text: "PAD" } }],
    ["genomics", { ...report, category: section("GE"), code: { text: "Panel" } }],
    ["laboratory", { ...report, category: section("HM"), code: { text: "Blodstatus" } }],
    ["investigations", { ...report, code: { text: "EKG" } }],
  ])("put into %s what its code or category says", (family, resource) => {
    expect(familyOfResource(resource)).toBe(family);
  });

  it("tell a score by the form it comes from, where no table knows its code", () => {
    const derivedFrom = [{ reference: "QuestionnaireResponse/1" }];
    const code = { text: "Profil" };
    expect(familyOfResource({ ...observation, code, derivedFrom })).toBe("quality of life");
  });

  it("keep a plan apart from what was given", () => {
    const order = {
      resourceType: "MedicationRequest",
      status: "active",
      authoredOn: "2024",
      medicationCodeableConcept: { text: "Docetaxel" },
    };
    expect(familyOfResource({ ...order, intent: "order" })).toBe("treatments");
    expect(familyOfResource({ ...order, intent: "proposal" })).toBe("planned care");
  });

  it.each([
    ["investigations", { resourceType: "Procedure", code: snomed("65575008") }],
    ["treatments", { resourceType: "Procedure", category: snomed("387713003") }],
    ["planned care", { resourceType: "ServiceRequest", status: "active" }],
    ["planned care", { resourceType: "Encounter", status: "planned" }],
    ["background", { resourceType: "Encounter", status: "finished" }],
  ])("put a step of care into %s", (family, resource) => {
    const step = { status: "completed", performedDateTime: "2024", period: { start: "2024" } };
    expect(familyOfResource({ ...step, code: { text: "a" }, ...resource })).toBe(family);
  });
});
