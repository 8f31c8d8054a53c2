import { describe, expect, it } from "vitest";
import { codings } from "../codes/codings.js";
import { systems } from "../codes/systems.js";
import type { PromThreshold } from "../instruments/promThresholds.js";
import { terminology } from "./defaultTerminology.js";
import { extendTerminology } from "./extendTerminology.js";
import type { TerminologyAdditions } from "./tables.js";

const LOCAL = "https://lab.example/codes";
const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const text = (words: string) => ({ sv: words, en: words });
const source = { source: "A host", date: "2026-11-22" };

const ferritin = {
  id: "ferritin",
  label: text("P-Ferritin"),
  name: text("Ferritin"),
  codes: [{ system: LOCAL, code: "FERR" }],
  scale: "linear",
  group: "other",
} as const;

const limit = {
  id: "hb-low",
  analyte: "haemoglobin",
  label: text("Transfusion"),
  source: "A host",
};
const threshold: PromThreshold = {
  ...{ id: "mine", scale: "qlq-c30-pa", kind: "difference", source: "A host" },
  ...{ value: 10, better: { from: 10, to: 10 }, worse: { from: 10, to: 10 } },
};

describe("a host's tables", () => {
  it("are found beside the built-in ones, and change no other terminology", () => {
    const mine = extendTerminology({ analytes: [ferritin] });
    expect(mine.findAnalyte(concept(LOCAL, "FERR"))).toBe(ferritin);
    expect(mine.analyteById("ferritin")).toBe(ferritin);
    expect(mine.findAnalyte(concept(systems.loinc, "2857-1"))?.id).toBe("psa");
    expect(terminology.findAnalyte(concept(LOCAL, "FERR"))).toBeUndefined();
  });

  it("stay as they are when nothing is added", () => {
    expect(extendTerminology({}).tables).toEqual(terminology.tables);
  });

  it("can be added to a terminology that has additions already", () => {
    const first = extendTerminology({ analytes: [ferritin] });
    const second = extendTerminology(
      { vitalSigns: [{ ...ferritin, id: "waist", codes: [] }] },
      first,
    );
    expect(second.analyteById("ferritin")).toBe(ferritin);
    expect(second.vitalSignById("waist")?.id).toBe("waist");
    expect(first.vitalSignById("waist")).toBeUndefined();
  });

  it("win by id, in the place of the built-in row", () => {
    const psa = { ...ferritin, id: "psa" };
    const mine = extendTerminology({ analytes: [psa] });
    expect(mine.tables.analytes[0]).toBe(psa);
    expect(mine.tables.analytes).toHaveLength(terminology.tables.analytes.length);
    expect(mine.findAnalyte(concept(systems.loinc, "2857-1"))).toBeUndefined();
  });

  it("win by code, and leave the built-in row its other codes", () => {
    const sensitive = { ...ferritin, id: "sensitive-psa", codes: codings("loinc", "35741-8") };
    const mine = extendTerminology({ analytes: [sensitive] });
    expect(mine.findAnalyte(concept(systems.loinc, "35741-8"))?.id).toBe("sensitive-psa");
    expect(mine.findAnalyte(concept(systems.loinc, "2857-1"))?.id).toBe("psa");
  });

  it("class drugs, move codes and name measures", () => {
    const mine = extendTerminology({
      drugClasses: [{ id: "cell", label: text("Cell therapy"), order: 20 }],
      atcClasses: [{ prefix: "L01XL", drugClass: "cell" }],
      atcMoves: [
        { previous: "L01ZZ01", current: "L01ZZ02", year: 2027, name: "a" },
        { previous: "L01ZZ02", current: "L01ZZ01", year: 2028, name: "a" },
      ],
      kvaCodes: [{ code: "KEC01", label: text("Robot"), category: "transplant" }],
    });
    expect(mine.drugClassOf("L01XX70")).toBe("cell");
    expect(mine.drugClassById("cell")?.order).toBe(20);
    expect(mine.currentAtcOf("L01ZZ01")).toBe("L01ZZ02");
    expect(mine.kvaCategoryOf("KEC01")).toBe("transplant");
    expect(mine.kvaProcedureOf("KEC01")?.label.en).toBe("Robot");
  });

  it("add pathways, and points that count as conferences", () => {
    const mine = extendTerminology({
      svfPathways: [{ prefix: "VX1", label: text("Colon") }],
      svfSteps: [{ suffix: "36", label: text("Second conference"), role: "mdk" }],
    });
    expect(mine.svfPointOf("VX136")?.pathway.en).toBe("Colon");
    expect(mine.isMdk(concept(systems.kva, "VX136"))).toBe(true);
    expect(terminology.isMdk(concept(systems.kva, "VX136"))).toBe(false);
  });

  it("add limits, thresholds and states of completeness, and replace them by id", () => {
    const mine = extendTerminology({
      leadTimeRules: [
        {
          ...{ id: "VG9-2024", pathway: "VG9", condition: text("All"), startCode: "VG910" },
          ...{ endCodes: ["VG950"], maxDays: 30, source: "A host" },
        },
      ],
      actionLimits: [limit],
      promThresholds: [threshold],
      completenessStates: [
        {
          ...{ id: "strike", label: text("Strike"), state: "incomplete", tracks: ["lab"] },
          codes: [{ system: LOCAL, code: "strike" }],
        },
      ],
    });
    const query = { pathway: "VG9", startDay: "2025-01-01", endCode: "VG950" };
    expect(mine.leadTimeRuleOf(query)?.maxDays).toBe(30);
    expect(terminology.leadTimeRuleOf(query)?.maxDays).toBe(35);
    expect(mine.actionLimitsOf("haemoglobin")).toEqual([limit]);
    expect(mine.promThresholdsOf("qlq-c30-pa")).toEqual([threshold]);
    expect(mine.completenessOf(concept(LOCAL, "strike"))?.tracks).toEqual(["lab"]);
  });

  it("add instruments with scales, symptom domains and addresses", () => {
    const questionnaire = "https://ipo.example/fhir/Questionnaire/qlq-c30";
    const mine = extendTerminology({
      instruments: [
        {
          ...{ id: "brief", label: text("Brief"), codes: codings("loinc", "44249-1") },
          questionnaires: [questionnaire],
        },
      ],
      promScales: [
        {
          ...{ id: "brief-total", instrument: "brief", label: text("Total") },
          ...{ min: 0, max: 10, direction: "higher-worse", codes: [{ system: LOCAL, code: "B" }] },
        },
      ],
      symptomDomains: [
        { id: "itch", label: text("Itch"), codes: [{ system: LOCAL, code: "itch" }] },
      ],
    });
    expect(mine.findPromScale(concept(LOCAL, "B"))?.instrument).toBe("brief");
    expect(mine.instrumentOfQuestionnaire(`${questionnaire}|2`)?.id).toBe("brief");
    expect(mine.instrumentById("qlq-c30")?.questionnaires).toEqual([]);
    expect(mine.findInstrument(concept(systems.loinc, "44249-1"))?.id).toBe("brief");
    expect(mine.instrumentById("phq-9")?.codes).toEqual([]);
    expect(mine.findSymptomDomain(concept(LOCAL, "itch"))?.id).toBe("itch");
  });

  it("add answers, and take words over from built-in ones", () => {
    const mine = extendTerminology({
      responseTerms: [
        {
          ...{ id: "steady", label: text("Steady"), category: "stable", systems: ["recist"] },
          ...{ codes: [], words: ["Progress"], abbreviations: ["SD", "ST"] },
        },
      ],
      responseSystems: [{ id: "mine", label: text("Mine"), names: ["MYRC (v)"] }],
    });
    expect(mine.responseCategoryOf({ coding: [], text: "ST" })).toBe("stable");
    expect(mine.responseOf({ coding: [], text: "progress" })?.id).toBe("steady");
    expect(mine.responseOf({ coding: [], text: "MYRC (v) 2: PR" })?.id).toBe("partial");
    expect(mine.responseSystemOf({ coding: [], text: "Response by MYRC (v)" })?.id).toBe("mine");
    expect(terminology.responseOf({ coding: [], text: "progress" })?.id).toBe("progression");
  });

  it("add a pack that takes its diagnosis from a built-in one", () => {
    const pack = {
      ...{ id: "sclc", label: text("Small cell"), source, icd10: ["C34"], icdO3: ["8041", "9732"] },
      ...{ snomed: ["254632001"], analytes: ["ld"], promScales: ["qlq-c30-ql2"] },
    };
    const mine = extendTerminology({ packs: [pack] });
    expect(mine.diagnosisPackOf(concept(systems.icd10, "C34.1"))?.id).toBe("sclc");
    expect(mine.diagnosisPackOf(concept(systems.icdO3, "9732/3"))?.id).toBe("sclc");
    expect(mine.diagnosisPackOf(concept(systems.snomed, "254632001"))?.id).toBe("sclc");
    expect(mine.diagnosisPackOf(concept(systems.snomed, "254637007"))?.id).toBe("lung");
    expect(mine.tumourRoleOf(concept(systems.snomed, "254632001"))).toBe("primary-cancer");
    expect(mine.packById("generic")?.id).toBe("generic");
  });
});

