import { DataAbsentReason, textOf, type ObservationValue } from "@ipo/model";
import { defined } from "../defined.js";
import type { CodeableConcept as FhirConcept } from "../schema/datatypes.js";
import type { FhirValue } from "../schema/observation.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import { report, type ReadContext } from "./context.js";
import { numericQuantity, quantityValue } from "./quantity.js";
import { readTimePoint } from "./time.js";

/**
 * What an observation, component or answer found. `prefix` is the path to it, with a dot at its end, or empty.
 * Text stays text, even when it looks like a number. Without any value: why it is absent, or `none`.
 */
export function readValue(
  fields: FhirValue & { readonly dataAbsentReason?: FhirConcept | undefined },
  prefix: string,
  context: ReadContext,
): ObservationValue {
  const values = readers.flatMap(
    ([field, read]) => read(fields, `${prefix}${field}`, context) ?? [],
  );
  if (values.length > 1) {
    report(
      context,
      "warning",
      "structure",
      `${prefix}value[x]`,
      "There are several values where FHIR allows one. The first is shown.",
    );
  }
  return values[0] ?? absentValue(fields.dataAbsentReason) ?? { kind: "none" };
}

type Reader = (
  fields: FhirValue,
  field: string,
  context: ReadContext,
) => ObservationValue | undefined;

const readers: readonly (readonly [keyof FhirValue, Reader])[] = [
  [
    "valueQuantity",
    ({ valueQuantity }, field, context) => quantityValue(valueQuantity, field, context),
  ],
  ["valueCodeableConcept", ({ valueCodeableConcept }) => codedValue(valueCodeableConcept)],
  [
    "valueString",
    ({ valueString }) =>
      valueString === undefined ? undefined : { kind: "text", text: valueString },
  ],
  [
    "valueBoolean",
    ({ valueBoolean }) =>
      valueBoolean === undefined ? undefined : { kind: "boolean", value: valueBoolean },
  ],
  [
    "valueInteger",
    ({ valueInteger }) =>
      valueInteger === undefined
        ? undefined
        : { kind: "quantity", quantity: { value: valueInteger } },
  ],
  [
    "valueRange",
    ({ valueRange }, field, context) =>
      valueRange && { kind: "range", ...lowAndHigh(valueRange, field, context) },
  ],
  [
    "valueRatio",
    ({ valueRatio }, field, context) =>
      valueRatio && { kind: "ratio", ...ratioParts(valueRatio, field, context) },
  ],
  [
    "valueSampledData",
    ({ valueSampledData }) =>
      valueSampledData && {
        kind: "sampled",
        ...defined({ data: valueSampledData.data, unit: valueSampledData.origin?.unit }),
      },
  ],
  [
    "valueTime",
    ({ valueTime }) => (valueTime === undefined ? undefined : { kind: "text", text: valueTime }),
  ],
  [
    "valueDateTime",
    ({ valueDateTime }, field, context) => timeValue(valueDateTime, field, context),
  ],
  [
    "valuePeriod",
    ({ valuePeriod }, field, context) =>
      valuePeriod && { kind: "period", ...periodParts(valuePeriod, field, context) },
  ],
];

function codedValue(concept: FhirConcept | undefined): ObservationValue | undefined {
  const normalised = optionalConcept(concept);
  return normalised && { kind: "coded", concept: normalised };
}

function timeValue(
  text: string | undefined,
  field: string,
  context: ReadContext,
): ObservationValue | undefined {
  if (text === undefined) return undefined;
  const at = readTimePoint(text, field, context);
  return at ? { kind: "time", at } : { kind: "text", text };
}

function lowAndHigh(
  range: NonNullable<FhirValue["valueRange"]>,
  field: string,
  context: ReadContext,
) {
  return defined({
    low: numericQuantity(range.low, `${field}.low`, context),
    high: numericQuantity(range.high, `${field}.high`, context),
  });
}

function ratioParts(
  ratio: NonNullable<FhirValue["valueRatio"]>,
  field: string,
  context: ReadContext,
) {
  return defined({
    numerator: numericQuantity(ratio.numerator, `${field}.numerator`, context),
    denominator: numericQuantity(ratio.denominator, `${field}.denominator`, context),
  });
}

function periodParts(
  period: NonNullable<FhirValue["valuePeriod"]>,
  field: string,
  context: ReadContext,
) {
  return defined({
    start: readTimePoint(period.start, `${field}.start`, context),
    end: readTimePoint(period.end, `${field}.end`, context),
  });
}

/**
 * Why a value is missing. Codes are compared without their system, because older servers use another one.
 * A reason that FHIR has no code for counts as `unknown` and keeps its words.
 */
export function absentValue(reason: FhirConcept | undefined): ObservationValue | undefined {
  if (!reason) return undefined;
  const concept = normaliseConcept(reason);
  for (const { code } of concept.coding) {
    const known = DataAbsentReason.safeParse(code);
    if (known.success)
      return { kind: "absent", reason: known.data, ...defined({ text: reason.text }) };
  }
  const text = textOf(concept);
  return text === undefined ? undefined : { kind: "absent", reason: "unknown", text };
}
