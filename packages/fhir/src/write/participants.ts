import type { CodeableConcept, Reference } from "fhir/r4";
import type { ClinicalEvent } from "@ipo/model";
import { writeConcepts } from "./concept.js";

/** Someone who takes part, as FHIR's participants need it. */
export interface WrittenParticipant {
  readonly role: CodeableConcept[];
  readonly who: Reference;
}

/** Who takes part in a step of care. */
export function writeParticipants(event: ClinicalEvent): WrittenParticipant[] {
  const { author, organisation } = event.provenance;
  const participants = event.kind === "careEvent" ? (event.participants ?? []) : [];
  return participants.map(({ role, name }) => ({
    role: role ? writeConcepts([role]) : [],
    who: {
      ...(name !== undefined && { display: name }),
      ...(name !== undefined && name === author && { type: "Practitioner" }),
      ...(name !== undefined && name === organisation && { type: "Organization" }),
    },
  }));
}
