import type { EventOfKind } from "@ipo/model";
import type { MessageKey, Text } from "../locale/text.js";

/**
 * FHIR research-subject-status codes in words (hl7.org/fhir/R4/valueset-research-subject-status.html): those before
 * taking part, and those of it.
 */
const known: Readonly<Record<string, MessageKey>> = {
  candidate: "study.candidate",
  "potential-candidate": "study.potential-candidate",
  eligible: "study.eligible",
  screening: "study.screening",
  "pending-on-study": "study.pending-on-study",
  "on-study": "study.on-study",
  "on-study-intervention": "study.on-study-intervention",
  "on-study-observation": "study.on-study-observation",
  "follow-up": "study.follow-up",
  "off-study": "study.off-study",
  ineligible: "study.ineligible",
  "not-registered": "study.not-registered",
  withdrawn: "study.withdrawn",
};

/** How far somebody has come in a study, in words. What no table knows stands in the source's own word. */
export function studyStatusText(
  { sourceStatus, status }: Pick<EventOfKind<"studyParticipation">, "sourceStatus" | "status">,
  text: Text,
): string {
  if (sourceStatus === undefined || sourceStatus === status) return text(`status.${status}`);
  const key = Object.hasOwn(known, sourceStatus) ? known[sourceStatus] : undefined;
  return key ? text(key) : sourceStatus;
}
