import type { ObservationValue } from "@ipo/model";
import type { FhirAnswer } from "../../schema/questionnaireResponse.js";
import type { ReadContext } from "../context.js";
import { extensionEnding } from "../extension.js";
import { readValue } from "../value.js";

/**
 * One answer as values. A coded answer that carries its points in an extension (`ordinalValue`, `iso21090-CO-value`)
 * gives two values, the code and then the points, because some forms state the score nowhere else.
 */
export function readAnswer(
  answer: FhirAnswer,
  prefix: string,
  context: ReadContext,
): ObservationValue[] {
  const { valueDecimal, valueCoding, valueUri, valueDate, valueReference, valueAttachment } =
    answer;
  const value = readValue(answer, prefix, context);
  if (value.kind !== "none") return [value];
  if (valueDecimal !== undefined) return [{ kind: "quantity", quantity: { value: valueDecimal } }];
  if (valueDate !== undefined) return [readValue({ valueDateTime: valueDate }, prefix, context)];
  if (valueCoding) {
    const coded = readValue({ valueCodeableConcept: { coding: [valueCoding] } }, prefix, context);
    const points = (
      extensionEnding(valueCoding.extension, "ordinalValue") ??
      extensionEnding(valueCoding.extension, "iso21090-CO-value")
    )?.valueDecimal;
    return points === undefined
      ? [coded]
      : [coded, { kind: "quantity", quantity: { value: points } }];
  }
  const words =
    valueUri ?? valueReference?.display ?? valueReference?.reference ?? valueAttachment?.title;
  return words === undefined ? [] : [{ kind: "text", text: words }];
}
