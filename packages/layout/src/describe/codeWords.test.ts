import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { codeWord, conceptWords } from "./codeWords.js";
import { describeEvent } from "./describeEvent.js";

const [sv, en] = [createText("sv"), createText("en")];
const outcome = (code: string, rest: Partial<CodeableConcept> = {}): CodeableConcept => ({
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/adverse-event-outcome", code }],
  ...rest,
});
const loinc = (code: string, display?: string): CodeableConcept => ({
  coding: [{ system: "http://loinc.org", code, ...(display !== undefined && { display }) }],
});
const factsOf = (event: ClinicalEvent) =>
  new Map(
    describeEvent(recordOf([event]), event.id, { lang: "sv" })?.facts.map(({ id, value }) => [
      id,
      value,
    ]),
  );

describe("codes in words", () => {
  it("a known code without words is said in the interface's language", () => {
    expect(conceptWords(outcome("fatal"), sv)).toBe("dödlig utgång");
    expect(conceptWords(outcome("fatal"), en)).toBe("fatal");
    expect(conceptWords(loinc("LA9634-2", "Absent"), sv)).toBe("ej påvisad");
    expect(conceptWords(loinc("LA9634-2"), en)).toBe("absent");
    expect(codeWord("criticality", "high", sv)).toBe("hög");
  });

  it("the source's own text, and a code that no list knows, stand as they are", () => {
    expect(conceptWords(outcome("fatal", { text: "Avled" }), sv)).toBe("Avled");
    expect(conceptWords(outcome("constructor"), sv)).toBe("constructor");
    expect(conceptWords(loinc("LA0-0", "Rare"), sv)).toBe("Rare");
    expect(codeWord("status", "toString", sv)).toBe("toString");
  });

  it("the details of an allergy, a dispense and a genomic finding are in Swedish", () => {
    const allergy = factsOf({
      kind: "allergy",
      ...base("Penicillin", when("2024-01-01")),
      reactions: [{ manifestation: [], severity: "severe" }],
      criticality: "low",
      category: ["medication"],
      verificationStatus: "confirmed",
      sourceStatus: "available",
    });
    expect(allergy.get("criticality")).toBe("låg");
    expect(allergy.get("category")).toBe("läkemedel");
    expect(allergy.get("verification")).toBe("bekräftad");
    expect(allergy.get("reactions")).toBe("svår");
    expect(allergy.get("status")).toBe("tillgänglig");
    const dispensed = factsOf({
      kind: "medication",
      ...base("Apalutamid", when("2024-01-01")),
      resource: "dispense",
      dosage: "quantity: 30 tabletter; daysSupply: 30 dygn",
    });
    expect(dispensed.get("dosage")).toBe("mängd: 30 tabletter; räcker: 30 dygn");
    const finding = factsOf({
      kind: "genomicFinding",
      ...base("BRCA1", when("2024-01-01")),
      value: { kind: "coded", concept: loinc("LA9633-4", "Present") },
      origin: "germline",
      specimen: "Blood",
    });
    expect(finding.get("value")).toBe("påvisad");
    expect(finding.get("origin")).toBe("konstitutionell");
    expect(finding.get("specimen")).toBe("Blood");
  });
});
