import { describe, expect, it } from "vitest";
import { systems } from "../codes/systems.js";
import { findPromScale } from "../terminology/lookups.js";
import { proCtcaeScales } from "./proCtcae.js";

const item = (code: string) => findPromScale({ coding: [{ system: systems.miiProCtcae, code }] });

describe("PRO-CTCAE", () => {
  it("has a scale for each symptom and attribute, so that no curve joins two symptoms", () => {
    expect(item("proctcae-48a-frq")?.label.en).toBe("General pain, frequency");
    expect(item("proctcae-48c-int")?.label.sv).toBe("Smärta, påverkan");
    expect(item("proctcae-09b-sev")).toMatchObject({ id: "pro-ctcae-nausea-severity", max: 4 });
    expect(new Set(proCtcaeScales.map(({ id }) => id)).size).toBe(proCtcaeScales.length);
  });

  it("asks only for presence, 0 or 1, in some, and for an amount in two", () => {
    expect(item("proctcae-24a-yn")).toMatchObject({ min: 0, max: 1, direction: "higher-worse" });
    expect(item("proctcae-27a-int")?.id).toBe("pro-ctcae-hair-loss-amount");
    expect(item("proctcae-81a-sev")).toBeUndefined();
  });

  it("has the 124 items of the library", () => {
    expect(proCtcaeScales).toHaveLength(124);
  });
});
