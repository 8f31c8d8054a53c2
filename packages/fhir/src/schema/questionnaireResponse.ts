import * as z from "zod";
import { Coding, Period, Quantity, Reference, resourceBase } from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

const Answer = z.object({
  valueBoolean: z.boolean().optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  valueDate: text,
  valueDateTime: text,
  valueTime: text,
  valueString: text,
  valueUri: text,
  valueCoding: Coding.optional(),
  valueQuantity: Quantity.optional(),
  valuePeriod: Period.optional(),
  valueReference: Reference.optional(),
  valueAttachment: z.object({ title: text }).optional(),
  /** Items below an answer are read one by one, so that no depth of nesting can exhaust the stack. */
  item: list(z.unknown()),
});
export type FhirAnswer = z.infer<typeof Answer>;

/** One item, without those below it, which stay as they came. */
export const QuestionnaireItem = z.object({
  linkId: text,
  definition: text,
  text,
  answer: list(Answer),
  item: list(z.unknown()),
});
export type FhirQuestionnaireItem = z.infer<typeof QuestionnaireItem>;

/** One question of a Questionnaire, without those below it. */
export const QuestionnaireQuestion = z.object({
  linkId: text,
  text,
  code: list(Coding),
  item: list(z.unknown()),
});

export const QuestionnaireResponse = z.object({
  ...resourceBase,
  status: text,
  /** A canonical address in R4; an object with an identifier or reference in STU3. */
  questionnaire: z.union([z.string(), Reference]).optional(),
  basedOn: list(Reference),
  partOf: list(Reference),
  encounter: Reference.optional(),
  authored: text,
  author: Reference.optional(),
  source: Reference.optional(),
  item: list(z.unknown()),
});
export type FhirQuestionnaireResponse = z.infer<typeof QuestionnaireResponse>;
