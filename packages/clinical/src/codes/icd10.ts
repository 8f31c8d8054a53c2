import type { CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codeIn } from "./rowLookup.js";
import { canonicalSystem, systems } from "./systems.js";

/** Where the tumour ranges were read. */
export const icd10Source: TableSource = {
  source:
    "WHO ICD-10 chapter II: C00-C75 and C81-C97 primary, C77-C79 secondary, D45-D47 blood neoplasms of uncertain behaviour",
  date: "2026-09-15",
};

/** The ICD-10 code of a concept, of any national edition and as written, with or without its dot; `undefined` when none. */
export function icd10Of(concept: CodeableConcept | undefined): string | undefined {
  return codeIn(concept, (system) => canonicalSystem(system) === systems.icd10);
}

/** Whether an ICD-10 code is a primary or a secondary tumour; `undefined` for everything else and for C76 and C80 (site not stated). */
export function tumourRoleOfIcd10(code: string): "primary-cancer" | "secondary-cancer" | undefined {
  const match = /^([CD])(\d{2})/.exec(code);
  if (!match) return undefined;
  const [, chapter, digits] = match;
  const number = Number(digits);
  if (chapter === "D") return number >= 45 && number <= 47 ? "primary-cancer" : undefined;
  if (number >= 77 && number <= 79) return "secondary-cancer";
  return number <= 75 || (number >= 81 && number <= 97) ? "primary-cancer" : undefined;
}
