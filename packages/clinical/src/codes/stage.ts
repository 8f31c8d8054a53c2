import type { CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the staging codes were read. */
export const stageSource: TableSource = {
  source: "mCODE STU4 staging profiles (LOINC, SNOMED CT); MII oncology module staging profiles",
  date: "2026-09-15",
};

/** Codes of observations that stage the tumour: groups, T, N and M categories, FIGO, Gleason, Breslow, and the y, r, a and m symbols. */
export const stageCodes = [
  ...codings("loinc", "21908-9", "21902-2", "21914-7"),
  ...codings("loinc", "21905-5", "21906-3", "21907-1", "21899-0", "21900-6", "21901-4"),
  ...codings("loinc", "101658-3", "101659-1", "101660-9", "42030-7"),
  ...codings("snomed", "399588009", "399537006", "254386003"),
  ...codings("snomed", "384625004", "371494008", "371497001"),
  ...codings("snomed", "384994009", "384995005", "1812491000004107"),
  ...codings("loinc", "35266-6"),
  ...codings("snomed", "106243009"),
] as const;

const index = conceptIndexOf([stageCodes], (codes) => codes);

/** Whether an observation code is a staging, by code only. */
export function isStageCode(concept: CodeableConcept | undefined): boolean {
  return findByConcept(index, concept) !== undefined;
}
