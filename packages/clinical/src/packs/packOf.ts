import { eventsOfKind, type CodeableConcept, type PatientRecord } from "@ipo/model";
import { icd10Of } from "../codes/icd10.js";
import { primaryTumours } from "../codes/snomed.js";
import { canonicalSystem, systems } from "../codes/systems.js";
import { packById, packs, type Pack } from "./packs.js";

const packIdBySnomed = new Map(
  Object.entries(primaryTumours).flatMap(([id, codes]) => codes.map((code) => [code, id] as const)),
);

/**
 * The pack of the record's first primary tumour that has one, by ICD-10, else SNOMED CT, in the record's order.
 * The generic pack when no primary tumour is coded, or when none has a pack of its own.
 */
export function packOf(record: PatientRecord): Pack {
  const generic = packs[packs.length - 1] as Pack;
  for (const { role, code } of eventsOfKind(record, "condition")) {
    const found = role === "primary-cancer" ? packOfDiagnosis(code) : undefined;
    if (found && found !== generic) return found;
  }
  return generic;
}

function packOfDiagnosis(concept: CodeableConcept): Pack | undefined {
  const icd10 = icd10Of(concept);
  if (icd10 !== undefined)
    return packs.find((pack) =>
      pack.icd10.some((prefix) => undotted(icd10).startsWith(undotted(prefix))),
    );
  const snomed = concept.coding.find(
    ({ system }) => system !== undefined && canonicalSystem(system) === systems.snomed,
  )?.code;
  const id = snomed === undefined ? undefined : packIdBySnomed.get(snomed);
  return id === undefined ? undefined : packById(id);
}

/** Swedish registers write ICD-10 codes without the dot. */
function undotted(code: string): string {
  return code.replace(".", "");
}
