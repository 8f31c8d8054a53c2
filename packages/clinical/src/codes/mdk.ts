import { hasCode, type CodeableConcept } from "@ipo/model";
import { kvaCodeOf, svfPointOf } from "./kva.js";
import { systems } from "./systems.js";

/** Whether a concept is a multidisciplinary team conference (MDK): the local code, or the SVF measuring point with suffix 35. */
export function isMdk(concept: CodeableConcept | undefined): boolean {
  if (hasCode(concept, systems.careEvent, "mdk")) return true;
  const code = kvaCodeOf(concept);
  return code !== undefined && svfPointOf(code)?.role === "mdk";
}
