import type { CodeableConcept } from "@ipo/model";
import { icd10Of, tumourRoleOfIcd10 } from "./icd10.js";
import { primaryTumours, secondaryTumours } from "./snomed.js";
import { canonicalSystem, systems } from "./systems.js";

const primaryCodes = new Set(Object.values(primaryTumours).flat());

/** Whether a diagnosis is coded as a primary or a secondary tumour, by ICD-10, else SNOMED CT; words are not read. */
export function tumourRoleOf(
  concept: CodeableConcept | undefined,
): "primary-cancer" | "secondary-cancer" | undefined {
  const icd10 = icd10Of(concept);
  const byIcd10 = icd10 === undefined ? undefined : tumourRoleOfIcd10(icd10);
  if (byIcd10) return byIcd10;
  for (const { system, code } of concept?.coding ?? []) {
    if (system === undefined || code === undefined || canonicalSystem(system) !== systems.snomed)
      continue;
    if (secondaryTumours.has(code)) return "secondary-cancer";
    if (primaryCodes.has(code)) return "primary-cancer";
  }
  return undefined;
}
