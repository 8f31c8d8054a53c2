import type { CodeableConcept } from "@ipo/model";
import { nonEmpty } from "../defined.js";
import type { CodeableConcept as FhirConcept } from "../schema/datatypes.js";
import { qualifiedConcept } from "./extension.js";

/** Side and place of a body site in mCODE (all editions) and in the MII oncology module. */
const QUALIFIER = /laterality|location-qualifier|seitenlokalisation/i;

/** A body site, with its side and place where extensions state them: `Breast, Left`. */
export function bodySiteOf(concept: FhirConcept | undefined): CodeableConcept | undefined {
  return qualifiedConcept(concept, QUALIFIER, ", ");
}

/** The body sites that say something, or `undefined` when none does. */
export function bodySitesOf(
  concepts: readonly FhirConcept[] | undefined,
): CodeableConcept[] | undefined {
  return nonEmpty((concepts ?? []).map(bodySiteOf).filter((site) => site !== undefined));
}
