import type { Reference } from "fhir/r4";
import type { ClinicalEvent, Provenance } from "@ipo/model";
import { referenceTo } from "./address.js";

/** References to sources, in their order. A contained resource cannot be referred to, for it is not written. */
export function writeReferences(sources: readonly string[] | undefined): Reference[] {
  return (sources ?? []).flatMap((source) => {
    const reference = referenceTo(source);
    return reference === undefined ? [] : [{ reference }];
  });
}

/** The references of an event that stand in one FHIR element, such as `basedOn`. */
export function relatedIn(event: ClinicalEvent, element: string): Reference[] {
  return writeReferences(
    (event.related ?? [])
      .filter(({ relation }) => relation === element)
      .map(({ source }) => source),
  );
}

/** The reference of an event in an element that holds one. */
export function oneRelatedIn(event: ClinicalEvent, element: string): Reference | undefined {
  return relatedIn(event, element)[0];
}

/** The person who stated the fact, by name. */
export function authorOf({ author }: Provenance): Reference | undefined {
  return author === undefined ? undefined : { type: "Practitioner", display: author };
}

/** The organisation that stated the fact, by name. */
export function organisationOf({ organisation }: Provenance): Reference | undefined {
  return organisation === undefined ? undefined : { type: "Organization", display: organisation };
}

/** Whoever stated the fact: the person first, then the organisation. */
export function actorsOf(provenance: Provenance): Reference[] {
  return [authorOf(provenance), organisationOf(provenance)].filter((actor) => actor !== undefined);
}
