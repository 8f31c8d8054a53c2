import { describe, expect, it } from "vitest";
import type { EventOfKind } from "../events/clinicalEvent.js";
import type { Quantity } from "../quantity.js";
import { parseTimePoint, type TimePoint } from "../time.js";
import { labSeriesOf } from "./labSeries.js";

type LabEvent = EventOfKind<"lab">;

let count = 0;
const lab = (quantity: Quantity | undefined, rest: Partial<LabEvent> = {}): LabEvent => {
  count += 1;
  return {
    kind: "lab",
    id: `l${count}`,
    source: `Observation/l${count}`,
    path: "",
    time: { kind: "point", at: parseTimePoint("2024-01-01") as TimePoint },
    status: "final",
    code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
    provenance: {},
    value: quantity ? { kind: "quantity", quantity } : { kind: "text", text: "trace" },
    ...rest,
  };
};
const grams = (value: number): Quantity => ({ value, unit: "g/L", code: "g/L" });

describe("labSeriesOf", () => {
  it("never joins two units of one analyte", () => {
    const series = labSeriesOf([
      lab(grams(120)),
      lab({ value: 12, unit: "g/dL", code: "g/dL" }),
      lab(grams(118)),
    ]);
    expect(series.map(({ unit, observations }) => [unit, observations.length])).toEqual([
      ["g/L", 2],
      ["g/dL", 1],
    ]);
    expect(new Set(series.map(({ identity }) => identity)).size).toBe(1);
  });

  it("joins the codes of one analyte", () => {
    const npu = lab(grams(120), { analyte: "hb", code: { coding: [{ code: "NPU28309" }] } });
    expect(labSeriesOf([lab(grams(119), { analyte: "hb" }), npu])).toHaveLength(1);
  });

  it("cuts the line where method or laboratory changes, and where it changes back", () => {
    const a = { laboratory: "A" };
    const [series] = labSeriesOf([
      lab(grams(1), a),
      lab(grams(2), a),
      lab(grams(3), { laboratory: "B" }),
      lab(grams(4), a),
    ]);
    expect(series?.segments.map(({ observations }) => observations.length)).toEqual([2, 1, 1]);
  });

  it("keeps a result in words among the values it belongs to", () => {
    const [series, ...rest] = labSeriesOf([lab(undefined), lab(grams(3))]);
    expect(rest).toEqual([]);
    expect(series?.observations).toHaveLength(2);
    expect(series?.unitText).toBe("g/L");
  });

  it("loses no observation", () => {
    const events = [
      lab(grams(1)),
      lab(undefined),
      lab({ value: 1 }),
      lab({ value: 2, unit: "%" }),
      lab(grams(1), { code: { coding: [], text: "Hb" } }),
    ];
    const series = labSeriesOf(events);
    expect(new Set(series.flatMap(({ observations }) => observations))).toEqual(new Set(events));
    expect(
      series.flatMap(({ segments }) => segments.flatMap(({ observations }) => observations)),
    ).toHaveLength(events.length);
  });
});

it("two specimens of one code are two series where no analyte says otherwise", () => {
  const events = ["Plasma", "Urin"].map((specimen) => lab(grams(1), { specimen }));
  expect(labSeriesOf(events)).toHaveLength(2);
  expect(labSeriesOf(events.map((event) => ({ ...event, analyte: "crea" })))).toHaveLength(1);
});

it("two pieces of a tumour are one series with a border, whatever the comparator", () => {
  const percent = (value: number, rest: Partial<Quantity> = {}) => ({ value, unit: "%", ...rest });
  const code = { coding: [], text: "PD-L1" };
  const series = labSeriesOf([
    lab(percent(1, { comparator: "<" }), { code, specimen: "Cytologi" }),
    lab(percent(60), { code, specimen: "Biopsi" }),
  ]);
  expect(series.map(({ segments }) => segments.map(({ specimen }) => specimen))).toEqual([
    ["Cytologi", "Biopsi"],
  ]);
});

it("another code of the same analyte is a border, a value that was not measured is none", () => {
  const sensitive = {
    analyte: "psa",
    code: { coding: [{ system: "http://loinc.org", code: "35741-8" }] },
  };
  const plain = { analyte: "psa" };
  expect(labSeriesOf([lab(grams(1), plain), lab(grams(1), sensitive)])[0]?.segments).toHaveLength(
    2,
  );
  const roche = { ...plain, method: { coding: [], text: "Roche" } };
  const missing = lab(undefined, { ...plain, value: { kind: "absent", reason: "not-performed" } });
  expect(
    labSeriesOf([lab(grams(1), roche), missing, lab(grams(2), roche)])[0]?.segments,
  ).toHaveLength(1);
});

