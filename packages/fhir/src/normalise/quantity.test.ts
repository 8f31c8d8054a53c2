import type { Terminology } from "@ipo/clinical";
import type { Issue } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { resourceEntryOf } from "../container/inputEntry.js";
import type { ReadContext } from "./context.js";
import {
  absentReasonInPlaceOf,
  numericQuantity,
  quantityText,
  quantityValue,
  rangeText,
  readQuantities,
  readQuantity,
  readReferenceRanges,
} from "./quantity.js";

const ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const absent = (valueCode: string) => ({ extension: [{ url: ABSENT, valueCode }] });

/** A context of one resource, with the issues it was given; a quantity has no use for an index or for terminology. */
function contextOf(resource: Readonly<Record<string, unknown>> = {}) {
  const issues: Issue[] = [];
  const place = { path: "Observation", resourcePath: "Observation", fullUrl: undefined };
  const entry = resourceEntryOf(resource, "Observation", place);
  const context: ReadContext = {
    entry,
    issues,
    index: undefined as unknown as ReadContext["index"],
    terminology: undefined as unknown as Terminology,
    isWithheld: () => false,
  };
  return { context, issues };
}

type Stated = Parameters<typeof readQuantity>[0];

function read(quantity: Stated, resource?: Readonly<Record<string, unknown>>) {
  const { context, issues } = contextOf(resource);
  return { read: readQuantity(quantity, "value", context), issues };
}
const mg = (value: number | string) => ({ value, unit: "mg" });

describe("a quantity", () => {
  it("keeps number, comparator, unit, system and code as stated, and no member more", () => {
    const whole = { value: 5, comparator: "<", unit: "mg", system: "urn:ucum", code: "mg" };
    expect(read(whole)).toEqual({ read: { quantity: whole }, issues: [] });
    expect(read({ value: 5 }).read).toStrictEqual({ quantity: { value: 5 } });
  });

  it("that is not stated is none, without an issue", () => {
    expect(read(undefined)).toEqual({ read: undefined, issues: [] });
  });

  it("of minus zero is zero, and every other number is itself", () => {
    for (const [value, expected] of [
      [-0, 0],
      [0, 0],
      [-1, -1],
      [1, 1],
    ] as const)
      expect(read({ value }).read).toStrictEqual({ quantity: { value: expected } });
  });

  it("keeps a comparator that has spaces around it", () => {
    expect(read({ value: 5, comparator: " >= " }).read).toEqual({
      quantity: { value: 5, comparator: ">=" },
    });
  });

  it.each(["ad", "~", ""])(
    "with the comparator %j is words, never the bare number",
    (comparator) => {
      expect(read({ ...mg(5), comparator })).toEqual({
        read: { text: `${comparator} 5 mg` },
        issues: [
          {
            severity: "warning",
            code: "code-invalid",
            expression: "Observation.value.comparator",
            diagnostics: expect.stringContaining(
              `"${comparator}" is not one of <, <=, >=, >.`,
            ) as string,
          },
        ],
      });
    },
  );

  it("sent as text stays text, with its comparator and unit in words", () => {
    expect(read({ ...mg("5.0"), comparator: "<" })).toEqual({
      read: { text: "< 5.0 mg" },
      issues: [
        {
          severity: "warning",
          code: "value",
          expression: "Observation.value.value",
          diagnostics: expect.stringContaining("sent as text") as string,
        },
      ],
    });
    expect(read({ value: "5", code: "mg" }).read).toEqual({ text: "5 mg" });
    expect(read({ value: "5", unit: "milligram", code: "mg" }).read).toEqual({
      text: "5 milligram",
    });
  });

  it("without a number is the words that are left, or nothing, with a warning", () => {
    const issues = [
      {
        severity: "warning",
        code: "value",
        expression: "Observation.value.value",
        diagnostics: expect.stringContaining("has no number") as string,
      },
    ];
    expect(read({ unit: "mg", comparator: "<" })).toEqual({ read: { text: "< mg" }, issues });
    expect(read({})).toEqual({ read: undefined, issues });
  });

  it("without a number but with the reason why is none, without a warning", () => {
    for (const value of [absent("masked"), { _value: absent("masked") }])
      expect(read({ unit: "mg" }, { value })).toEqual({ read: undefined, issues: [] });
  });

  it("has the reason of the element before the one of its number", () => {
    const both = { value: { ...absent("masked"), _value: absent("error") } };
    expect(absentReasonInPlaceOf("value", contextOf(both).context)).toBe("masked");
    const number = { value: { _value: absent("error") } };
    expect(absentReasonInPlaceOf("value", contextOf(number).context)).toBe("error");
    expect(absentReasonInPlaceOf("value", contextOf().context)).toBeUndefined();
  });
});

describe("a quantity where only a number will do", () => {
  it("is none where there are only words, and the issue says so", () => {
    const { context, issues } = contextOf();
    expect(numericQuantity(mg(5), "dose", context)).toEqual(mg(5));
    expect(numericQuantity(undefined, "dose", context)).toBeUndefined();
    expect(issues).toEqual([]);
    expect(numericQuantity(mg("5"), "dose", context)).toBeUndefined();
    expect(issues).toMatchObject([{ expression: "Observation.dose.value" }]);
  });

  it("is a value of words in an observation", () => {
    const { context } = contextOf();
    expect(quantityValue(mg(5), "value", context)).toEqual({ kind: "quantity", quantity: mg(5) });
    expect(quantityValue(mg("5"), "value", context)).toEqual({ kind: "text", text: "5 mg" });
    expect(quantityValue(undefined, "value", context)).toBeUndefined();
  });
});

