import type { ConditionEvent, PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { analyteById } from "../analytes/analytes.js";
import { systems } from "../codes/systems.js";
import { promScaleById } from "../instruments/promScales.js";
import { packOf } from "./packOf.js";
import { packById, packs } from "./packs.js";

function condition(role: ConditionEvent["role"], system: string, code: string): ConditionEvent {
  const base = {
    source: `Condition/${code}`,
    path: "",
    time: { kind: "undated" },
    status: "final",
    provenance: {},
  } as const;
  return { kind: "condition", id: code, ...base, role, code: { coding: [{ system, code }] } };
}

function recordOf(...events: ConditionEvent[]): PatientRecord {
  return {
    schemaVersion: 1,
    patient: { id: "1", source: "Patient/1", identifiers: [], isProtected: false },
    events,
    sources: [],
  };
}

describe("packs", () => {
  it("name only analytes and scales that exist", () => {
    for (const pack of packs) {
      expect(pack.analytes.filter((id) => !analyteById(id))).toEqual([]);
      expect(pack.promScales.filter((id) => !promScaleById(id))).toEqual([]);
    }
  });

  it("are the eight diagnoses and, last, the generic one", () => {
    expect(packs).toHaveLength(9);
    expect(packs.at(-1)?.id).toBe("generic");
    expect(packById("prostate")?.analytes[0]).toBe("psa");
  });
});

describe("packOf", () => {
  it("follows the primary tumour, by ICD-10 or SNOMED CT", () => {
    expect(packOf(recordOf(condition("primary-cancer", systems.icd10, "C61.9"))).id).toBe(
      "prostate",
    );
    expect(packOf(recordOf(condition("primary-cancer", systems.icd10, "C570"))).id).toBe("ovary");
    expect(packOf(recordOf(condition("primary-cancer", systems.snomed, "254837009"))).id).toBe(
      "breast",
    );
  });

  it("does not follow metastases or other conditions", () => {
    expect(packOf(recordOf(condition("secondary-cancer", systems.icd10, "C34.9"))).id).toBe(
      "generic",
    );
    expect(packOf(recordOf(condition("other", systems.icd10, "C61.9"))).id).toBe("generic");
    expect(packOf(recordOf()).id).toBe("generic");
  });

  it("passes over a primary tumour without a pack to one that has one", () => {
    const record = recordOf(
      condition("primary-cancer", systems.icd10, "C18.2"),
      condition("primary-cancer", systems.icd10, "C50.4"),
    );
    expect(packOf(record).id).toBe("breast");
  });
});
