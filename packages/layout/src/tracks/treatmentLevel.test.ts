import { describe, expect, it } from "vitest";
import { treatmentLevelOf } from "./treatmentLevel.js";

const few = lanes({ drug: 4, regimen: 3, line: 2 });
const many = lanes({ drug: 20, regimen: 8, line: 3 });

describe("the level of the treatments", () => {
  it("goes from line to regimen, drug, cycle and administration as a day gets wider", () => {
    const widths = [0.05, 0.1, 0.5, 2, 10];
    expect(widths.map((width) => treatmentLevelOf(width, few))).toEqual([
      "line",
      "regimen",
      "drug",
      "cycle",
      "administration",
    ]);
  });

  it("is coarser where the drugs need too many lanes, also zoomed in", () => {
    expect(treatmentLevelOf(0.5, many)).toBe("regimen");
    expect(treatmentLevelOf(10, many)).toBe("regimen");
    expect(treatmentLevelOf(0.5, lanes({ drug: 20, regimen: 20, line: 3 }))).toBe("line");
  });

  it("never gathers by what the record does not state", () => {
    expect(treatmentLevelOf(0.5, lanes({ drug: 20, line: 3 }))).toBe("line");
    expect(treatmentLevelOf(0.5, lanes({ drug: 20, regimen: 20 }))).toBe("regimen");
    expect(treatmentLevelOf(0.01, lanes({ drug: 20 }))).toBe("drug");
  });
});

function lanes({ drug, regimen, line }: { drug: number; regimen?: number; line?: number }) {
  return {
    drug: () => drug,
    ...(regimen !== undefined && { regimen: () => regimen }),
    ...(line !== undefined && { line: () => line }),
  };
}
