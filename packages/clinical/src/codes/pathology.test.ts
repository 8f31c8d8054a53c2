import { describe, expect, it } from "vitest";
import { isGeneticsReport, isPathologyReport, isTissueCode } from "./pathology.js";
import { systems } from "./systems.js";

const section = (code: string) => ({
  category: [{ coding: [{ system: systems.diagnosticService, code }] }],
  code: { coding: [] },
});

describe("codes of pathology", () => {
  it("a report is pathology or genetics by its section, and radiology is neither", () => {
    expect([isPathologyReport(section("SP")), isGeneticsReport(section("SP"))]).toEqual([
      true,
      false,
    ]);
    expect([isPathologyReport(section("GE")), isGeneticsReport(section("GE"))]).toEqual([
      false,
      true,
    ]);
    expect([isPathologyReport(section("RAD")), isGeneticsReport(section("RAD"))]).toEqual([
      false,
      false,
    ]);
  });

  it("tissue is told by code and system, never by words", () => {
    const grade = { coding: [{ system: systems.loinc, code: "33732-9" }] };
    expect(isTissueCode(grade)).toBe(true);
    expect(isTissueCode({ coding: [{ system: systems.snomed, code: "33732-9" }] })).toBe(false);
    expect(isTissueCode({ coding: [], text: "Histologic grade" })).toBe(false);
  });
});
