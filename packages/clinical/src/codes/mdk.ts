import { hasCode, type CodeableConcept } from "@ipo/model";
import { kvaCodeOf } from "./kva.js";
import type { SvfPoint } from "./svf.js";
import { systems } from "./systems.js";

/** Makes the test for a multidisciplinary team conference (MDK): the local code, or a measuring point of that role. */
export function mdkTest(
  svfPointOf: (code: string) => SvfPoint | undefined,
): (concept: CodeableConcept | undefined) => boolean {
  return (concept) => {
    if (hasCode(concept, systems.careEvent, "mdk")) return true;
    const code = kvaCodeOf(concept);
    return code !== undefined && svfPointOf(code)?.role === "mdk";
  };
}
