import { DataAbsentReason, textOf, type ObservationValue } from "@ipo/model";
import { defined } from "../defined.js";
import type { CodeableConcept as FhirConcept } from "../schema/datatypes.js";
import type { FhirValue } from "../schema/observation.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import { report, type ReadContext } from "./context.js";
import {
  absentReasonInPlaceOf,
  numericQuantity,
  quantityText,
  quantityValue,
  readQuantities,
} from "./quantity.js";
import { periodTime, readTimePoint } from "./time.js";

/**
 * What an observation, component or answer found. `prefix` is the path to it, with a dot at its end, or empty.
 * Text stays text, even when it looks like a number. Without any value: why it is absent, or `none`. A number with a
 * reason why there is none is shown as text with both, because only one of them can be true.
 */
export function readValue(
  fields: FhirValue & { readonly dataAbsentReason?: FhirConcept | undefined },
  prefix: string,
  context: ReadContext,
): ObservationValue {
  const found: { readonly field: string; readonly value: ObservationValue }[] = [];
  for (const [field, read] of readers) {
    if (fields[field] === undefined) continue;
    const value = read(fields, `${prefix}${field}`, context);
    if (value) found.push({ field, value });
  }
  if (found.length > 1) {
    const names = found.map(({ field }) => field).join(", ");
    report(
      context,
      "warning",
      "structure",
      `${prefix}value[x]`,
      `There are several values where FHIR allows one: ${names}. The first is shown. Send the others as observations or components of their own.`,
    );
  }
  const value = found[0]?.value;
  const absent = absentValue(fields.dataAbsentReason);
  if (!value) return absent ?? absentBeside(prefix, context) ?? { kind: "none" };
  if (absent?.kind !== "absent") return value;
  report(
    context,
    "warning",
    "invariant",
    `${prefix}dataAbsentReason`,
    "There is a value and a reason why there is none. A number is then shown as text and not drawn. Send only one of the two.",
  );
  const reason = absent.text ?? absent.reason;
  return value.kind === "quantity"
    ? textValue(`${quantityText(value.quantity) ?? ""} (${reason})`)
    : value;
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
  ["valueString", ({ valueString }) => textValue(valueString)],
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
    ({ valueRange }, field, context) => {
      if (!valueRange) return undefined;
      const { low, high } = valueRange;
      const read = readQuantities({ low, high }, "–", field, context);
      if ("text" in read) return textValue(read.text);
      return isEmpty(read.quantities) ? undefined : { kind: "range", ...read.quantities };
    },
  ],
  [
    "valueRatio",
    ({ valueRatio }, field, context) => {
      if (!valueRatio) return undefined;
      const { numerator, denominator } = valueRatio;
      const read = readQuantities({ numerator, denominator }, " : ", field, context);
      if ("text" in read) return textValue(read.text);
      return isEmpty(read.quantities) ? undefined : { kind: "ratio", ...read.quantities };
    },
  ],
  [
    "valueSampledData",
    ({ valueSampledData }, field, context) =>
      valueSampledData && sampledValue(valueSampledData, field, context),
  ],
  ["valueTime", ({ valueTime }) => textValue(valueTime)],
  [
    "valueDateTime",
    ({ valueDateTime }, field, context) => timeValue(valueDateTime, field, context),
  ],
  ["valuePeriod", ({ valuePeriod }, field, context) => periodValue(valuePeriod, field, context)],
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

/** A period; words where one of its ends cannot be read, because half of it would be another period. */
function periodValue(
  period: FhirValue["valuePeriod"],
  field: string,
  context: ReadContext,
): ObservationValue | undefined {
  if (period?.start === undefined && period?.end === undefined) return undefined;
  const time = periodTime(period, field, context);
  return time?.kind === "undated" ? textValue(time.text) : (time as ObservationValue | undefined);
}

function sampledValue(
  sampled: NonNullable<FhirValue["valueSampledData"]>,
  field: string,
  context: ReadContext,
): ObservationValue | undefined {
  const { data, period, factor, lowerLimit, upperLimit, dimensions } = sampled;
  const origin = numericQuantity(sampled.origin, `${field}.origin`, context);
  const limits = { factor, lowerLimit, upperLimit, dimensions };
  const facts = defined({ data, unit: sampled.origin?.unit, origin, period, ...limits });
  return isEmpty(facts) ? undefined : { kind: "sampled", ...facts };
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function textValue(text: string): ObservationValue;
function textValue(text: string | undefined): ObservationValue | undefined;
function textValue(text: string | undefined): ObservationValue | undefined {
  return text === undefined ? undefined : { kind: "text", text };
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
      return { kind: "absent", reason: known.data, ...defined({ text: concept.text }) };
  }
  const text = textOf(concept);
  return text === undefined ? undefined : { kind: "absent", reason: "unknown", text };
}

/** The reason that stands beside one of the value elements, or in it, as an extension instead of a value. */
function absentBeside(prefix: string, context: ReadContext): ObservationValue | undefined {
  for (const [field] of readers) {
    const code = absentReasonInPlaceOf(`${prefix}${field}`, context);
    if (code !== undefined) return absentValue({ coding: [{ code }] });
  }
  return undefined;
}
