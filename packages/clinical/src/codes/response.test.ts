import { describe, expect, it } from "vitest";
import {
  isResponseCode,
  responseCategoryOf,
  responseOf,
  responseSystemOf,
} from "../terminology/lookups.js";
import { systems } from "./systems.js";

const text = (words: string) => ({ coding: [], text: words });

describe("responseCategoryOf", () => {
  it.each([
    ["CR", "complete"],
    ["PR", "partial"],
    ["RECIST: SD", "stable"],
    ["PD i skelettet", "progression"],
    ["VGPR", "partial"],
    ["MR", "minor"],
    ["Partiell regress", "partial"],
    ["Komplett respons", "complete"],
    ["Stabil sjukdom", "stable"],
    ["Progress", "progression"],
    ["Progressive disease (PD)", "progression"],
    ["Progress i skelettet", "progression"],
    ["PR (RECIST 1.1)", "partial"],
    ["PR - Partial response", "partial"],
    ["RECIST 1.1 SD", "stable"],
    ["CR enligt iRECIST.", "complete"],
    ["progressiv  sjukdom", "progression"],
    ["Mixed response", "mixed"],
    ["Ej bedömbar", "not-evaluable"],
  ])("reads %s as %s", (words, expected) => {
    expect(responseCategoryOf(text(words))).toBe(expected);
  });

  it("never turns a denial, a doubt or a contradiction into a category", () => {
    for (const words of [
      "Ingen progress",
      "Inga tecken till progress",
      "No progression",
      "Misstänkt progress",
      "Progress?",
      "Stabil i lever, progress i skelett",
      "non-CR/non-PD",
      "Progress utesluten",
      "Progress (utesluten)",
      "Progress, ej säkerställd",
      "Progression cannot be excluded",
      "Misstänks progress",
      "Trolig progress",
      "Probable PD",
      "Oklar progress",
      "Risk för progress",
      "PD enligt RECIST 1.1 kan inte bekräftas",
      "CR/PR",
    ]) {
      expect(responseCategoryOf(text(words))).toBeUndefined();
    }
  });

  it("never makes a regress of some unsaid or slight extent a partial response", () => {
    for (const words of ["Obetydlig regress", "Regress", "Komplett regress i levern"]) {
      expect(responseCategoryOf(text(words))).toBeUndefined();
    }
  });

  it("does not take parts of other words, PD-L1, MR scans or lower case for abbreviations", () => {
    for (const words of [
      "PD-L1 60 %",
      "MR hjärna utan anmärkning",
      "progressionsfri",
      "prcr",
      "",
      "Kontroll",
    ]) {
      expect(responseCategoryOf(text(words))).toBeUndefined();
    }
  });

  it("trusts the code before words that are no known wording", () => {
    const coded = { coding: [{ system: systems.loinc, code: "LA28371-5" }] };
    expect(responseCategoryOf({ ...coded, text: "PD?" })).toBe("stable");
    expect(responseCategoryOf({ ...coded, text: "SD (RECIST 1.1)" })).toBe("stable");
    expect(
      responseCategoryOf({
        coding: [
          { system: systems.snomed, code: "268910001", display: "Patient's condition improved" },
        ],
      }),
    ).toBeUndefined();
    expect(responseCategoryOf(undefined)).toBeUndefined();
  });

  it("takes no side between a code and a known wording of something else", () => {
    const stable = { system: systems.loinc, code: "LA28371-5" };
    expect(responseCategoryOf({ coding: [stable], text: "PD" })).toBeUndefined();
    expect(responseCategoryOf({ coding: [stable], text: "iUPD" })).toBeUndefined();
  });

  it("takes no side between codes that differ, and reads those that agree", () => {
    const stable = { system: systems.loinc, code: "LA28371-5" };
    const progression = { system: systems.snomed, code: "271299001" };
    const alsoStable = { system: systems.snomed, code: "359746009" };
    expect(responseCategoryOf({ coding: [stable, progression] })).toBeUndefined();
    expect(responseCategoryOf({ coding: [stable, alsoStable] })).toBe("stable");
  });
});

describe("isResponseCode", () => {
  it("knows response questions by code and by the name of a response system", () => {
    expect(isResponseCode({ coding: [{ system: systems.loinc, code: "21976-6" }] })).toBe(true);
    expect(isResponseCode(text("RECIST 1.1 response"))).toBe(true);
    expect(isResponseCode(text("Status"))).toBe(false);
  });
});

describe("the response systems", () => {
  it.each([
    ["iCR", "complete"],
    ["iPR", "partial"],
    ["iCPD", "progression"],
    ["iUPD", undefined],
    ["PDu", undefined],
    ["Non-PD", undefined],
    ["sCR (IMWG)", "complete"],
    ["Complete metabolic response", "complete"],
    ["CMR", undefined],
    ["CA-125 response", undefined],
    ["MR (RANO)", undefined],
    ["Deauville 4", undefined],
  ])("read %s as %s", (words, expected) => {
    expect(responseCategoryOf(text(words))).toBe(expected);
  });

  it("name the answer also where no category says the same", () => {
    expect(responseOf(text("iUPD"))?.label.sv).toBe("Obekräftad progress (iRECIST)");
    expect(responseOf({ coding: [{ system: systems.ncit, code: "C99749" }] })?.id).toBe(
      "deauville-4",
    );
    expect(responseOf(text("CR/PR"))).toBeUndefined();
    expect(responseOf(undefined)).toBeUndefined();
  });

  it("read the German overall assessment by code", () => {
    const coded = (code: string) => ({ coding: [{ system: systems.miiCourse, code }] });
    expect(responseCategoryOf(coded("T"))).toBe("partial");
    expect(responseCategoryOf(coded("D"))).toBe("mixed");
    expect(responseCategoryOf(coded("Y"))).toBeUndefined();
  });

  it("are told apart by name, and Lugano, a staging too, by none", () => {
    expect(responseSystemOf(text("iRECIST response"))?.id).toBe("irecist");
    expect(responseSystemOf(text("Response (RECIST 1.1)"))?.id).toBe("recist");
    expect(responseSystemOf(text("PCWG3"))?.id).toBe("pcwg");
    expect(responseSystemOf(text("Lugano stage II"))).toBeUndefined();
    expect(responseSystemOf(undefined)).toBeUndefined();
  });
});
