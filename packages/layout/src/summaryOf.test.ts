import type { ClinicalEvent } from "@ipo/model";
import { analytes, packOf } from "@ipo/clinical";
import { describe, expect, it } from "vitest";
import { summaryOf } from "./summaryOf.js";
import { at, base, lab, recordOf, when } from "./testing/makeEvent.js";

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

  it("a newer entry without a number does not hide the last number", () => {
    const analyte = analytes[0]?.id ?? "";
    const events = [
      lab("X", "2024-01-01", 10, { analyte }),
      lab("X", "2024-03-01", 0, { analyte, value: { kind: "absent", reason: "not-performed" } }),
    ];
    const record = recordOf(events);
    const pack = { ...packOf(record), analytes: [analyte] };
    const { facts } = summaryOf(record, { lang: "en", now, pack });
    expect(facts.find(({ id }) => id === "marker")?.value).toBe(
      "10\u00a0g/L · 2024-01-01 · not performed · 2024-03-01",
    );
  });
});
