import { textOf, type CodeableConcept } from "@ipo/model";
import * as z from "zod";
import { CodeableConcept as FhirConcept } from "../../schema/datatypes.js";
import { ElementValue } from "../../schema/elementValue.js";
import { isJsonObject } from "../../json.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import type { ReadContext } from "../context.js";
import type { Element } from "./elementsAt.js";
import { periodText } from "../periodText.js";
import { quantityText, rangeText } from "../quantity.js";
import { referredOf } from "../referred.js";
import { reportDropped } from "../reportDropped.js";

const Named = z.object({ code: FhirConcept.optional(), type: FhirConcept.optional() });

/**
 * What an element of any FHIR datatype says, as a concept: its codings where it has some, else its words. Numbers and
 * dates are as written. `undefined`, with an issue where it is malformed, for one that says nothing.
 */
export function elementConcept(
  { field, value }: Element,
  context: ReadContext,
): CodeableConcept | undefined {
  if (!isJsonObject(value))
    return typeof value === "object" || value === "" ? undefined : worded(String(value));
  const { data, dropped } = parseLeniently(ElementValue, value);
  reportDropped(dropped, field, context);
  return data && conceptOf(data, context);
}

function conceptOf(value: ElementValue, context: ReadContext): CodeableConcept | undefined {
  if (value.coding !== undefined || value.text !== undefined) return optionalConcept(value);
  if (value.reference !== undefined || value.identifier !== undefined)
    return referredConcept(value, context);
  if (value.value !== undefined) return worded(quantityText(value));
  if (value.display !== undefined || value.code !== undefined)
    return optionalConcept({ coding: [value] });
  const { numerator, denominator } = value;
  const ratio = [numerator, denominator].map(quantityText).filter(Boolean).join(" / ");
  return worded(
    rangeText(value) ??
      periodText(value) ??
      (ratio || (value.event?.join(", ") ?? value.title ?? value.url)),
  );
}

/** The name of what a reference leads to, else the words of the reference. */
function referredConcept(value: ElementValue, context: ReadContext): CodeableConcept | undefined {
  const { entry, display } = referredOf(value, context);
  const named = entry && parseLeniently(Named, entry.resource).data;
  const names = [named?.code, named?.type].map(normaliseConcept);
  return names.find((name) => textOf(name) !== undefined) ?? worded(display);
}

function worded(text: string | undefined): CodeableConcept | undefined {
  return text === undefined || text === "" ? undefined : { coding: [], text };
}
