import type { ConditionEvent, PatientRecord } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { systems } from "../codes/systems.js";
import {
  analyteById,
  diagnosisPackOf,
  packById,
  packOf,
  packsOf,
  promScaleById,
} from "../terminology/lookups.js";
import { extendTerminology } from "../terminology/extendTerminology.js";
import { terminology } from "../terminology/defaultTerminology.js";
import { packs } from "./packs.js";

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
      const named = [...(pack.summaryAnalytes ?? []), ...Object.keys(pack.valueScales ?? {})];
      expect(named.filter((id) => !pack.analytes.includes(id))).toEqual([]);
      const systemIds = terminology.tables.responseSystems.map(({ id }) => id);
      expect(systemIds).toEqual(expect.arrayContaining([...(pack.responseSystems ?? [])]));
    }
  });

  it("order the same tracks, each of them once", () => {
    const usual = [...packById("generic")!.tracks!].sort();
    expect(usual).toContain("planned");
    for (const { id, tracks = [] } of packs) expect([...tracks].sort(), id).toEqual(usual);
  });

  it("count time from the diagnosis and the latest line, and from the last platinum in ovarian cancer", () => {
    for (const { anchors = [], id } of packs) {
      const ids = anchors.map((anchor) => anchor.id);
      expect(ids, id).toEqual(expect.arrayContaining(["diagnosis", "latest-line"]));
      expect(new Set(ids).size, id).toBe(ids.length);
    }
    expect(packById("ovary")?.anchors?.[0]?.at).toEqual({
      kind: "drug",
      atc: ["L01XA"],
      which: "last",
    });
  });

  it("can be extended and replaced by a host in ten lines", () => {
    const mine = extendTerminology({
      packs: [
        { ...packById("prostate")!, analytes: ["psa", "crp"] },
        {
          id: "colon",
          label: { sv: "Tjocktarmscancer", en: "Colon cancer" },
          icd10: ["C18"],
          analytes: ["cea", "haemoglobin"],
          promScales: ["qlq-c30-ql2"],
          source: { source: "Our hospital", date: "2026-11-22" },
        },
      ],
    });
    const both = recordOf(
      condition("primary-cancer", systems.icd10, "C18.2"),
      condition("primary-cancer", systems.icd10, "C61.9"),
    );
    expect(mine.packsOf(both).map(({ id }) => id)).toEqual(["colon", "prostate"]);
    expect(mine.combinePacks(mine.packsOf(both)).analytes).toEqual([
      ...["cea", "haemoglobin"],
      ...["psa", "crp"],
    ]);
    expect(packById("colon")).toBeUndefined();
  });

  it("have ids of their own, and the generic one is last", () => {
    expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
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

describe("packsOf", () => {
  it("gives the packs of all primary tumours in the record's order, each once", () => {
    const record = recordOf(
      condition("primary-cancer", systems.icd10, "C50.4"),
      condition("secondary-cancer", systems.icd10, "C34.9"),
      condition("primary-cancer", systems.icd10, "C61.9"),
      condition("primary-cancer", systems.icd10, "C18.2"),
      condition("primary-cancer", systems.icd10, "C50.1"),
    );
    expect(packsOf(record).map(({ id }) => id)).toEqual(["breast", "prostate"]);
  });

  it("gives the generic pack alone where no tumour has one", () => {
    const generic = [packById("generic")];
    expect(packsOf(recordOf(condition("primary-cancer", systems.icd10, "C18.2")))).toEqual(generic);
    expect(packsOf(recordOf())).toEqual(generic);
  });
});

describe("diagnosisPackOf", () => {
  const icdO3 = (code: string) => ({ coding: [{ system: systems.icdO3, code }] });
  const icd10 = (code: string) => ({ coding: [{ system: systems.icd10, code }] });

  it("reads ICD-O-3 topography as it reads ICD-10", () => {
    expect(diagnosisPackOf(icdO3("C56.9"))?.id).toBe("ovary");
    expect(diagnosisPackOf(icdO3("C18.2"))).toBeUndefined();
  });

  it("makes a melanoma of the skin one by its morphology, and other tumours of the skin none", () => {
    expect(diagnosisPackOf(icdO3("C44.5"), icdO3("8720/3"))?.id).toBe("melanoma");
    expect(diagnosisPackOf(icdO3("C44.5"), icdO3("8090/3"))).toBeUndefined();
    expect(diagnosisPackOf(icdO3("C44.5"), icdO3("8720/2"))).toBeUndefined();
  });

  it("finds a myeloma by its morphology, and never takes a lymphoma for a tumour of its organ", () => {
    expect(diagnosisPackOf(icdO3("C42.1"), icdO3("9732/3"))?.id).toBe("myeloma");
    expect(diagnosisPackOf(icdO3("C34.1"), icdO3("9680/3"))).toBeUndefined();
    expect(diagnosisPackOf(icdO3("C34.1"), icdO3("8140/3"))?.id).toBe("lung");
  });

  it("has none for words, unknown codes and nothing", () => {
    expect(diagnosisPackOf({ coding: [{ code: "C61" }], text: "Prostatacancer" })).toBeUndefined();
    expect(diagnosisPackOf(icd10("C61"))?.id).toBe("prostate");
    expect(diagnosisPackOf()).toBeUndefined();
  });

  it("decides the pack of a record also from histology and site", () => {
    const skin = condition("primary-cancer", systems.icdO3, "C44.5");
    expect(packOf(recordOf({ ...skin, histology: icdO3("8743/3") })).id).toBe("melanoma");
    const unsaid = condition("primary-cancer", systems.snomed, "363346000");
    expect(packOf(recordOf({ ...unsaid, bodySite: [icdO3("C50.4")] })).id).toBe("breast");
    expect(packOf(recordOf(unsaid)).id).toBe("generic");
  });
});
