import { describe, expect, it } from "vitest";
import { actionLimitById, actionLimitsOf, analyteById } from "../terminology/lookups.js";
import { isSameUnit } from "../units/convertQuantity.js";
import { actionLimits } from "./actionLimits.js";

describe("actionLimits", () => {
  it("are of analytes that exist, in the unit they are usually reported in", () => {
    for (const { id, analyte, low, high } of actionLimits) {
      const unit = (high ?? low)?.code;
      const usual = analyteById(analyte)?.unit;
      expect(unit !== undefined && usual !== undefined && isSameUnit(unit, usual), id).toBe(true);
    }
  });

  it("are found by analyte and by id, and never chosen by age", () => {
    expect(actionLimitsOf("psa").map(({ high }) => high?.value)).toEqual([2, 3, 5, 7]);
    expect(actionLimitsOf("haemoglobin")).toEqual([]);
    expect(actionLimitById("testosterone-castrate")?.high).toMatchObject({
      value: 1.7,
      code: "nmol/L",
    });
    expect(actionLimitById("unknown")).toBeUndefined();
  });

  it("count ages in completed years: 80 belongs to 70-80 and 81 to over 80", () => {
    expect(actionLimitById("psa-70-80")).toMatchObject({ ageFrom: 70, ageTo: 80 });
    expect(actionLimitById("psa-over-80")?.ageFrom).toBe(81);
    expect(actionLimitById("psa-under-50")?.ageTo).toBe(49);
  });
});
