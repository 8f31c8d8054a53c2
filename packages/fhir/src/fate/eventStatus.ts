import type { EventStatus } from "@ipo/model";
import { report, type ReadContext } from "../normalise/context.js";

/** FHIR R4 status codes to the record's, for all resource types read. Withheld statuses never get here. */
const statuses: ReadonlyMap<string, EventStatus> = new Map<string, EventStatus>([
  ["draft", "planned"],
  ["intended", "planned"],
  ["planned", "planned"],
  ["preparation", "planned"],
  ["proposed", "planned"],
  ["accepted", "planned"],
  ["pending", "planned"],
  ["booked", "planned"],
  ["waitlist", "planned"],
  ["requested", "planned"],
  ["received", "planned"],
  ["ready", "planned"],
  ["candidate", "planned"],
  ["potential-candidate", "planned"],
  ["eligible", "planned"],
  ["screening", "planned"],
  ["pending-on-study", "planned"],
  ["active", "active"],
  ["current", "active"],
  ["in-progress", "active"],
  ["arrived", "active"],
  ["triaged", "active"],
  ["onleave", "active"],
  ["checked-in", "active"],
  ["on-study", "active"],
  ["on-study-intervention", "active"],
  ["on-study-observation", "active"],
  ["follow-up", "active"],
  ["on-hold", "on-hold"],
  ["onhold", "on-hold"],
  ["suspended", "on-hold"],
  ["completed", "completed"],
  ["finished", "completed"],
  ["fulfilled", "completed"],
  ["off-study", "completed"],
  ["stopped", "stopped"],
  ["revoked", "stopped"],
  ["failed", "stopped"],
  ["abandoned", "stopped"],
  ["inactive", "stopped"],
  ["retired", "stopped"],
  ["superseded", "stopped"],
  ["registered", "preliminary"],
  ["preliminary", "preliminary"],
  ["partial", "preliminary"],
  ["final", "final"],
  ["available", "final"],
  ["unavailable", "final"],
  ["unsatisfactory", "final"],
  ["amended", "amended"],
  ["appended", "amended"],
  ["corrected", "corrected"],
  ["unknown", "unknown"],
  ["health-unknown", "unknown"],
  ["rejected", "not-done"],
  // ResearchSubject: before the study began. hl7.org/fhir/R4/codesystem-research-subject-status.html
  ["ineligible", "not-done"],
  ["not-registered", "not-done"],
  ["withdrawn", "not-done"],
  ["success", "final"],
  ["failure", "unknown"],
  ["data-requested", "preliminary"],
  ["data-required", "preliminary"],
]);

/** The record's status for a FHIR status code; `unknown`, with an issue, for a code FHIR R4 does not have, and for none. */
export function eventStatusOf(status: string | undefined, context: ReadContext): EventStatus {
  if (status === undefined) return "unknown";
  const known = statuses.get(status.trim().toLowerCase());
  if (!known)
    report(
      context,
      "warning",
      "code-invalid",
      "status",
      `"${status}" is not a status that FHIR R4 has for ${context.entry.resourceType}. It is kept as written and counts as unknown. Send one of FHIR R4's codes.`,
    );
  return known ?? "unknown";
}
