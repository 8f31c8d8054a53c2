import type { CodeableConcept, ReferenceRange } from "@ipo/model";
import { textOf, unitKeyOf } from "@ipo/model";
import type { MessageKey, Text } from "../locale/text.js";
import { conceptWords } from "./codeWords.js";
import { formatQuantity, formatRange, formatUnit } from "../text/formatNumber.js";

/** One labelled fact of an event. `id` is the field's name and does not change with the language. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** A fact, or nothing when there is no value: what the source does not say is left out. */
export function fact(id: string, value: string | undefined, text: Text): Fact[] {
  return value === undefined || value === ""
    ? []
    : [{ id, label: text(`field.${id}` as MessageKey), value }];
}

/** Concepts in words with their codes, `Leuprorelin (L02AE02)`. */
export function conceptText(concept: CodeableConcept | undefined, text: Text): string | undefined {
  const words = conceptWords(concept, text);
  if (words === undefined) return undefined;
  const codes = (concept?.coding ?? []).flatMap(({ code }) =>
    code !== undefined && code !== words ? [code] : [],
  );
  return codes.length > 0 ? `${words} (${codes.join(", ")})` : words;
}

/** A reference range with its unit, or each limit with its own where they differ. `undefined` for one that says nothing. */
export function rangeText(range: ReferenceRange, text: Text): string | undefined {
  const { low, high } = range;
  const { lang } = text;
  if (low && high && unitKeyOf(low) !== unitKeyOf(high))
    return `${formatQuantity(low, lang)} – ${formatQuantity(high, lang)}`;
  const words = formatRange(range, lang);
  const limit = low ?? high;
  return words === undefined || !limit ? words : `${words}${formatUnit(limit)}`;
}

/** Reference ranges in words, each with its type where several stand side by side. */
export function rangesText(
  ranges: readonly ReferenceRange[] | undefined,
  text: Text,
): string | undefined {
  if (!ranges) return undefined;
  return ranges
    .flatMap((range) => {
      const words = rangeText(range, text);
      if (words === undefined) return [];
      const qualifiers = [textOf(range.type), ...(range.appliesTo ?? []).map(textOf), range.age]
        .filter(Boolean)
        .join(", ");
      return [[words, qualifiers && `(${qualifiers})`].filter(Boolean).join(" ")];
    })
    .join("; ");
}
