import { describe, expect, it } from "vitest";
import { isMdk, kvaCategoryOf, kvaProcedureOf, svfPointOf } from "../terminology/lookups.js";
import { kvaCodeOf } from "./kva.js";
import { svfSteps } from "./svf.js";
import { systems } from "./systems.js";

describe("svfPointOf", () => {
  it("reads the pathway and the point from prefix and suffix", () => {
    expect(svfPointOf("VJ110")).toMatchObject({
      pathway: { sv: "Prostatacancer" },
      suffix: "10",
      role: "start",
    });
    expect(svfPointOf("VC054")).toMatchObject({
      pathway: { sv: "Lungcancer" },
      label: { sv: "Start strålbehandling" },
      role: "end",
    });
    expect(svfPointOf("VG978")?.role).toBe("closed");
    expect(svfPointOf("VB235")).toMatchObject({
      pathway: { sv: "Tjock- och ändtarmscancer" },
      role: "mdk",
    });
  });

  it("gives nothing for withdrawn suffixes, other codes and fragments", () => {
    for (const code of ["VJ142", "VJ156", "KEC01", "VJ1", "VJ1100", ""])
      expect(svfPointOf(code)).toBeUndefined();
  });
});

describe("kvaCategoryOf", () => {
  it.each([
    ["DV071", "radiotherapy"],
    ["DV144", "radiotherapy"],
    ["DT116", "systemic"],
    ["DR048", "transplant"],
    ["KEC01", "surgery"],
    ["AU124", undefined],
    ["VJ110", undefined],
    ["DV033", "systemic"],
  ])("takes %s for %s", (code, expected) => {
    expect(kvaCategoryOf(code)).toBe(expected);
  });
});

describe("isMdk", () => {
  it("knows the conference by the local code and by the measuring point", () => {
    expect(isMdk({ coding: [{ system: systems.careEvent, code: "mdk" }] })).toBe(true);
    expect(isMdk({ coding: [{ system: systems.kva, code: "VJ135" }] })).toBe(true);
    expect(isMdk({ coding: [{ system: systems.kva, code: "VJ110" }] })).toBe(false);
    expect(isMdk({ coding: [], text: "MDK" })).toBe(false);
  });
});

describe("kvaProcedureOf", () => {
  it("names the measures listed, treatments or not", () => {
    expect(kvaProcedureOf("KEC01")?.label.sv).toBe("Radikal prostatektomi, endoskopisk");
    expect(kvaProcedureOf("AW019")).toMatchObject({
      label: { sv: "Bedömning av rehabiliteringsbehov" },
    });
    expect(kvaProcedureOf("AW019")?.category).toBeUndefined();
    expect(kvaProcedureOf("KEC99")).toBeUndefined();
    expect(kvaCategoryOf("KEC99")).toBe("surgery");
  });
});

describe("kvaCodeOf", () => {
  it("finds the code of the classification among others", () => {
    const kva = { system: systems.kva, code: "DT116" };
    expect(kvaCodeOf({ coding: [{ code: "DT112" }, { system: systems.kva }, kva] })).toBe("DT116");
    expect(kvaCodeOf({ coding: [], text: "DT116" })).toBeUndefined();
  });
});

describe("svfSteps", () => {
  it("are the suffixes in use, without the three that were withdrawn", () => {
    expect(svfSteps.map(({ suffix }) => suffix).join(" ")).toBe(
      "05 10 15 20 22 25 35 40 43 44 50 52 54 58 59 60 70 72 73 74 76 78 90 91",
    );
  });
});
