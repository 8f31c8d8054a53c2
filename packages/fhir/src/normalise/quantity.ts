import { Comparator, type ObservationValue, type Quantity, type ReferenceRange } from "@ipo/model";
import { defined, nonEmpty } from "../defined.js";
import type { Quantity as FhirQuantity, Range } from "../schema/datatypes.js";
import type { FhirReferenceRange } from "../schema/observation.js";
import { optionalConcept, optionalConcepts } from "./concept.js";
import { report, type ReadContext } from "./context.js";

/** A quantity whose value is a number and whose comparator is known; otherwise an issue, and the words it was sent as. */
export type ReadQuantity = { readonly quantity: Quantity } | { readonly text: string } | undefined;

/** Reads a quantity. A number sent as text stays text, and an unknown comparator is never dropped from its number. */
export function readQuantity(
  quantity: FhirQuantity | undefined,
  field: string,
  context: ReadContext,
): ReadQuantity {
  if (!quantity) return undefined;
  const { value, comparator, unit, system, code } = quantity;
  const words = [comparator, value, unit ?? code].filter((part) => part !== undefined).join(" ");
  if (value === undefined) {
    report(
      context,
      "warning",
      "value",
      `${field}.value`,
      "This quantity has no number, so it is not shown as a value. Send value as a JSON number.",
    );
    return words === "" ? undefined : { text: words };
  }
  if (typeof value === "string") {
    report(
      context,
      "warning",
      "value",
      `${field}.value`,
      "This number was sent as text. It is shown as text and not drawn; send it as a JSON number.",
    );
    return { text: words };
  }
  const known = comparator === undefined ? undefined : Comparator.safeParse(comparator.trim());
  if (known?.success === false) {
    report(
      context,
      "warning",
      "code-invalid",
      `${field}.comparator`,
      `"${comparator ?? ""}" is not one of <, <=, >=, >. The value is shown as text and not drawn.`,
    );
    return { text: words };
  }
  return { quantity: { value, ...defined({ comparator: known?.data, unit, system, code }) } };
}

/** The quantity as a number, or `undefined`; words are not kept, the issue is. */
export function numericQuantity(
  quantity: FhirQuantity | undefined,
  field: string,
  context: ReadContext,
): Quantity | undefined {
  const read = readQuantity(quantity, field, context);
  return read && "quantity" in read ? read.quantity : undefined;
}

/** The quantity as the value of an observation. */
export function quantityValue(
  quantity: FhirQuantity | undefined,
  field: string,
  context: ReadContext,
): ObservationValue | undefined {
  const read = readQuantity(quantity, field, context);
  if (!read) return undefined;
  return "quantity" in read
    ? { kind: "quantity", quantity: read.quantity }
    : { kind: "text", text: read.text };
}

/** The reference ranges stated with one observation, or `undefined` when there are none. */
export function readReferenceRanges(
  ranges: readonly FhirReferenceRange[] | undefined,
  field: string,
  context: ReadContext,
): ReferenceRange[] | undefined {
  const read = (ranges ?? []).map((range, index) =>
    defined({
      low: numericQuantity(range.low, `${field}[${index}].low`, context),
      high: numericQuantity(range.high, `${field}[${index}].high`, context),
      type: optionalConcept(range.type),
      appliesTo: optionalConcepts(range.appliesTo),
      age: rangeText(range.age),
      text: range.text,
    }),
  );
  return nonEmpty(read.filter((range) => Object.keys(range).length > 0));
}

/** A range in words, such as `18–70 a`; `undefined` when neither end is stated. */
export function rangeText(range: Range | undefined): string | undefined {
  const { low, high } = range ?? {};
  if (low?.value === undefined && high?.value === undefined) return undefined;
  const unit = high?.unit ?? high?.code ?? low?.unit ?? low?.code;
  return [`${low?.value ?? ""}–${high?.value ?? ""}`, unit].filter(Boolean).join(" ");
}
