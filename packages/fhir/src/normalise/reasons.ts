import * as z from "zod";
import type { CodeableConcept } from "@ipo/model";
import {
  CodeableConcept as ConceptSchema,
  type CodeableConcept as FhirConcept,
  type Reference,
} from "../schema/datatypes.js";
import { parseLeniently } from "../schema/parseLeniently.js";
import { optionalConcept, optionalConcepts } from "./concept.js";
import type { ReadContext } from "./context.js";
import { referredOf } from "./referred.js";

const Coded = z.object({ code: ConceptSchema.optional() });

/**
 * Why something was done: the reasons coded, and the codes of the resources referred to as reasons, else the words of
 * the reference. A resource that is withheld or about somebody else is no reason.
 */
export function reasonsOf(
  resource: {
    readonly reasonCode?: FhirConcept[] | undefined;
    readonly reasonReference?: Reference[] | undefined;
  },
  context: ReadContext,
): CodeableConcept[] | undefined {
  const referred = (resource.reasonReference ?? []).flatMap((reference) => {
    const { entry, display } = referredOf(reference, context);
    const code = entry && optionalConcept(parseLeniently(Coded, entry.resource).data?.code);
    return code ?? (display === undefined ? [] : { coding: [], text: display });
  });
  const all = [...(optionalConcepts(resource.reasonCode) ?? []), ...referred];
  return all.length > 0 ? all : undefined;
}
