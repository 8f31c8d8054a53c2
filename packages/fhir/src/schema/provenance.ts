import * as z from "zod";
import { CodeableConcept, Reference, resourceBase } from "./datatypes.js";
import { list } from "./list.js";

export const Provenance = z.object({
  ...resourceBase,
  target: list(Reference),
  recorded: z.string().optional(),
  agent: list(
    z.object({
      type: CodeableConcept.optional(),
      who: Reference.optional(),
      onBehalfOf: Reference.optional(),
    }),
  ),
});
export type FhirProvenance = z.infer<typeof Provenance>;
