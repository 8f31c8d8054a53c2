import { Comparator, type ObservationValue, type Quantity, type ReferenceRange } from "@ipo/model";
import { nonEmpty, setDefined } from "../defined.js";
import type { Quantity as FhirQuantity, Range } from "../schema/datatypes.js";
import type { FhirReferenceRange } from "../schema/observation.js";
import { optionalConcept, optionalConcepts } from "./concept.js";
import { report, type ReadContext } from "./context.js";
import { absentReasonBeside } from "./sibling.js";

/** A quantity whose value is a number and whose comparator is known; otherwise an issue, and the words it was sent as. */
export type ReadQuantity = { readonly quantity: Quantity } | { readonly text: string } | undefined;

/**
 * Reads a quantity. A number sent as text stays text, and an unknown comparator, such as R5's `ad`, is never dropped
 * from its number.
 */
export function readQuantity(
  quantity: FhirQuantity | undefined,
  field: string,
  context: ReadContext,
): ReadQuantity {
  if (!quantity) return undefined;
  const { value, comparator, unit, system, code } = quantity;
  if (value === undefined) {
    if (absentReasonInPlaceOf(field, context) !== undefined) return undefined;
    report(
      context,
      "warning",
      "value",
      `${field}.value`,
      "This quantity has no number, so it is not shown as a value. Send value as a JSON number.",
    );
    const words = statedWords(quantity);
    return words === "" ? undefined : { text: words };
  }
  if (typeof value === "string") {
    report(
      context,
      "warning",
      "value",
      `${field}.value`,
      "This number was sent as text. It is shown as text and not drawn. Send it as a JSON number.",
    );
    return { text: statedWords(quantity) };
  }
  const known = comparator === undefined ? undefined : Comparator.safeParse(comparator.trim());
  if (known?.success === false) {
    report(
      context,
      "warning",
      "code-invalid",
      `${field}.comparator`,
      `"${comparator ?? ""}" is not one of <, <=, >=, >. The value is shown as text and not drawn. Send one of the four.`,
    );
    return { text: statedWords(quantity) };
  }
  // Minus zero is the same number as zero, and JSON could not write it back.
  const number = value === 0 ? 0 : value;
  const facts = { comparator: known?.data, unit, system, code };
  return { quantity: setDefined({ value: number }, facts) };
}

/** What is stated of a quantity, one after the other. */
function statedWords({ comparator, value, unit, code }: FhirQuantity): string {
  return [comparator, value, unit ?? code].filter((part) => part !== undefined).join(" ");
}

/** The reason why there is no value, as an extension of the element or of its `value`. */
export function absentReasonInPlaceOf(field: string, context: ReadContext): string | undefined {
  return absentReasonBeside(field, context) ?? absentReasonBeside(`${field}.value`, context);
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

/** Quantities that mean something only together, by their names; as words where one of them is no number. */
export type ReadQuantities<Name extends string> =
  { readonly quantities: { readonly [Key in Name]?: Quantity } } | { readonly text: string };

/**
 * Reads the two ends of a range, or the two parts of a ratio. Where one is stated and cannot be read, both become words
 * with the separator between: a range without one of its ends would be another range.
 */
export function readQuantities<Name extends string>(
  stated: Readonly<Record<Name, FhirQuantity | undefined>>,
  separator: string,
  field: string,
  context: ReadContext,
): ReadQuantities<Name> {
  const names = Object.keys(stated) as Name[];
  const quantities: { [Key in Name]?: Quantity } = {};
  const reads: ReadQuantity[] = [];
  let isReadable = true;
  for (const name of names) {
    const read = readQuantity(stated[name], `${field}.${name}`, context);
    if (read && "quantity" in read) quantities[name] = read.quantity;
    else if (read) isReadable = false;
    reads.push(read);
  }
  return isReadable ? { quantities } : { text: reads.map(wordsOf).join(separator) };
}

function wordsOf(read: ReadQuantity): string {
  if (!read) return "";
  return "text" in read ? read.text : (quantityText(read.quantity) ?? "");
}

/** The reference ranges stated with one observation, or `undefined` when there are none. One with an unreadable end is only words. */
export function readReferenceRanges(
  ranges: readonly FhirReferenceRange[] | undefined,
  field: string,
  context: ReadContext,
): ReferenceRange[] | undefined {
  const read = (ranges ?? []).map((range, index) => {
    const limits = readQuantities(
      { low: range.low, high: range.high },
      "–",
      `${field}[${index}]`,
      context,
    );
    return setDefined("quantities" in limits ? limits.quantities : {}, {
      type: optionalConcept(range.type),
      appliesTo: optionalConcepts(range.appliesTo),
      age: rangeText(range.age),
      text: range.text ?? ("text" in limits ? limits.text : undefined),
    });
  });
  return nonEmpty(read.filter((range) => Object.keys(range).length > 0));
}

/** A quantity in words, with comparator and unit as stated, such as `<5 mg` or `52 a`; `undefined` without a number. */
export function quantityText(quantity: FhirQuantity | undefined): string | undefined {
  if (quantity?.value === undefined) return undefined;
  const { comparator, value, unit, code } = quantity;
  return [`${comparator ?? ""}${value}`, unit ?? code].filter(Boolean).join(" ");
}

/** A range in words, such as `18–70 a`, each end with its unit where they differ, or where one has a comparator; `undefined` when neither end is stated. */
export function rangeText(range: Range | undefined): string | undefined {
  const { low, high } = range ?? {};
  if (low?.value === undefined && high?.value === undefined) return undefined;
  const lowUnit = low?.unit ?? low?.code;
  const highUnit = high?.unit ?? high?.code;
  const hasComparator = low?.comparator !== undefined || high?.comparator !== undefined;
  const isMixed = lowUnit !== undefined && highUnit !== undefined && lowUnit !== highUnit;
  if (isMixed || hasComparator) return `${quantityText(low) ?? ""}–${quantityText(high) ?? ""}`;
  return [`${low?.value ?? ""}–${high?.value ?? ""}`, highUnit ?? lowUnit]
    .filter(Boolean)
    .join(" ");
}
