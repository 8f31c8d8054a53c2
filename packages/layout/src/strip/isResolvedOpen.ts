import type { EventOfKind } from "@ipo/model";

/** HL7 adverse-event-outcome codes (hl7.org/fhir/R4/valueset-adverse-event-outcome.html) and the same in words. */
const RESOLVED = new Set([
  "resolved",
  "resolvedwithsequelae",
  "resolved with sequelae",
  "recovered",
  "recovered with sequelae",
  "recovered/resolved",
  "recovered/resolved with sequelae",
]);

/** Whether an adverse event is over by its stated outcome, while nobody wrote down when. */
export function isResolvedOpen({ time, outcome }: EventOfKind<"adverseEvent">): boolean {
  if (time.kind !== "period" || time.end !== undefined || !outcome) return false;
  const words = [outcome.text, ...outcome.coding.flatMap(({ code, display }) => [code, display])];
  return words.some((word) => word !== undefined && RESOLVED.has(word.trim().toLowerCase()));
}
