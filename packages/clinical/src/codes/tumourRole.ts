import type { CodeableConcept } from "@ipo/model";
import { icd10Of, tumourRoleOfIcd10 } from "./icd10.js";
import { morphologyOf } from "./icdO3.js";
import { canonicalSystem, systems } from "./systems.js";

/** What a tumour is to the disease followed. */
export type TumourRole = "primary-cancer" | "secondary-cancer";

/** Makes the look-up of a tumour's role: by ICD-10, else the behaviour of an ICD-O-3 morphology, else SNOMED CT. */
export function tumourRoleLookup(
  primary: Iterable<string>,
  secondary: Iterable<string>,
): (concept: CodeableConcept | undefined) => TumourRole | undefined {
  const primaryCodes = new Set(primary);
  const secondaryCodes = new Set(secondary);
  const roleOfSnomed = (code: string): TumourRole | undefined => {
    if (secondaryCodes.has(code)) return "secondary-cancer";
    return primaryCodes.has(code) ? "primary-cancer" : undefined;
  };
  return (concept) => {
    const icd10 = icd10Of(concept);
    const byIcd10 = icd10 === undefined ? undefined : tumourRoleOfIcd10(icd10);
    return byIcd10 ?? roleOfBehaviour(concept) ?? firstRole(concept, roleOfSnomed);
  };
}

function roleOfBehaviour(concept: CodeableConcept | undefined): TumourRole | undefined {
  const behaviour = morphologyOf(concept)?.behaviour;
  if (behaviour === "6") return "secondary-cancer";
  return behaviour === "3" ? "primary-cancer" : undefined;
}

function firstRole(
  concept: CodeableConcept | undefined,
  roleOf: (code: string) => TumourRole | undefined,
): TumourRole | undefined {
  for (const { system, code } of concept?.coding ?? []) {
    if (system === undefined || code === undefined) continue;
    const role = canonicalSystem(system) === systems.snomed ? roleOf(code) : undefined;
    if (role) return role;
  }
  return undefined;
}
