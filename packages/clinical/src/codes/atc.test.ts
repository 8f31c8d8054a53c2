import { describe, expect, it } from "vitest";
import { currentAtcOf, drugClassById, drugClassOf } from "../terminology/lookups.js";
import { atcOf } from "./atc.js";
import { atcMoves } from "./atcMoves.js";
import { drugClasses } from "./drugClasses.js";

describe("drugClassOf", () => {
  it.each([
    ["L02AE02", "endocrine"],
    ["L02BB03", "endocrine"],
    ["L02BB04", "arpi"],
    ["L02BX02", "endocrine"],
    ["L02BX03", "arpi"],
    ["L01CD02", "cytostatic"],
    ["L01XA02", "cytostatic"],
    ["L01EF01", "targeted"],
    ["L01XK01", "targeted"],
    ["L01FD01", "antibody"],
    ["L01FF02", "immunotherapy"],
    ["V10XX05", "radioligand"],
    ["M05BX04", "bone"],
    ["L03AA02", "supportive"],
    ["A04AA01", "supportive"],
  ])("puts %s with %s", (atc, expected) => {
    expect(drugClassOf(atc)).toBe(expected);
  });

  it("puts a drug with the same class under its old and its new code", () => {
    expect(drugClassOf("L01XC03")).toBe(drugClassOf("L01FD01"));
    expect(drugClassOf("L01XC11")).toBe(drugClassOf("L01FX04"));
    expect(drugClassOf("L01XE01")).toBe(drugClassOf("L01EA01"));
    expect(drugClassOf("L01XX32")).toBe(drugClassOf("L01XG01"));
  });

  it("has no class for drugs of no listed group, and for what is no code", () => {
    expect(drugClassOf("N02BE01")).toBeUndefined();
    expect(drugClassOf("L01XX02")).toBeUndefined();
    expect(drugClassOf("L")).toBeUndefined();
    expect(drugClassOf("")).toBeUndefined();
  });
});

describe("drugClasses", () => {
  it("starts with surgery and radiotherapy and ends with other", () => {
    expect(drugClasses.map(({ id }) => id).slice(0, 3)).toEqual([
      "surgery",
      "radiotherapy",
      "endocrine",
    ]);
    expect(drugClasses.at(-1)?.id).toBe("other");
    expect(drugClassById("arpi")?.label.sv).toBe("ARPI");
    expect(drugClassById("unknown")).toBeUndefined();
  });
});

describe("atcOf", () => {
  it("finds the ATC code among others, also under the German and Swedish identifiers", () => {
    const rxnorm = { system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "56946" };
    expect(
      atcOf({ coding: [rxnorm, { system: "http://www.whocc.no/atc", code: "L01CD01" }] }),
    ).toBe("L01CD01");
    expect(
      atcOf({ coding: [{ system: "http://fhir.de/CodeSystem/bfarm/atc", code: "L01XA02" }] }),
    ).toBe("L01XA02");
    expect(atcOf({ coding: [{ system: "urn:oid:1.2.752.129.2.2.3.1.1", code: "L02AE02" }] })).toBe(
      "L02AE02",
    );
    expect(atcOf({ coding: [rxnorm], text: "Paclitaxel" })).toBeUndefined();
  });
});

describe("currentAtcOf", () => {
  it("takes a drug under its old and its new code for one", () => {
    expect(currentAtcOf("L01XC03")).toBe("L01FD01");
    expect(currentAtcOf("L01FD01")).toBe("L01FD01");
    expect(currentAtcOf("L01XE33")).toBe("L01EF01");
    expect(currentAtcOf("L04AX04")).toBe("L04AX04");
  });

  it("never joins the two uses of everolimus", () => {
    expect(currentAtcOf("L01XE10")).toBe("L01EG02");
    expect(currentAtcOf("L04AA18")).toBe("L04AH02");
  });

  it("ends at a code that was not moved on, and at one class for both codes", () => {
    const previous = new Set(atcMoves.map((move) => move.previous));
    for (const move of atcMoves) {
      expect(previous.has(currentAtcOf(move.previous)), move.name).toBe(false);
      expect(drugClassOf(move.previous), move.name).toBe(drugClassOf(move.current));
    }
  });
});