describe("quantities that belong together", () => {
  const together = (low: Stated, high: Stated, resource?: Readonly<Record<string, unknown>>) => {
    const { context, issues } = contextOf(resource);
    return { ...readQuantities({ low, high }, "–", "valueRange", context), issues };
  };

  it("are numbers by their names, and one that is not stated is left out", () => {
    expect(together(mg(5), mg(9))).toEqual({
      quantities: { low: mg(5), high: mg(9) },
      issues: [],
    });
    expect(together(undefined, mg(9))).toStrictEqual({ quantities: { high: mg(9) }, issues: [] });
    expect(together(undefined, undefined)).toStrictEqual({ quantities: {}, issues: [] });
  });

  it.each([
    [mg("5"), mg(9), "5 mg–9 mg", "low"],
    [mg(5), mg("9"), "5 mg–9 mg", "high"],
    [{ ...mg(5), comparator: "<" }, mg("9"), "<5 mg–9 mg", "high"],
    [mg("5"), undefined, "5 mg–", "low"],
    [undefined, mg("9"), "–9 mg", "high"],
  ])("are words together where one is no number: %o and %o", (low, high, text, end) => {
    expect(together(low, high)).toMatchObject({
      text,
      issues: [{ expression: `Observation.valueRange.${end}.value` }],
    });
  });

  it("are what is left where one is absent for a reason", () => {
    const resource = { valueRange: { low: { _value: absent("masked") } } };
    expect(together({ unit: "mg" }, mg(9), resource)).toEqual({
      quantities: { high: mg(9) },
      issues: [],
    });
  });
});

describe("the reference ranges of an observation", () => {
  const ranges = (...stated: NonNullable<Parameters<typeof readReferenceRanges>[0]>) => {
    const { context, issues } = contextOf();
    return { read: readReferenceRanges(stated, "referenceRange", context), issues };
  };

  it("are one-sided, in words, or for somebody, as stated", () => {
    const women = { coding: [], text: "women" };
    expect(
      ranges(
        { low: mg(5) },
        { high: mg(9) },
        { text: "negative", age: { low: { value: 18, unit: "a" } } },
        { low: mg(1), type: { text: "normal" }, appliesTo: [{ text: "women" }] },
      ),
    ).toStrictEqual({
      read: [
        { low: mg(5) },
        { high: mg(9) },
        { age: "18– a", text: "negative" },
        { low: mg(1), type: { coding: [], text: "normal" }, appliesTo: [women] },
      ],
      issues: [],
    });
  });

  it("are words where one end is no number, and the issue names the range and its end", () => {
    expect(ranges({ text: "normal" }, { low: mg(5), high: mg("9") })).toMatchObject({
      read: [{ text: "normal" }, { text: "5 mg–9 mg" }],
      issues: [{ expression: "Observation.referenceRange[1].high.value" }],
    });
    expect(ranges({ low: mg("5"), text: "from five" }).read).toStrictEqual([{ text: "from five" }]);
  });

  it("that say nothing are none", () => {
    expect(ranges({}, {}).read).toBeUndefined();
    expect(ranges({}, { text: "normal" }).read).toEqual([{ text: "normal" }]);
    expect(readReferenceRanges(undefined, "referenceRange", contextOf().context)).toBeUndefined();
  });
});

describe("a quantity in words", () => {
  it.each([
    [{ value: 5, comparator: "<", unit: "mg", code: "g" }, "<5 mg"],
    [{ value: 52, code: "a" }, "52 a"],
    [{ value: 0 }, "0"],
    [{ value: 5, unit: "" }, "5"],
    [{ unit: "mg" }, undefined],
    [undefined, undefined],
  ])("%o is %s", (quantity, text) => {
    expect(quantityText(quantity)).toBe(text);
  });
});

describe("a range in words", () => {
  it("keeps a comparator of either end", () => {
    const mg = (value: number, comparator?: string) => ({
      value,
      unit: "mg",
      ...(comparator && { comparator }),
    });
    expect(rangeText({ low: mg(5, "<"), high: mg(10) })).toBe("<5 mg–10 mg");
    expect(rangeText({ low: mg(5), high: mg(10, ">") })).toBe("5 mg–>10 mg");
  });

  const years = (value: number) => ({ value, unit: "a" });
  const months = (value: number) => ({ value, unit: "mo" });

  it.each([
    [{ low: years(18), high: years(70) }, "18–70 a"],
    [{ low: months(18), high: years(70) }, "18 mo–70 a"],
    [{ low: { value: 18, code: "mo" }, high: { value: 70, code: "a" } }, "18 mo–70 a"],
    [{ low: { value: 18 }, high: years(70) }, "18–70 a"],
    [{ low: years(18), high: { value: 70 } }, "18–70 a"],
    [{ low: years(18) }, "18– a"],
    [{ high: years(70) }, "–70 a"],
    [{ low: { value: 0 }, high: { value: 0 } }, "0–0"],
    [{ low: months(1), high: { unit: "a" } }, "1 mo–"],
    [{ low: { unit: "mo" }, high: years(2) }, "–2 a"],
    [{ low: { value: 18 }, high: { unit: "a" } }, "18– a"],
    [{ low: { unit: "mo" }, high: { unit: "a" } }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])("%o is %s", (range, text) => {
    expect(rangeText(range)).toBe(text);
  });
});