it("a value that two sources state is one value, and stays where the other is not there", () => {
  const value = lab(grams(1));
  const twice = lab(grams(1), { duplicateOf: value.id });
  expect(labSeriesOf([value, twice])[0]?.observations).toEqual([value]);
  expect(labSeriesOf([twice])[0]?.observations).toEqual([twice]);
});

it("several reference ranges stay with their value, each with whom it is for", () => {
  const referenceRange = ["woman", "pregnant"].map((text) => ({
    low: grams(117),
    appliesTo: [{ coding: [], text }],
  }));
  const [series] = labSeriesOf([lab(grams(120), { referenceRange })]);
  expect(series?.observations[0]?.referenceRange).toEqual(referenceRange);
});

it("a score of a known scale is known by it, an observation by its code", () => {
  const base = lab(grams(1));
  const score = { ...base, kind: "promScore" as const, scale: "qlq-c30-ql" };
  const plain = { ...base, kind: "observation" as const };
  expect(labSeriesOf([score]).map(({ identity, analyte }) => [identity, analyte])).toEqual([
    ["qlq-c30-ql", undefined],
  ]);
  expect(labSeriesOf([plain])[0]?.identity).toBe("http://loinc.org|718-7");
});

it("results in words alone are a series without a unit", () => {
  const bare = lab(undefined, { code: { coding: [] } });
  const series = labSeriesOf([lab(undefined), lab(undefined), bare]);
  expect(
    series.map(({ unit, unitText, observations }) => [unit, unitText, observations.length]),
  ).toEqual([
    ["", "", 2],
    ["", "", 1],
  ]);
});

describe("who answered", () => {
  const score = (relationship: string | undefined): EventOfKind<"promScore"> => ({
    ...lab({ value: 50 }),
    kind: "promScore",
    ...(relationship && {
      respondent: {
        type: "RelatedPerson",
        relationship: [{ coding: [], text: relationship }],
      },
    }),
  });

  it("is a border: the answers of a mother and a father are not one line", () => {
    const [series] = labSeriesOf([score("mother"), score("Mother"), score("father")]);
    expect(series?.segments.map(({ observations }) => observations.length)).toEqual([2, 1]);
    expect(labSeriesOf([score(undefined), score(undefined)])[0]?.segments).toHaveLength(1);
  });
});

it("a missing value in a segment does not make the next one, of its method, a part of it", () => {
  const code = { coding: [{ system: "http://loinc.org", code: "718-7" }] };
  const [first, second] = [
    { text: "A", coding: [] },
    { text: "B", coding: [] },
  ];
  const missing = { value: { kind: "absent", reason: "not-performed" } } as const;
  const events = [
    lab(grams(120), { code, method: first }),
    lab(grams(121), { code, method: first }),
    lab(undefined, { code, method: second, ...missing }),
    lab(grams(122), { code, method: second }),
    lab(grams(123), { code, method: second }),
  ];
  const [series] = labSeriesOf(events);
  expect(series?.segments.map(({ observations }) => observations.length)).toEqual([3, 2]);
});

it("values of one code break where laboratory or specimen does", () => {
  const code = { coding: [{ system: "http://loinc.org", code: "718-7" }] };
  const events = [
    lab(grams(120), { code, analyte: "hb", laboratory: "North" }),
    lab(grams(121), { code, analyte: "hb", laboratory: "South" }),
    lab(grams(122), { code, analyte: "hb", laboratory: "South", specimen: "venous" }),
    lab(grams(123), { code, analyte: "hb", laboratory: "South", specimen: "capillary" }),
  ];
  const [series] = labSeriesOf(events);
  expect(series?.segments.map(({ observations }) => observations.length)).toEqual([1, 2, 1]);
});

it("the same list gives the same series", () => {
  const events = [lab(grams(120)), lab(grams(121))];
  expect(labSeriesOf(events)).toBe(labSeriesOf(events));
  expect(labSeriesOf([...events])).not.toBe(labSeriesOf(events));
});
