import { describe, expect, it } from "vitest";
import { systems } from "../codes/systems.js";
import { analyteById, findAnalyte, findVitalSign, vitalSignById } from "../terminology/lookups.js";
import { analytes } from "./analytes.js";
import { vitalSigns } from "./vitalSigns.js";

const loinc = (code: string) => ({ coding: [{ system: systems.loinc, code }] });

describe("findAnalyte", () => {
  it("finds one analyte by its Swedish and by its international code", () => {
    const npu = { coding: [{ system: systems.npu, code: "NPU08669" }] };
    expect(findAnalyte(npu)?.id).toBe("psa");
    expect(findAnalyte(loinc("2857-1"))?.id).toBe("psa");
  });

  it("takes the mass and the molar code of creatinine for one analyte", () => {
    expect(findAnalyte(loinc("2160-0"))?.id).toBe("creatinine");
    expect(findAnalyte(loinc("14682-9"))?.id).toBe("creatinine");
  });

  it("keeps the formulas of eGFR apart, and glucose in plasma from glucose in blood", () => {
    expect(findAnalyte(loinc("33914-3"))?.id).toBe("egfr-mdrd");
    expect(findAnalyte(loinc("98979-8"))?.id).toBe("egfr-ckd-epi");
    expect(findAnalyte(loinc("14749-6"))?.id).toBe("glucose");
    expect(findAnalyte(loinc("2339-0"))?.id).toBe("glucose-blood");
  });

  it("passes over codings it does not know and never reads words", () => {
    expect(
      findAnalyte({ coding: [{ system: "urn:local", code: "1" }, ...loinc("718-7").coding] })?.id,
    ).toBe("haemoglobin");
    expect(findAnalyte({ coding: [], text: "PSA" })).toBeUndefined();
    expect(findAnalyte({ coding: [{ code: "2857-1" }] })).toBeUndefined();
    expect(findAnalyte(undefined)).toBeUndefined();
  });
});

describe("the tables of measurements", () => {
  it("give every code to one row only", () => {
    const codes = [...analytes, ...vitalSigns].flatMap((row) =>
      row.codes.map(({ system, code }) => `${system}|${code}`),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("give every row an id of its own and at least one code", () => {
    const rows = [...analytes, ...vitalSigns];
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ codes }) => codes.length === 0)).toEqual([]);
  });

  it("read PSA on a log axis and haemoglobin on a linear one", () => {
    expect(analyteById("psa")?.scale).toBe("log");
    expect(analyteById("haemoglobin")?.scale).toBe("linear");
    expect(analyteById("unknown")).toBeUndefined();
  });

  it("know both codes of oxygen saturation", () => {
    expect(findVitalSign(loinc("2708-6"))?.id).toBe("oxygen-saturation");
    expect(findVitalSign(loinc("59408-5"))).toBe(vitalSignById("oxygen-saturation"));
  });
});
