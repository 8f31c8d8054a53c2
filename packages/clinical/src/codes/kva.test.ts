import { describe, expect, it } from "vitest";
import { kvaCategoryOf, svfPointOf } from "./kva.js";
import { isMdk } from "./mdk.js";
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
