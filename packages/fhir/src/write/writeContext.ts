import type { Annotation, Identifier, Meta, Reference } from "fhir/r4";
import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { addressOf } from "./address.js";
import type { EventGroup } from "./eventGroup.js";

/** What a writer needs beside the events. */
export interface WriteContext {
  /** The patient, for `subject` and `patient`. */
  readonly subject: Reference;
  /** What the first event of another resource of the record is; `undefined` for one that is not in it. */
  readonly codeOf: (source: string) => CodeableConcept | undefined;
}

/** What every written resource has, whatever its type. */
export function resourceBaseOf({ source, version, events }: EventGroup): {
  id: string | undefined;
  meta: Meta;
  identifier: Identifier[] | undefined;
} {
  const { lastUpdated, system } = events[0].provenance;
  return {
    id: addressOf(source).id,
    meta: {
      // Two versions of one resource must differ in more than their content.
      versionId: version === undefined ? undefined : String(version),
      lastUpdated: lastUpdated?.text,
      source: system,
    },
    identifier: events[0].identifiers?.map(({ system: given, value }) => ({
      system: given,
      value,
    })),
  };
}

/** The one identifier of a type that has room for one; what stands beyond it is kept as a record field. */
export function oneIdentifier({ events }: EventGroup): { identifier: Identifier | undefined } {
  return { identifier: events[0].identifiers?.[0] as Identifier | undefined };
}

/** The notes of an event. */
export function notesOf({ note }: ClinicalEvent): Annotation[] {
  return (note ?? []).map((text) => ({ text }));
}
