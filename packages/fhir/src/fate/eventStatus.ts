import type { EventStatus } from "@ipo/model";
import { report, type ReadContext } from "../normalise/context.js";

/** FHIR R4 status codes to the record's, for all resource types read. Withheld statuses never get here. */
const statuses: ReadonlyMap<string, EventStatus> = new Map<string, EventStatus>([
  ["draft", "planned"],
  ["intended", "planned"],
  ["planned", "planned"],
  ["preparation", "planned"],
  ["active", "active"],
  ["in-progress", "active"],
  ["arrived", "active"],
  ["triaged", "active"],
  ["onleave", "active"],
  ["on-hold", "on-hold"],
  ["completed", "completed"],
  ["finished", "completed"],
  ["stopped", "stopped"],
  ["revoked", "stopped"],
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
      `"${status}" is not a status that FHIR R4 has for ${context.entry.resourceType}. It is kept as written and counts as unknown.`,
    );
  return known ?? "unknown";
}
