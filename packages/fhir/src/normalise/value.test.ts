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
    ).toEqual({
      kind: "sampled",
      data: "1 2 E",
      unit: "mV",
      origin: { value: 0, unit: "mV" },
    });
    expect(valueOf({ valueCodeableConcept: { text: "Positiv" } })).toEqual({
      kind: "coded",
      concept: { coding: [], text: "Positiv" },
    });
  });

  it("shows one of several values and names them all in a warning", () => {
    const { value, issues } = read({ valueInteger: 2, valueString: "two" });
    expect(value).toEqual({ kind: "text", text: "two" });
    expect(issues).toMatchObject([{ severity: "warning", expression: "Observation.value[x]" }]);
    expect(issues[0]?.diagnostics).toContain("valueString, valueInteger");
  });

  it("keeps all that a series of samples says", () => {
    const facts = {
      data: "1 L U",
      period: 10,
      factor: 2,
      lowerLimit: -5,
      upperLimit: 5,
      dimensions: 1,
    };
    expect(valueOf({ valueSampledData: facts })).toEqual({ kind: "sampled", ...facts });
  });

  it("writes minus zero as zero and keeps a comparator with spaces around it", () => {
    const value = valueOf({ valueQuantity: { value: -0, comparator: " < " } });
    expect(value).toEqual({ kind: "quantity", quantity: { value: 0, comparator: "<" } });
  });

  it("takes no number that JSON text gives as infinite", () => {
    const { value, issues } = read(
      JSON.parse('{"valueQuantity":{"value":1e400,"unit":"mg"}}') as object,
    );
    expect(value).toEqual({ kind: "text", text: "mg" });
    expect(issues[0]).toMatchObject({ expression: "Observation.valueQuantity.value" });
  });

  it("keeps the comparators of both parts of a ratio", () => {
    const numerator = { value: 1 };
    const denominator = { value: 128, comparator: ">" };
    expect(valueOf({ valueRatio: { numerator, denominator } })).toEqual({
      kind: "ratio",
      numerator,
      denominator,
    });
  });

  it.each([
    [
      { valueRange: { low: { value: 5, unit: "mg" }, high: { value: "10", unit: "mg" } } },
      "5 mg–10 mg",
    ],
    [{ valueRange: { low: { value: "5" } } }, "5–"],
    [
      { valueRatio: { numerator: { value: 1, comparator: "ad" }, denominator: { value: 8 } } },
      "ad 1 : 8",
    ],
    [{ valuePeriod: { start: "2020", end: "soon" } }, "2020/soon"],
    [{ valueDateTime: "soon" }, "soon"],
  ])("is words as a whole where one part of it cannot be read: %o", (fields, text) => {
    expect(valueOf(fields)).toEqual({ kind: "text", text });
  });

  it.each([{ valueRange: {} }, { valueRatio: {} }, { valueSampledData: {} }, { valuePeriod: {} }])(
    "is none where %o says nothing",
    (fields) => {
      expect(valueOf(fields)).toEqual({ kind: "none" });
    },
  );

  it("of words stays words: trace, not quantifiable, and none at all", () => {
    for (const text of ["trace", "not quantifiable", "<0.1", ""])
      expect(valueOf({ valueString: text })).toEqual({ kind: "text", text });
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

const ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const beside = { extension: [{ url: ABSENT, valueCode: "masked" }] };

describe("a missing value with its reason beside it", () => {
  it.each([
    { _valueString: beside },
    { _valueDateTime: beside },
    { valueQuantity: beside },
    { valueQuantity: { unit: "mg", _value: beside } },
    { valueCodeableConcept: beside },
    { valuePeriod: beside },
  ])("says why: %o", (fields) => {
    const { value, issues } = read(fields);
    expect(value).toEqual({ kind: "absent", reason: "masked" });
    expect(issues).toEqual([]);
  });

  it("says so in a component as well, and keeps a code that FHIR does not know", () => {
    const extension = [{ url: ABSENT, valueCode: "lost" }];
    const component = [{ code: { text: "Part" }, _valueInteger: { extension } }];
    const { events } = readEvents({
      resourceType: "Observation",
      code: { text: "Whole" },
      component,
    });
    expect(events.at(-1)).toMatchObject({
      id: expect.stringContaining("component-1") as string,
      value: { kind: "absent", reason: "unknown", text: "lost" },
    });
  });

  it("is why there is none before what is said on the observation itself", () => {
    const dataAbsentReason = { coding: [{ code: "error" }] };
    expect(valueOf({ _valueString: beside, dataAbsentReason })).toEqual({
      kind: "absent",
      reason: "error",
    });
  });
});

describe("a value and a reason why there is none", () => {
  const dataAbsentReason = { coding: [{ code: "not-performed" }] };

  it("are told together and never drawn as the number", () => {
    const { value, issues } = read({ valueQuantity: { value: 0, unit: "mg" }, dataAbsentReason });
    expect(value).toEqual({ kind: "text", text: "0 mg (not-performed)" });
    expect(issues).toMatchObject([
      { severity: "warning", code: "invariant", expression: "Observation.dataAbsentReason" },
    ]);
    expect(valueOf({ valueInteger: 5, dataAbsentReason: { text: "hemolys" } })).toEqual({
      kind: "text",
      text: "5 (hemolys)",
    });
  });

  it("are reported, and words stay what they are", () => {
    const { value, issues } = read({ valueString: "see report", dataAbsentReason });
    expect(value).toEqual({ kind: "text", text: "see report" });
    expect(issues).toHaveLength(1);
  });
});

describe("a reference range", () => {
  const rangesOf = (...referenceRange: object[]) => {
    const { event } = read({ valueInteger: 5, referenceRange });
    return event && "referenceRange" in event ? event.referenceRange : undefined;
  };
  const g = (value: unknown) => ({ value, unit: "g/L" });

  it("has one side, words, or whom it applies to, as stated", () => {
    expect(rangesOf({ low: g(5) }, { high: g(9) }, { text: "negative" })).toEqual([
      { low: g(5) },
      { high: g(9) },
      { text: "negative" },
    ]);
    const age = { low: { value: 18, unit: "mo" }, high: { value: 70, unit: "a" } };
    const women = { coding: [], text: "women" };
    expect(rangesOf({ low: g(1), appliesTo: [women], type: { text: "normal" }, age })).toEqual([
      { low: g(1), appliesTo: [women], type: { coding: [], text: "normal" }, age: "18 mo–70 a" },
    ]);
  });

  it("is only words where one end is no number: half of it would be another range", () => {
    expect(rangesOf({ low: g(5), high: g("9") })).toEqual([{ text: "5 g/L–9 g/L" }]);
    expect(rangesOf({ low: g(5), high: g("9"), text: "5 to 9" })).toEqual([{ text: "5 to 9" }]);
  });

  it("that says nothing is none", () => {
    expect(rangesOf({})).toBeUndefined();
    expect(rangesOf()).toBeUndefined();
  });

  it.each([
    [{ low: { value: 18 }, high: { value: 70, unit: "a" } }, "18–70 a"],
    [{ low: { value: 18, code: "a" }, high: { value: 70 } }, "18–70 a"],
    [{ low: { value: 18, unit: "a" } }, "18– a"],
    [{ high: { value: 18, code: "a" } }, "–18 a"],
    [{ low: { value: 1, unit: "mo" }, high: { unit: "a" } }, "1 mo–"],
    [{ low: { unit: "mo" }, high: { value: 2, unit: "a" } }, "–2 a"],
    [{ low: { value: 0 }, high: { value: 1 } }, "0–1"],
    [{}, undefined],
  ])("has its age %o in words", (age, text) => {
    expect(rangesOf({ text: "normal", age })?.[0]?.age).toBe(text);
  });
});
