import { describe, expect, it } from "vitest";
import { readBundle } from "./readBundle.js";
import type { ReadOptions } from "./readResult.js";
import { bundleOf } from "./testing/bundleOf.js";

const observation = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  code: { text: "Hb" },
  effectiveDateTime: "2024-05-02",
};
const quantity = { value: 120, unit: "g/L" };
const patients = [
  { resourceType: "Patient", id: "1" },
  { resourceType: "Patient", id: "2" },
];
const about = (id: string) => ({ reference: `Patient/${id}` });
const nested = (depth: number): object =>
  depth === 0 ? observation : { resourceType: "Bundle", entry: [{ resource: nested(depth - 1) }] };
const section = (depth: number): object =>
  depth === 0 ? { title: "a" } : { title: "a", section: [section(depth - 1)] };
const twice = { resourceType: "Bundle", entry: [] };
const throwing = Object.defineProperty({ ...observation, id: "t" }, "code", {
  enumerable: true,
  get: () => {
    throw new Error("no");
  },
});

/** Inputs with one fault each, and a few words of the issue that it must give. */
const faults: readonly (readonly [words: string, input: unknown, options?: ReadOptions])[] = [
  ["There is nothing to read", ""],
  ["This line is not JSON", '{"resourceType":"Patient","id":"1"}\n}'],
  ["Bundle.entry is not an array", { resourceType: "Bundle", entry: {} }],
  ["This entry is not an object", { resourceType: "Bundle", entry: [1] }],
  ["This entry has no resource", { resourceType: "Bundle", entry: [{}] }],
  ["not a FHIR resource but a bare value", bundleOf("a")],
  ["has no `resourceType`", bundleOf({ id: "1" })],
  ["lies more than 50 Bundles deep", nested(60)],
  ["is met a second time", bundleOf(twice, twice)],
  ["neither a Patient nor clinical data", bundleOf()],
  ["The patient asked for is not in the input", bundleOf(...patients), { patientId: "3" }],
  ["The input holds 2 patients", bundleOf(...patients)],
  [
    "are not about this patient",
    bundleOf(...patients, { ...observation, subject: about("2") }),
    { patientId: "1" },
  ],
  [
    "not known how fresh the data are",
    { resourceType: "Bundle", timestamp: "in May", entry: [{ resource: observation }] },
  ],
  ["stands in the input more than once", bundleOf(observation, { ...observation, note: [] })],
  ["could not be read: an error was thrown", bundleOf(observation, throwing)],
  [
    "state the death at different times",
    bundleOf(
      { ...patients[0], deceasedDateTime: "2024" },
      {
        ...{ ...observation, subject: about("1"), effectiveDateTime: "2023", valueBoolean: true },
        code: { coding: [{ system: "http://snomed.info/sct", code: "419620001" }] },
      },
    ),
  ],
  ["A modifier extension", { ...observation, modifierExtension: [{ url: "urn:a" }] }],
  ["A modifier extension", { ...patients[0], modifierExtension: [{ url: "urn:a" }] }],
  ["This field was left out", { ...observation, note: "a" }],
  ["This field was left out", { resourceType: "Composition", title: "a", section: [1] }],
  ["Parts are read 32 deep", { resourceType: "Composition", title: "a", section: [section(40)] }],
  ["This part of the form", { resourceType: "QuestionnaireResponse", item: [{ text: 1 }] }],
  ["neither a code, nor a value, nor a time", { resourceType: "Observation", status: "final" }],
  ["is not a status that FHIR R4 has", { ...observation, status: "done" }],
  ["not a FHIR administrative gender", { ...patients[0], gender: "m" }],
  ["is not a FHIR date", { ...observation, effectiveDateTime: "in May" }],
  ["has no number", { ...observation, valueQuantity: { unit: "g/L" } }],
  ["was sent as text", { ...observation, valueQuantity: { value: "120" } }],
  [
    "is not one of <, <=, >=, >",
    { ...observation, valueQuantity: { ...quantity, comparator: "~" } },
  ],
  ["There are several values", { ...observation, valueQuantity: quantity, valueString: "a" }],
  [
    "a reason why there is none",
    { ...observation, valueQuantity: quantity, dataAbsentReason: { text: "a" } },
  ],
  [
    "Include it, so that the drug can be named",
    {
      resourceType: "MedicationStatement",
      medicationReference: { reference: "Medication/1" },
      effectiveDateTime: "2024",
    },
  ],
  [
    "neither permit nor deny",
    { resourceType: "Consent", dateTime: "2024", provision: { type: "a" } },
  ],
  [
    "The end lies before the start",
    {
      ...observation,
      effectiveDateTime: undefined,
      effectivePeriod: { start: "2024", end: "2023" },
    },
  ],
];

/** A sentence that begins with what the sender can do. */
const ADVICE =
  /(?:^|[.?!]\s+)(?:Add|Check|Compare|Correct|Hand|Include|Map|Pass|Read|Remove|Send|Use|Write)\s/;

describe("an issue that says something is wrong", () => {
  const inputs = faults.map(([words, input, options]) => ({ words, input, options }));
  it.each(inputs)("says what to do about it: $words", ({ words, input, options }) => {
    const { issues } = readBundle(input, options);
    expect(issues.map(({ diagnostics }) => diagnostics).join("\n")).toContain(words);
    for (const { severity, diagnostics } of issues)
      if (severity !== "information") expect(diagnostics).toMatch(ADVICE);
  });
});
