import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { summaryOf } from "./summaryOf.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";

const now = at("2024-06-01").start;
const factOf = (events: ClinicalEvent[], id: string) =>
  summaryOf(recordOf(events), { lang: "en", now }).facts.find((fact) => fact.id.startsWith(id))
    ?.value;
const state = (text: string, start: string, end: string): ClinicalEvent => ({
  kind: "diseaseStatus",
  ...base("Status", when(start, end)),
  value: { coding: [], text },
});

describe("summaryOf", () => {
  it("says of a diagnosis that is not certain how certain it is", () => {
    const diagnosis: ClinicalEvent = {
      kind: "condition",
      ...base("Cancer", when("2024-01-01")),
      role: "primary-cancer",
      verificationStatus: "differential",
    };
    expect(factOf([diagnosis], "diagnosis")).toBe("Cancer (differential)");
  });

  it("an open state that another has followed is not the state of now", () => {
    const events = [
      state("Localised", "2020-01-01", ""),
      state("Metastatic", "2022-01-01", "2023-01-01"),
    ];
    expect(factOf(events, "status")).toBeUndefined();
    expect(factOf([events[0] as ClinicalEvent], "status")).toBe("Localised");
  });

  it("states that hold at the same time are both the status, the latest first", () => {
    const state = (text: string, start: string): ClinicalEvent => ({
      kind: "diseaseStatus",
      ...base("Status", when(start, "2030-01-01")),
      value: { coding: [], text },
    });
    const record = recordOf([
      state("Remission", "2020-01-01"),
      state("Remission", "2021-01-01"),
      state("Metastatic", "2022-01-01"),
    ]);
    const { facts } = summaryOf(record, { lang: "en", now });
    expect(facts.find(({ id }) => id === "status")?.value).toBe("Metastatic · Remission");
  });

  it("after the death the status is the death", () => {
    const death: ClinicalEvent = { kind: "death", ...base("Death", when("2024-01-01")) };
    expect(factOf([state("Metastatic", "2022-01-01", ""), death], "status")).toBe(
      "Death 2024-01-01",
    );
  });

  it("the age counts calendar days as written, and is left out where the death is known to the year", () => {
    const ageOf = (deceased: string, birth = "1950-06-02") =>
      summaryOf(
        recordOf([], {
          patient: {
            ...recordOf([]).patient,
            birthDate: at(birth),
            deceased: at(deceased),
          },
        }),
        { lang: "en", now },
      ).identity;
    expect(ageOf("2020-06-02T00:30:00+02:00")).toContain("70 years");
    expect(ageOf("2020-06-01T23:30:00-02:00")).toContain("69 years");
    expect(ageOf("2020")).not.toContain("years");
  });

  it("where the patient is dead, the death is the first that is said", () => {
    const diagnosis: ClinicalEvent = {
      kind: "condition",
      ...base("Cancer", when("2020-01-01")),
      role: "primary-cancer",
    };
    const death: ClinicalEvent = { kind: "death", ...base("Death", when("2024-01-01")) };
    const [first] = summaryOf(recordOf([diagnosis, death]), { lang: "en", now }).facts;
    expect(first?.value).toBe("Death 2024-01-01");
  });

  it("ECOG and Karnofsky of one day both stand, and one not asked does not hide the last number", () => {
    const status = (scale: "ECOG" | "Karnofsky", date: string, value?: number): ClinicalEvent => ({
      kind: "performanceStatus",
      ...base(scale, when(date)),
      scale,
      value:
        value === undefined
          ? { kind: "absent", reason: "not-asked" }
          : { kind: "quantity", quantity: { value } },
    });
    const both = [status("ECOG", "2024-03-01", 1), status("Karnofsky", "2024-03-01", 80)];
    expect(factOf(both, "performance")).toBe("ECOG 1 · Karnofsky 80 · 2024-03-01");
    expect(
      factOf([status("ECOG", "2024-03-01", 1), status("ECOG", "2024-05-01")], "performance"),
    ).toBe("ECOG not asked · 2024-05-01 · ECOG 1 · 2024-03-01");
  });

  it("a staging keeps its edition, and a measure its name and decimal comma", () => {
    const diagnosis: ClinicalEvent = {
      kind: "condition",
      ...base("Melanom", when("2020-01-01")),
      role: "primary-cancer",
    };
    const stage = (name: string, rest: object): ClinicalEvent => ({
      kind: "stage",
      ...base(name, when("2020-01-01")),
      ...rest,
    });
    const events = [
      diagnosis,
      stage("Breslow", {
        value: { coding: [], text: "3.6 mm" },
        quantity: { value: 3.6, unit: "mm" },
      }),
      stage("TNM", {
        value: { coding: [], text: "pT3bN1aM0" },
        method: { coding: [], text: "TNM 8" },
      }),
    ];
    const { facts } = summaryOf(recordOf(events), { lang: "sv", now });
    expect(facts[0]?.value).toBe("Melanom · Breslow 3,6\u00a0mm · pT3bN1aM0 (TNM 8)");
  });

  it("of two diagnoses each has the staging that names it, and a staging that names none is given to neither", () => {
    const diagnosis = (name: string): ClinicalEvent => ({
      kind: "condition",
      ...base(name, when("2020-01-01")),
      role: "primary-cancer",
    });
    const [one, two] = [diagnosis("One"), diagnosis("Two")];
    const stage = (text: string, condition?: string): ClinicalEvent => ({
      kind: "stage",
      ...base(text, when("2020-01-01")),
      value: { coding: [], text },
      ...(condition !== undefined && { condition }),
    });
    const events = [one, two, stage("T1", one.source), stage("T2", two.source), stage("T3")];
    const values = summaryOf(recordOf(events), { lang: "en", now }).facts.map(({ value }) => value);
    expect(values).toEqual(["One · T1", "Two · T2"]);
  });

  it("of two diagnoses each has its own status by name, and a death is said once", () => {
    const diagnosis = (name: string): ClinicalEvent => ({
      kind: "condition",
      ...base(name, when("2020-01-01")),
      role: "primary-cancer",
    });
    const [one, two] = [diagnosis("One"), diagnosis("Two")];
    const of = (event: ClinicalEvent, { source }: ClinicalEvent): ClinicalEvent => ({
      ...event,
      related: [{ relation: "focus", source }],
    });
    const events = [
      one,
      two,
      of(state("Stable", "2021-01-01", ""), one),
      of(state("Relapse", "2022-01-01", ""), two),
    ];
    const statusesOf = (own: ClinicalEvent[]) =>
      summaryOf(recordOf(own), { lang: "en", now })
        .facts.filter(({ id }) => id.startsWith("status"))
        .map(({ label, value }) => `${label}: ${value}`);
    expect(statusesOf(events)).toEqual(["Status · One: Stable", "Status · Two: Relapse"]);
    const death: ClinicalEvent = { kind: "death", ...base("Death", when("2024-01-01")) };
    expect(statusesOf([...events, death])).toEqual(["Status: Death 2024-01-01"]);
  });

  it("H23: a protected identity gives neither name, number nor birth date", () => {
    const patient = {
      ...recordOf([]).patient,
      isProtected: true,
      name: { family: "Secret", given: ["Sam"] },
      identifiers: [{ kind: "personnummer" as const, value: "194803149824" }],
      birthDate: at("1948-03-14"),
    };
    const options = { lang: "en", now } as const;
    const hidden = JSON.stringify(summaryOf(recordOf([], { patient }), options));
    for (const secret of ["Secret", "Sam", "19480314", "1948-03-14"])
      expect(hidden).not.toContain(secret);
    const shown = summaryOf(recordOf([], { patient }), { ...options, showProtectedIdentity: true });
    expect(shown.name).toBe("Secret, Sam");
  });
});
