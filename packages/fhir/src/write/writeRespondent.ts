import type { Reference, RelatedPerson } from "fhir/r4";
import type { Respondent } from "@ipo/model";
import { writeConcepts } from "./concept.js";

/** Who answered a form, as FHIR states it. */
export interface WrittenRespondent {
  readonly reference: Reference;
  /** A relative without a name, for the relationship alone. */
  readonly contained: readonly RelatedPerson[];
}

/** Who answered a form or wrote it down; `id` is that of the contained relative. */
export function writeRespondent(
  { type, relationship }: Respondent,
  id: string,
  subject: Reference,
): WrittenRespondent {
  if (type === "Patient") return { reference: subject, contained: [] };
  if (!relationship) return { reference: { type }, contained: [] };
  const relative: RelatedPerson = {
    resourceType: "RelatedPerson",
    id,
    patient: subject,
    relationship: writeConcepts(relationship),
  };
  return { reference: { reference: `#${id}` }, contained: [relative] };
}
