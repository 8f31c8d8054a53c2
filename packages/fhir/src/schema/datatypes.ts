import * as z from "zod";
import { list } from "./list.js";

// Only what the reader uses is listed, every member is optional, and zod leaves out the rest.
// Words that FHIR binds to a list of codes are plain text here: an unknown code is a fact to show, not a reason to drop the field.

const text = z.string().optional();

export const Identifier = z.object({ system: text, value: text, use: text });

export const Reference = z.object({
  reference: text,
  type: text,
  display: text,
  identifier: Identifier.optional(),
});
export type Reference = z.infer<typeof Reference>;

export const Period = z.object({ start: text, end: text });
export type Period = z.infer<typeof Period>;

/** A number sent as text is let in here, so that it can be shown as the text it is instead of being lost. */
export const Quantity = z.object({
  value: z.union([z.number(), z.string()]).optional(),
  comparator: text,
  unit: text,
  system: text,
  code: text,
});
export type Quantity = z.infer<typeof Quantity>;

export const Range = z.object({ low: Quantity.optional(), high: Quantity.optional() });
export type Range = z.infer<typeof Range>;

export const Ratio = z.object({ numerator: Quantity.optional(), denominator: Quantity.optional() });

const number = z.number().optional();

export const SampledData = z.object({
  origin: Quantity.optional(),
  period: number,
  factor: number,
  lowerLimit: number,
  upperLimit: number,
  dimensions: number,
  data: text,
});

const plainCoding = z.object({ system: text, version: text, code: text, display: text });

const plainConcept = z.object({ coding: list(plainCoding), text });

const extensionValue = {
  url: text,
  valueQuantity: Quantity.optional(),
  valueCodeableConcept: plainConcept.optional(),
  valueCoding: plainCoding.optional(),
  valueInteger: z.number().optional(),
  valueUnsignedInt: z.number().optional(),
  valuePositiveInt: z.number().optional(),
  valueDecimal: z.number().optional(),
  valueCode: text,
  valueString: text,
  valueUri: text,
  valueDateTime: text,
  valuePeriod: Period.optional(),
  valueReference: Reference.optional(),
};

const innerExtension = z.object(extensionValue);

/** An extension with its values, and the extensions inside it, which is as deep as mCODE goes. */
export const Extension = z.object({ ...extensionValue, extension: list(innerExtension) });
export type Extension = z.infer<typeof Extension>;

export const Coding = plainCoding.extend({ extension: list(innerExtension) });
export type Coding = z.infer<typeof Coding>;

/** Extensions of a concept qualify it: a side of the body, a suffix of a stage. */
export const CodeableConcept = z.object({
  coding: list(Coding),
  text,
  extension: list(innerExtension),
});
export type CodeableConcept = z.infer<typeof CodeableConcept>;

export const Annotation = z.object({ text });
export type Annotation = z.infer<typeof Annotation>;

export const Timing = z.object({
  event: list(z.string()),
  code: CodeableConcept.optional(),
  repeat: z
    .object({
      boundsPeriod: Period.optional(),
      boundsDuration: Quantity.optional(),
      boundsRange: Range.optional(),
      count: number,
      countMax: number,
      duration: number,
      durationMax: number,
      durationUnit: text,
      frequency: number,
      frequencyMax: number,
      period: number,
      periodMax: number,
      periodUnit: text,
      dayOfWeek: list(z.string()),
      timeOfDay: list(z.string()),
      when: list(z.string()),
      offset: number,
    })
    .optional(),
});
export type Timing = z.infer<typeof Timing>;

/** What every resource may carry. */
export const resourceBase = {
  id: text,
  meta: z
    .object({
      lastUpdated: text,
      source: text,
      profile: list(z.string()),
      security: list(plainCoding),
    })
    .optional(),
  language: text,
  extension: list(Extension),
  modifierExtension: list(Extension),
};
