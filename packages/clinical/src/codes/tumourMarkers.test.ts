import { describe, expect, it } from "vitest";
import { systems } from "./systems.js";
import { tumourMarkerOf, tumourMarkers } from "./tumourMarkers.js";

const loinc = (code: string, text?: string) => ({
  coding: [{ system: systems.loinc, code }],
  ...(text !== undefined && { text }),
});

describe("tumourMarkerOf", () => {
  it("knows a marker by its code", () => {
    expect(tumourMarkerOf(loinc("85337-4"))?.id).toBe("er");
    expect(tumourMarkerOf(loinc("64083-9"))?.id).toBe("mgmt");
  });

  it("knows a whole name where no code says what it is, and no name with a further word", () => {
    expect(tumourMarkerOf({ coding: [], text: "MGMT-promotormetylering" })?.id).toBe("mgmt");
    expect(tumourMarkerOf({ coding: [], text: "HER2 i serum" })).toBeUndefined();
    expect(tumourMarkerOf({ coding: [], text: "PD-L1 60 %" })).toBeUndefined();
  });

  it("leaves it to the code where a name stands beside one", () => {
    expect(tumourMarkerOf(loinc("2857-1", "HER2"))).toBeUndefined();
  });

  it("keeps the two scores of PD-L1 apart", () => {
    const id = (text: string) => tumourMarkerOf({ coding: [], text })?.id;
    expect(id("PD-L1 (TPS)")).not.toBe(id("PD-L1 (CPS)"));
  });

  it("no code and no name stands for two markers", () => {
    const names = tumourMarkers.flatMap(({ codes, words }) => [
      ...codes.map(({ code }) => code),
      ...words,
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
