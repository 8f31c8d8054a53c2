import { describe, expect, it } from "vitest";
import {
  diseaseStatusCategoryOf,
  diseaseStatusOf,
  isDiseaseStatusCode,
  isStageCode,
  performanceGradeOf,
  performanceScaleOf,
  stageKindOf,
  terminationReasonOf,
  treatmentIntentOf,
  tumourRoleOf,
} from "../terminology/lookups.js";
import { genomicOriginOf, isGenomicFindingCode } from "./genomics.js";
import { systems } from "./systems.js";

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });

describe("diseaseStatusCategoryOf", () => {
  it.each([
    ["localised", "localised"],
    ["biochemical-recurrence", "recurrence"],
    ["mHSPC", "metastatic"],
    ["mCRPC", "resistant"],
    ["progression", "progression"],
  ])("reads the local state %s as %s", (code, expected) => {
    expect(diseaseStatusCategoryOf(concept(systems.diseaseState, code))).toBe(expected);
  });

  it("has no category for an improvement, and reads no words", () => {
    expect(diseaseStatusCategoryOf(concept(systems.snomed, "268910001"))).toBeUndefined();
    expect(diseaseStatusCategoryOf({ coding: [], text: "Remission" })).toBeUndefined();
    expect(diseaseStatusCategoryOf(concept(systems.snomed, "271299001"))).toBe("progression");
  });

  it("takes no side between codes that lead to different tones", () => {
    const stable = { system: systems.snomed, code: "359746009" };
    const worse = { system: systems.snomed, code: "271299001" };
    const progression = { system: systems.diseaseState, code: "progression" };
    expect(diseaseStatusCategoryOf({ coding: [stable, worse] })).toBeUndefined();
    expect(diseaseStatusCategoryOf({ coding: [worse, progression] })).toBe("progression");
  });
});

describe("codes that say what an observation asks", () => {
  it("tell disease status, stage, performance and genomics apart", () => {
    expect(isDiseaseStatusCode(concept(systems.loinc, "97509-4"))).toBe(true);
    expect(isStageCode(concept(systems.loinc, "21908-9"))).toBe(true);
    expect(isStageCode(concept(systems.loinc, "97509-4"))).toBe(false);
    expect(isGenomicFindingCode(concept(systems.loinc, "69548-6"))).toBe(true);
    expect(genomicOriginOf(concept(systems.loinc, "LA6683-2"))).toBe("germline");
    expect(performanceScaleOf(concept(systems.loinc, "89247-1"))).toBe("ECOG");
    expect(performanceScaleOf(concept(systems.loinc, "89243-0"))).toBe("Karnofsky");
    expect(performanceScaleOf(concept(systems.loinc, "2857-1"))).toBeUndefined();
  });
});

describe("treatmentIntentOf", () => {
  it("reads the codes of mCODE and of the German oncology module, and no words", () => {
    expect(treatmentIntentOf(concept(systems.snomed, "373808002"))).toBe("curative");
    expect(treatmentIntentOf(concept(systems.miiIntent, "P"))).toBe("palliative");
    expect(treatmentIntentOf({ coding: [], text: "Palliative" })).toBeUndefined();
  });
});

describe("tumourRoleOf", () => {
  it.each([
    ["C61.9", "primary-cancer"],
    ["C619", "primary-cancer"],
    ["C90.0", "primary-cancer"],
    ["D46", "primary-cancer"],
    ["C79.5", "secondary-cancer"],
    ["C77", "secondary-cancer"],
    ["C80.9", undefined],
    ["D05.1", undefined],
    ["I50.32", undefined],
  ])("takes ICD-10 %s for %s", (code, expected) => {
    expect(tumourRoleOf(concept(systems.icd10, code))).toBe(expected);
  });

  it("knows national editions of ICD-10 and the SNOMED CT codes listed", () => {
    expect(tumourRoleOf(concept("urn:oid:1.2.752.116.1.1.1.1.3", "C61.9"))).toBe("primary-cancer");
    expect(tumourRoleOf(concept(systems.snomed, "94222008"))).toBe("secondary-cancer");
    expect(tumourRoleOf(concept(systems.snomed, "254837009"))).toBe("primary-cancer");
    expect(tumourRoleOf({ coding: [], text: "Prostatacancer" })).toBeUndefined();
  });
});

describe("performanceGradeOf", () => {
  it.each([
    ["ECOG", systems.loinc, "LA9622-7", 0],
    ["ECOG", systems.snomed, "422894000", 2],
    ["ECOG", systems.miiEcog, "4", 4],
    ["ECOG", systems.loinc, "LA9627-6", 5],
    ["Karnofsky", systems.loinc, "LA9627-6", 0],
    ["Karnofsky", systems.loinc, "LA29177-5", 80],
    ["Karnofsky", systems.miiKarnofsky, "80%", 80],
    ["Lansky", systems.ncit, "C69426", 100],
    ["Lansky", systems.loinc, "LA29177-5", undefined],
    ["ECOG", systems.loinc, "LA29177-5", undefined],
  ] as const)("reads on %s the answer %s %s as %s", (scale, system, code, expected) => {
    expect(performanceGradeOf(concept(system, code), scale)).toBe(expected);
  });

  it("reads no words", () => {
    expect(performanceGradeOf({ coding: [], text: "ECOG 1" }, "ECOG")).toBeUndefined();
  });
});

describe("labels of codes", () => {
  it("say in Swedish what a status, a staging and an ending is", () => {
    expect(diseaseStatusOf(concept(systems.snomed, "268910001"))).toMatchObject({
      label: { sv: "Förbättrat tillstånd" },
    });
    expect(diseaseStatusCategoryOf(concept(systems.snomed, "550991000124107"))).toBe("remission");
    expect(stageKindOf(concept(systems.ncit, "C141392"))?.id).toBe("r-iss");
    expect(terminationReasonOf(concept(systems.snomed, "105480006"))?.label.sv).toBe(
      "Patienten avböjde",
    );
    expect(terminationReasonOf(concept(systems.miiEndReason, "V"))?.id).toBe("refusal");
    expect(terminationReasonOf({ coding: [], text: "Death" })).toBeUndefined();
  });
});

describe("an ICD-O-3 morphology", () => {
  it("tells a primary tumour from a secondary one by its behaviour", () => {
    expect(tumourRoleOf(concept(systems.icdO3, "8441/3"))).toBe("primary-cancer");
    expect(tumourRoleOf(concept(systems.icdO3, "8140/6"))).toBe("secondary-cancer");
    expect(tumourRoleOf(concept(systems.icdO3, "8140/0"))).toBeUndefined();
    expect(tumourRoleOf(concept(systems.icdO3, "C50.4"))).toBeUndefined();
  });

  it("does not overrule ICD-10, and is looked for past other codes", () => {
    const both = {
      coding: [
        { system: systems.icdO3, code: "8140/6" },
        { system: systems.icd10, code: "C61.9" },
      ],
    };
    expect(tumourRoleOf(both)).toBe("primary-cancer");
    expect(
      tumourRoleOf({
        coding: [{ system: systems.icdO3 }, { code: "x" }, { system: systems.snomed, code: "1" }],
      }),
    ).toBeUndefined();
    expect(tumourRoleOf(undefined)).toBeUndefined();
  });
});
