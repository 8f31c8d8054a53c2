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

/** What an observation found. `absent` says why there is no value; its `reason` is `unknown` only if the source says so. */
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
 * `undefined` when that cannot be known: no limit, another unit, or a comparator that leaves it open
 * (`<5` against a lower limit of 3).
 */
export function positionInRange(
  value: Quantity,
  range: ReferenceRange,
): "below" | "within" | "above" | undefined {
  const { low, high } = range;
  if (!low && !high) return undefined;
  for (const limit of [low, high]) {
    if (limit && unitKeyOf(limit) !== "" && unitKeyOf(limit) !== unitKeyOf(value)) return undefined;
  }
  const isAtMost = value.comparator === "<" || value.comparator === "<=";
  const isAtLeast = value.comparator === ">" || value.comparator === ">=";
  if (low && !isAtLeast) {
    if (value.value < low.value || (value.comparator === "<" && value.value === low.value))
      return "below";
    if (isAtMost) return undefined;
  }
  if (high && !isAtMost) {
    if (value.value > high.value || (value.comparator === ">" && value.value === high.value))
      return "above";
    if (isAtLeast) return undefined;
  }
  if (isAtLeast && low && !high) return value.value >= low.value ? "within" : undefined;
  if (isAtMost && high && !low) return value.value <= high.value ? "within" : undefined;
  return isAtMost || isAtLeast ? undefined : "within";
}
