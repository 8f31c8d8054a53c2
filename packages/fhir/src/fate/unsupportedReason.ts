import type { FateReason } from "@ipo/model";

/** Types that are read only for the names and codes they lend to events. */
const SUPPORTING: ReadonlySet<string> = new Set([
  "BodyStructure",
  "CareTeam",
  "Device",
  "HealthcareService",
  "Location",
  "Medication",
  "Organization",
  "Practitioner",
  "PractitionerRole",
  "Questionnaire",
  "RelatedPerson",
]);

/** Why a resource of a type without events of its own is not shown. */
export function unsupportedReasonOf(resourceType: string): FateReason {
  return SUPPORTING.has(resourceType) ? "supporting" : "type-not-read";
}
