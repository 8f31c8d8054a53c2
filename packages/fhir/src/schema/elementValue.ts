import * as z from "zod";
import { Coding, Identifier, Quantity } from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

/** Any FHIR datatype that has words, by the members they stand in: which there are tells the type. */
export const ElementValue = z.object({
  coding: list(Coding),
  text,
  reference: text,
  type: text,
  identifier: Identifier.optional(),
  display: text,
  value: Quantity.shape.value,
  comparator: text,
  unit: text,
  system: text,
  code: text,
  low: Quantity.optional(),
  high: Quantity.optional(),
  numerator: Quantity.optional(),
  denominator: Quantity.optional(),
  start: text,
  end: text,
  event: list(z.string()),
  title: text,
  url: text,
});
export type ElementValue = z.infer<typeof ElementValue>;
