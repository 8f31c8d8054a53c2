import * as z from "zod";
import type { CodeableConcept } from "@ipo/model";
import { resolveReference } from "../references/resolveReference.js";
import {
  CodeableConcept as ConceptSchema,
  type CodeableConcept as FhirConcept,
  type Reference,
} from "../schema/datatypes.js";
import { parseLeniently } from "../schema/parseLeniently.js";
import { optionalConcept, optionalConcepts } from "./concept.js";
import type { ReadContext } from "./context.js";

const Coded = z.object({ code: ConceptSchema.optional() });

/** Why something was done: the reasons coded, and the codes of the resources referred to as reasons. */
export function reasonsOf(
  resource: {
    readonly reasonCode?: FhirConcept[] | undefined;
    readonly reasonReference?: Reference[] | undefined;
  },
  context: ReadContext,
): CodeableConcept[] | undefined {
  const referred = (resource.reasonReference ?? []).flatMap((reference) => {
    const resolved = resolveReference(reference, context.entry, context.index);
    const code = resolved && optionalConcept(parseLeniently(Coded, resolved.resource).data?.code);
    return code ?? (reference.display === undefined ? [] : { coding: [], text: reference.display });
  });
  const all = [...(optionalConcepts(resource.reasonCode) ?? []), ...referred];
  return all.length > 0 ? all : undefined;
}
