import { describe, expect, it } from "vitest";
import { terminology } from "../terminology/defaultTerminology.js";
import { leadTimeRuleOf, leadTimeRulesOf, svfPointOf } from "../terminology/lookups.js";
import { leadTimeRules } from "./leadTimeRules.js";

const daysOf = (pathway: string, startDay: string, endCode: string) =>
  leadTimeRulesOf({ pathway, startDay, endCode }).map(({ maxDays }) => maxDays);

describe("leadTimeRules", () => {
  it("start and end at measuring points of their own pathway", () => {
    const prefixes = terminology.tables.svfPathways.map(({ prefix }) => prefix);
    for (const { id, pathway, startCode, endCodes } of leadTimeRules) {
      expect(prefixes, id).toContain(pathway);
      expect(svfPointOf(startCode)?.role, id).toBe("start");
      expect(endCodes.length, id).toBeGreaterThan(0);
      for (const code of endCodes) {
        expect(code.startsWith(pathway), id).toBe(true);
        expect(svfPointOf(code), code).toBeDefined();
      }
    }
  });

  it("have every pathway of the eight diagnoses of IPÖ, with or without a known limit", () => {
    const named = new Set(leadTimeRules.map(({ pathway }) => pathway));
    expect([...named].sort()).toEqual(["VC0", "VE0", "VG9", "VH4", "VJ1", "VK0", "VL2", "VN2"]);
  });
});

describe("leadTimeRulesOf", () => {
  it("gives the limit that held on the day the clock started", () => {
    expect(daysOf("VG9", "2023-12-31", "VG950")).toEqual([28]);
    expect(daysOf("VG9", "2024-01-01", "VG950")).toEqual([35]);
    expect(daysOf("VG9", "2014-12-31", "VG950")).toEqual([]);
    expect(daysOf("VH4", "2015-12-20", "VH450")).toEqual([]);
    expect(daysOf("VH4", "2015-12-21", "VH450")).toEqual([24]);
    expect(daysOf("VJ1", "2023-09-18", "VJ150")).toEqual([60]);
    expect(daysOf("VJ1", "2023-09-19", "VJ150")).toEqual([null]);
  });

  it("gives all candidates where the point alone does not tell the condition", () => {
    expect(daysOf("VE0", "2020-05-01", "VE050")).toEqual([26, 33, 57]);
    expect(daysOf("VE0", "2020-05-01", "VE052")).toEqual([57]);
    expect(daysOf("VL2", "2020-05-01", "VL254")).toEqual([48, 97]);
    expect(daysOf("VJ1", "2018-03-01", "VJ154")).toEqual([60, 28]);
  });

  it("leaves out rules of another intent where the record states one", () => {
    const query = { pathway: "VJ1", startDay: "2018-03-01", endCode: "VJ154" } as const;
    expect(leadTimeRuleOf({ ...query, intent: "curative" })?.maxDays).toBe(60);
    expect(leadTimeRuleOf({ ...query, intent: "palliative" })?.maxDays).toBe(28);
    expect(leadTimeRulesOf({ ...query, intent: "supportive" })).toEqual([]);
  });

  it("counts every rule of the time where the day is not exact", () => {
    expect(daysOf("VH4", "2015-12", "VH450")).toEqual([24]);
    expect(daysOf("VJ1", "2023", "VJ160")).toEqual([28, null]);
  });
});

describe("leadTimeRuleOf", () => {
  it("says that no limit is known, and guesses none between several", () => {
    expect(
      leadTimeRuleOf({ pathway: "VC0", startDay: "2022-01-01", endCode: "VC052" })?.maxDays,
    ).toBeNull();
    expect(
      leadTimeRuleOf({ pathway: "VE0", startDay: "2020-05-01", endCode: "VE050" }),
    ).toBeUndefined();
    expect(
      leadTimeRuleOf({ pathway: "VX1", startDay: "2020-05-01", endCode: "VX150" }),
    ).toBeUndefined();
  });
});