describe("additions that contradict each other", () => {
  it("are refused when two rows have one id", () => {
    expect(() => extendTerminology({ analytes: [ferritin, { ...ferritin, codes: [] }] })).toThrow(
      '@ipo/clinical: in the analytes given to extendTerminology, two rows are called "ferritin"',
    );
  });

  it("are refused when two rows have one code", () => {
    expect(() => extendTerminology({ analytes: [ferritin, { ...ferritin, id: "iron" }] })).toThrow(
      `two rows have the code "${LOCAL}|FERR"`,
    );
  });

  it.each<[string, TerminologyAdditions]>([
    ["drugClasses", { atcClasses: [{ prefix: "L01XL", drugClass: "none" }] }],
    [
      "instruments",
      {
        promScales: [
          {
            ...{ id: "a", instrument: "none", label: text("A"), min: 0, max: 1, codes: [] },
            direction: "higher-worse" as const,
          },
        ],
      },
    ],
    [
      "responseSystems",
      { responseTerms: [{ id: "a", label: text("A"), systems: ["none"], codes: [] }] },
    ],
    [
      "analytes",
      {
        packs: [
          { id: "a", label: text("A"), icd10: [], analytes: ["none"], promScales: [], source },
        ],
      },
    ],
    [
      "promScales",
      {
        packs: [
          { id: "a", label: text("A"), icd10: [], analytes: [], promScales: ["none"], source },
        ],
      },
    ],
    [
      "responseSystems",
      {
        packs: [
          {
            ...{ id: "a", label: text("A"), icd10: [], analytes: [], promScales: [], source },
            responseSystems: ["none"],
          },
        ],
      },
    ],
    [
      "svfPathways",
      {
        leadTimeRules: [
          {
            ...{ id: "a", pathway: "none", condition: text("All"), startCode: "A10" },
            ...{ endCodes: ["A50"], maxDays: 1, source: "A host" },
          },
        ],
      },
    ],
    ["analytes", { actionLimits: [{ ...limit, analyte: "none" }] }],
    ["promScales", { promThresholds: [{ ...threshold, scale: "none" }] }],
  ])("are refused when they name a row that %s lack", (table, additions) => {
    expect(() => extendTerminology(additions)).toThrow(
      `names "none", which is not in ${table}. What it names would never be found`,
    );
  });
});
