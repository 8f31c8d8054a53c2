import * as z from "zod";
import { CodeableConcept } from "./coding.js";
import { TimePoint } from "./time.js";

/** FHIR `Quantity.comparator`: the true value lies below or above the number. */
export const Comparator = z.enum(["<", "<=", ">=", ">"]);
export type Comparator = z.infer<typeof Comparator>;

/**
 * A measured number with everything needed to read it: comparator, unit as worded, and UCUM code.
 * `<0.1` is `{ value: 0.1, comparator: "<" }` and is never handled as 0.1.
 * A quantity without `unit` and `code` has no known unit; it is not dimensionless (that is UCUM `1`).
 *
 * Trailing zeros are not kept: FHIR counts `1.0` as more precise than `1`, but both are the same number once a JSON
 * parser has read them, and records are made from parsed JSON. No digit is ever added in their place.
 */
export const Quantity = z.strictObject({
  value: z.number(),
  comparator: Comparator.optional(),
  unit: z.string().optional(),
  system: z.string().optional(),
  code: z.string().optional(),
});
export type Quantity = z.infer<typeof Quantity>;

/** FHIR R4 data-absent-reason: why a value is missing. Each is a different state and is shown as such. */
export const DataAbsentReason = z.enum([
  "unknown",
  "asked-unknown",
  "temp-unknown",
  "not-asked",
  "asked-declined",
  "masked",
  "not-applicable",
  "unsupported",
  "as-text",
  "error",
  "not-a-number",
  "negative-infinity",
  "positive-infinity",
  "not-performed",
  "not-permitted",
]);
export type DataAbsentReason = z.infer<typeof DataAbsentReason>;

/** What an observation found. `sampled` is FHIR `SampledData`, kept and not unpacked. `absent` says why there is no value; its `reason` is `unknown` only if the source says so. */
export const ObservationValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("quantity"), quantity: Quantity }),
  z.strictObject({ kind: z.literal("coded"), concept: CodeableConcept }),
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  z.strictObject({ kind: z.literal("boolean"), value: z.boolean() }),
  z.strictObject({ kind: z.literal("range"), low: Quantity.optional(), high: Quantity.optional() }),
  z.strictObject({
    kind: z.literal("ratio"),
    numerator: Quantity.optional(),
    denominator: Quantity.optional(),
  }),
  z.strictObject({ kind: z.literal("time"), at: TimePoint }),
  z.strictObject({
    kind: z.literal("period"),
    start: TimePoint.optional(),
    end: TimePoint.optional(),
  }),
  z.strictObject({
    kind: z.literal("sampled"),
    data: z.string().optional(),
    unit: z.string().optional(),
    /** The value of a sample of 0, with its unit; a sample is multiplied by `factor` and added to it. */
    origin: Quantity.optional(),
    /** Milliseconds between samples. */
    period: z.number().optional(),
    factor: z.number().optional(),
    /** What `L` and `U` in the data stand for: below and above what could be measured. */
    lowerLimit: z.number().optional(),
    upperLimit: z.number().optional(),
    /** How many values each point in time has. */
    dimensions: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal("absent"),
    reason: DataAbsentReason,
    text: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal("none") }),
]);
export type ObservationValue = z.infer<typeof ObservationValue>;

/**
 * A reference range as stated with one observation. One-sided and text-only ranges are legal.
 * `low` and `high` are inclusive in FHIR. It is never taken from anywhere but the observation itself.
 */
export const ReferenceRange = z.strictObject({
  low: Quantity.optional(),
  high: Quantity.optional(),
  type: CodeableConcept.optional(),
  appliesTo: z.array(CodeableConcept).optional(),
  age: z.string().optional(),
  text: z.string().optional(),
});
export type ReferenceRange = z.infer<typeof ReferenceRange>;

/** The key by which two quantities count as having the same unit: the UCUM code, else the unit's words, else none. */
export function unitKeyOf(quantity: Quantity): string {
  return quantity.code ?? quantity.unit ?? "";
}

/**
 * Where a value lies against a range in the same unit: arithmetic on the two numbers the source gave, no judgement.
 * `undefined` when that cannot be known: no limit, another unit, a comparator that leaves it open (`<5` against a lower
 * limit of 3), or limits that are none: the wrong way round, or with a comparator, which FHIR does not allow there.
 */
export function positionInRange(
  value: Quantity,
  range: ReferenceRange,
): "below" | "within" | "above" | undefined {
  const limits = [range.low, range.high].filter((limit) => limit !== undefined);
  const areComparable = limits.every(
    (limit) => limit.comparator === undefined && ["", unitKeyOf(value)].includes(unitKeyOf(limit)),
  );
  const low = range.low?.value ?? -Infinity;
  const high = range.high?.value ?? Infinity;
  if (limits.length === 0 || !areComparable || low > high) return undefined;

  const { comparator } = value;
  const bottom = comparator === "<" || comparator === "<=" ? -Infinity : value.value;
  const top = comparator === ">" || comparator === ">=" ? Infinity : value.value;
  if (top < low || (comparator === "<" && top === low)) return "below";
  if (bottom > high || (comparator === ">" && bottom === high)) return "above";
  return bottom >= low && top <= high ? "within" : undefined;
}
