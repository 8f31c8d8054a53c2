import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

function read(...dosageInstruction: object[]) {
  const { events, issues } = readEvents({
    resourceType: "MedicationRequest",
    status: "active",
    intent: "order",
    medicationCodeableConcept: { text: "Test" },
    dosageInstruction,
  });
  const event = events[0];
  return { event: event?.kind === "medication" ? event : undefined, issues };
}
const wordsOf = (...dosages: object[]) => read(...dosages).event?.dosage;
const mg = (value: unknown) => ({ value, unit: "mg" });
const dose = (value: unknown) => ({ doseAndRate: [{ doseQuantity: mg(value) }] });
const timing = (repeat: object) => ({ timing: { repeat } });

describe("the dose", () => {
  it("is the one that all instructions state", () => {
    expect(read(dose(10), dose(10)).event).toMatchObject({ dose: mg(10) });
    expect(wordsOf(dose(10), dose(10))).toBeUndefined();
  });

  it("is none where there are several, and each stands in the words", () => {
    const { event } = read(dose(10), dose(20));
    expect(event).not.toHaveProperty("dose");
    expect(event?.dosage).toBe("10 mg; 20 mg");
  });

  it("is not repeated beside a text that says it, and is told beside one that does not", () => {
    expect(
      wordsOf({ text: "first 10 mg", ...dose(10) }, { text: "rest 120 mg", ...dose(20) }),
    ).toBe("first 10 mg; rest 120 mg; 20 mg");
  });

  it("that is a range, or no number, stays as words", () => {
    const low = { value: 1 };
    const high = { value: 2, unit: "tablets" };
    expect(wordsOf({ doseAndRate: [{ doseRange: { low, high } }] })).toBe("1–2 tablets");
    const { event, issues } = read(dose("ten"));
    expect(event).not.toHaveProperty("dose");
    expect(event?.dosage).toBe("ten mg");
    expect(issues).toMatchObject([
      { expression: "MedicationRequest.dosageInstruction[0].doseAndRate[0].doseQuantity.value" },
    ]);
  });

  it("is none where one instruction states a number and another a range, and both are words", () => {
    const doseRange = { low: { value: 1 }, high: { value: 2, unit: "tablets" } };
    const { event } = read(dose(10), { doseAndRate: [{ doseRange }] });
    expect(event).not.toHaveProperty("dose");
    expect(event?.dosage).toBe("10 mg; 1–2 tablets");
  });

  it("keeps its comparator", () => {
    const most = { ...mg(10), comparator: "<" };
    expect(wordsOf({ doseAndRate: [{ doseQuantity: most }, { doseQuantity: mg(5) }] })).toBe(
      "<10 mg; 5 mg",
    );
  });
});

describe("the route", () => {
  it("is the first stated", () => {
    expect(read({}, { route: { text: "oral" } }, { route: { text: "iv" } }).event).toMatchObject({
      route: { text: "oral" },
    });
    expect(read(dose(10)).event).not.toHaveProperty("route");
  });
});

describe("the words", () => {
  it("are the source's own text, and nothing is put together beside it", () => {
    const timed = { timing: { code: { text: "BID" }, repeat: { frequency: 2 } } };
    expect(wordsOf({ text: "as told", ...timed, patientInstruction: "with food" })).toBe("as told");
    expect(wordsOf({})).toBeUndefined();
  });

  it.each([
    [{ frequency: 2, period: 1, periodUnit: "d" }, "2 × per 1 d"],
    [
      { frequency: 1, frequencyMax: 3, period: 1, periodMax: 2, periodUnit: "wk" },
      "1–3 × per 1–2 wk",
    ],
    [{ frequency: 2 }, "2 ×"],
    [{ period: 8, periodUnit: "h" }, "per 8 h"],
    [{ periodUnit: "h" }, undefined],
    [{ duration: 30, durationMax: 60, durationUnit: "min" }, "duration 30–60 min"],
    [{ count: 6 }, "count 6"],
    [{ countMax: 6 }, "count 6"],
    [{ dayOfWeek: ["mon", "thu"] }, "mon, thu"],
    [{ timeOfDay: ["08:00:00", "20:00:00"] }, "08:00:00, 20:00:00"],
    [{ when: ["MORN"], offset: 30 }, "MORN; offset 30 min"],
    [{ frequency: 0 }, "0 ×"],
  ])("are made of a timing %o, of what it states and no more", (repeat, words) => {
    expect(wordsOf(timing(repeat))).toBe(words);
  });

  it("keep a timing's code as written", () => {
    const BID = {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation", code: "BID" }],
    };
    expect(wordsOf({ timing: { code: BID, repeat: { when: ["PCM"] } } })).toBe("BID; PCM");
  });

  it("say for how long, where that has no place on the axis, also beside a text", () => {
    expect(wordsOf(timing({ boundsDuration: { value: 14, code: "d" } }))).toBe("bounds 14 d");
    const boundsRange = { low: { value: 2, unit: "wk" }, high: { value: 4, unit: "wk" } };
    expect(wordsOf({ text: "daily", ...timing({ boundsRange }) })).toBe("daily; bounds 2–4 wk");
  });

  it("name every one of several occasions, which is then one time from the first to the last", () => {
    const event = ["2020-05-08", "2020-05-01", "2020-05-15"];
    expect(read({ text: "iv", timing: { event } }).event).toMatchObject({
      dosage: "iv; 2020-05-08, 2020-05-01, 2020-05-15",
      time: { kind: "period", start: { text: "2020-05-01" }, end: { text: "2020-05-15" } },
    });
    expect(wordsOf({ text: "iv", timing: { event: ["2020-05-01"] } })).toBe("iv");
  });

  it("name what has no field of its own", () => {
    expect(
      wordsOf({
        asNeededCodeableConcept: { text: "pain" },
        additionalInstruction: [{ text: "with water" }],
        patientInstruction: "slowly",
        site: { text: "left arm" },
        method: { text: "push" },
        maxDosePerPeriod: { numerator: mg(100), denominator: { value: 1, unit: "d" } },
        maxDosePerAdministration: mg(50),
        maxDosePerLifetime: mg(500),
      }),
    ).toBe(
      "asNeeded pain; with water; slowly; site left arm; method push; maxDosePerPeriod 100 mg / 1 d; maxDosePerAdministration 50 mg; maxDosePerLifetime 500 mg",
    );
    expect(wordsOf({ asNeededBoolean: true })).toBe("asNeeded");
    expect(wordsOf({ asNeededBoolean: false, maxDosePerPeriod: {} })).toBeUndefined();
  });

  it.each([
    [{ rateQuantity: { value: 5, unit: "mL/h" } }, "rate 5 mL/h"],
    [{ rateRange: { low: { value: 5 }, high: { value: 6, unit: "mL/h" } } }, "rate 5–6 mL/h"],
    [{ rateRatio: { numerator: mg(5), denominator: { value: 1, unit: "h" } } }, "rate 5 mg / 1 h"],
  ])("tell the rate, also beside a text", (rate, words) => {
    expect(wordsOf({ doseAndRate: [rate] })).toBe(words);
    expect(wordsOf({ text: "iv", doseAndRate: [rate] })).toBe(`iv; ${words}`);
  });

  it("leave out an instruction with a modifier that is not understood, and say so", () => {
    const modified = { text: "not", modifierExtension: [{ url: "urn:not" }] };
    const { event, issues } = read(modified, { text: "daily" });
    expect(event?.dosage).toBe("daily");
    expect(issues).toMatchObject([
      { code: "structure", expression: "MedicationRequest.dosageInstruction[0]" },
    ]);
  });
});
