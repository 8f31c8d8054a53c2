import { describe, expect, it } from "vitest";
import { systems } from "../codes/systems.js";
import {
  findInstrument,
  findPromScale,
  findSymptomDomain,
  instrumentById,
  instrumentOfQuestionnaire,
  promScaleById,
  symptomDomainById,
} from "../terminology/lookups.js";
import { instruments } from "./instruments.js";
import { promScales } from "./promScales.js";
import { symptomLevelOf } from "./symptomLevel.js";
import { symptomDomains } from "./symptoms.js";

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });

describe("promScales", () => {
  it("hold the fifteen scales of QLQ-C30 with function better and symptoms worse when higher", () => {
    const scales = promScales.filter(({ instrument }) => instrument === "qlq-c30");
    expect(scales).toHaveLength(15);
    expect(scales.filter(({ direction }) => direction === "higher-better")).toHaveLength(6);
    expect(promScaleById("qlq-c30-ql2")).toMatchObject({
      min: 0,
      max: 100,
      direction: "higher-better",
    });
    expect(promScaleById("qlq-c30-pa")?.direction).toBe("higher-worse");
  });

  it("find a scale by local, LOINC and SNOMED CT code", () => {
    expect(findPromScale(concept(systems.promScale, "qlq-c30-fa"))?.id).toBe("qlq-c30-fa");
    expect(findPromScale(concept(systems.loinc, "44261-6"))).toMatchObject({
      id: "phq-9-total",
      max: 27,
    });
    expect(findPromScale(concept(systems.snomed, "736535009"))?.id).toBe("eq-5d-5l-vas");
    expect(findPromScale({ coding: [], text: "PHQ-9" })).toBeUndefined();
  });

  it("belong to an instrument that exists", () => {
    expect(promScales.filter(({ instrument }) => !instrumentById(instrument))).toEqual([]);
  });
});

describe("instruments", () => {
  it("are found by score code and by questionnaire address, with or without version", () => {
    expect(findInstrument(concept(systems.loinc, "77861-3"))?.id).toBe("promis");
    expect(
      instrumentOfQuestionnaire("https://ipo.example/fhir/Questionnaire/qlq-c30|3.0")?.id,
    ).toBe("qlq-c30");
    expect(instrumentOfQuestionnaire("https://elsewhere.example/qlq-c30")).toBeUndefined();
  });
});

describe("the symptom wheel", () => {
  it("has fifteen domains in the order drawn", () => {
    expect(symptomDomains.map(({ id }) => id)).toHaveLength(15);
    expect(symptomDomains[0]?.label.sv).toBe("Trötthet");
    expect(symptomDomains.at(-1)?.label.sv).toBe("Rörlighet");
    expect(findSymptomDomain(concept(systems.symptomDomain, "low-mood"))).toBe(
      symptomDomainById("low-mood"),
    );
  });

  it("keeps its centre apart from the domains", () => {
    const centre = concept(systems.symptomDomain, "overall-quality-of-life");
    expect(findSymptomDomain(centre)).toBeUndefined();
    expect(findInstrument(centre)?.id).toBe("ipo-wheel");
  });

  it("has three levels, by code only", () => {
    expect(symptomLevelOf(concept(systems.symptomLevel, "severe"))).toBe("severe");
    expect(symptomLevelOf({ coding: [], text: "severe" })).toBeUndefined();
  });
});

describe("item ranges", () => {
  it("are stated where all items of an instrument share one", () => {
    const rangeOf = (id: string) => instruments.find((row) => row.id === id)?.item;
    expect(rangeOf("pro-ctcae")).toEqual({ min: 0, max: 4, direction: "higher-worse" });
    expect(rangeOf("fact-g")).toEqual({ min: 0, max: 4 });
    expect(rangeOf("qlq-c30")).toBeUndefined();
  });
});

describe("the modules of QLQ-C30", () => {
  it("keep function better and symptoms worse when higher", () => {
    expect(promScaleById("qlq-br23-brbi")?.direction).toBe("higher-better");
    expect(promScaleById("qlq-br23-bras")?.direction).toBe("higher-worse");
    expect(promScaleById("qlq-my20-fp")?.direction).toBe("higher-better");
    expect(promScales.filter(({ instrument }) => instrument === "qlq-lc13")).toHaveLength(10);
  });

  it("are instruments without scales where no direction was confirmed", () => {
    for (const id of ["qlq-br45", "qlq-lc29", "qlq-mel38"]) {
      expect(instrumentById(id)?.item).toEqual({ min: 1, max: 4 });
      expect(promScales.filter(({ instrument }) => instrument === id)).toEqual([]);
    }
  });
});
