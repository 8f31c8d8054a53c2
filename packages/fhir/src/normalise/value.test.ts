import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";

function read(fields: object) {
  const { events, issues } = readEvents({
    resourceType: "Observation",
    status: "final",
    code: { text: "Test" },
    ...fields,
  });
  const event = events[0];
  return { event, value: event && "value" in event ? event.value : undefined, issues };
}
const valueOf = (fields: object) => read(fields).value;

describe("the value of an observation", () => {
  it.each(["<", "<=", ">=", ">"])("keeps the comparator %s", (comparator) => {
    expect(valueOf({ valueQuantity: { value: 0.1, comparator, unit: "µg/L" } })).toEqual({
      kind: "quantity",
      quantity: { value: 0.1, comparator, unit: "µg/L" },
    });
  });

  it("keeps numbers as they are: zero, negative, very large, many digits", () => {
    for (const value of [0, -2.5, 1e245, 13.857613841239]) {
      expect(valueOf({ valueQuantity: { value } })).toEqual({
        kind: "quantity",
        quantity: { value },
      });
    }
  });

  it("shows a number with an unknown comparator as text and never as the bare number", () => {
    const { value, issues } = read({ valueQuantity: { value: 5, comparator: "ad", unit: "mg" } });
    expect(value).toEqual({ kind: "text", text: "ad 5 mg" });
    expect(issues).toMatchObject([
      { severity: "warning", expression: "Observation.valueQuantity.comparator" },
    ]);
  });

  it("never makes a number of a text", () => {
    const { value, issues } = read({ valueQuantity: { value: "5.0", unit: "mg" } });
    expect(value).toEqual({ kind: "text", text: "5.0 mg" });
    expect(issues).toMatchObject([{ expression: "Observation.valueQuantity.value" }]);
    expect(valueOf({ valueString: "11212" })).toEqual({ kind: "text", text: "11212" });
  });

  it("says so when a quantity has no number, or one that JSON cannot carry", () => {
    expect(read({ valueQuantity: { unit: "mg" } })).toMatchObject({
      value: { kind: "text", text: "mg" },
      issues: [{ expression: "Observation.valueQuantity.value" }],
    });
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, {}, [5]]) {
      expect(read({ valueQuantity: { value } }).issues[0]).toMatchObject({
        expression: "Observation.valueQuantity.value",
      });
    }
  });

  it("reads integers, booleans, times, ranges, ratios, periods and samples as what they are", () => {
    expect(valueOf({ valueInteger: 2 })).toEqual({ kind: "quantity", quantity: { value: 2 } });
    expect(valueOf({ valueBoolean: false })).toEqual({ kind: "boolean", value: false });
    expect(valueOf({ valueDateTime: "2020-05" })).toMatchObject({
      kind: "time",
      at: { text: "2020-05" },
    });
    expect(valueOf({ valueTime: "10:20:00" })).toEqual({ kind: "text", text: "10:20:00" });
    expect(valueOf({ valueRange: { low: { value: 1 } } })).toEqual({
      kind: "range",
      low: { value: 1 },
    });
    expect(
      valueOf({ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }),
    ).toEqual({ kind: "ratio", numerator: { value: 1 }, denominator: { value: 128 } });
    expect(valueOf({ valuePeriod: { start: "2020" } })).toMatchObject({
      kind: "period",
      start: { text: "2020" },
    });
    expect(
      valueOf({ valueSampledData: { origin: { value: 0, unit: "mV" }, data: "1 2 E" } }),
    ).toEqual({ kind: "sampled", data: "1 2 E", unit: "mV" });
    expect(valueOf({ valueCodeableConcept: { text: "Positiv" } })).toEqual({
      kind: "coded",
      concept: { coding: [], text: "Positiv" },
    });
  });

  it("shows one of several values and warns", () => {
    const { value, issues } = read({ valueInteger: 2, valueString: "two" });
    expect(value).toEqual({ kind: "text", text: "two" });
    expect(issues).toMatchObject([{ severity: "warning", expression: "Observation.value[x]" }]);
  });
});

describe("a missing value", () => {
  const absent = (system: string, code: string) =>
    valueOf({ dataAbsentReason: { coding: [{ system, code }] } });

  it("says why, in the old and the new code system", () => {
    expect(
      absent("http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-declined"),
    ).toEqual({ kind: "absent", reason: "asked-declined" });
    expect(absent("http://hl7.org/fhir/data-absent-reason", "not-performed")).toEqual({
      kind: "absent",
      reason: "not-performed",
    });
  });

  it("keeps the words of a reason without a known code", () => {
    expect(valueOf({ dataAbsentReason: { text: "Provet hemolyserat" } })).toEqual({
      kind: "absent",
      reason: "unknown",
      text: "Provet hemolyserat",
    });
  });

  it("is none, and no reason, where the source gives none", () => {
    expect(valueOf({})).toEqual({ kind: "none" });
    expect(valueOf({ dataAbsentReason: {} })).toEqual({ kind: "none" });
  });
});

describe("the reference range", () => {
  const rangesOf = (referenceRange: unknown) => {
    const { event } = read({ referenceRange });
    return event && "referenceRange" in event ? event.referenceRange : undefined;
  };

  it("is what came with the value: one-sided, several, in words, without unit, or none", () => {
    expect(rangesOf([{ high: { value: 4.5, unit: "mmol/L" } }])).toEqual([
      { high: { value: 4.5, unit: "mmol/L" } },
    ]);
    expect(rangesOf([{ low: { value: 1 } }, { low: { value: 2 } }])).toHaveLength(2);
    expect(rangesOf([{ text: "<5 år", age: { high: { value: 5, unit: "a" } } }])).toEqual([
      { text: "<5 år", age: "–5 a" },
    ]);
    expect(rangesOf(undefined)).toBeUndefined();
    expect(rangesOf([{}])).toBeUndefined();
  });
});
