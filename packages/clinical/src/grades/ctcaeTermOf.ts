import { textOf, type CodeableConcept } from "@ipo/model";
import { canonicalSystem, systems } from "../codes/systems.js";
import type { CtcaeTerm, CtcaeTermGrade } from "./ctcaeTerms.js";

/** Makes the look-ups of adverse event terms: by MedDRA code, else by the whole English term of CTCAE. */
export function ctcaeTermLookup(terms: readonly CtcaeTerm[]): {
  readonly ctcaeTermOf: (concept: CodeableConcept | undefined) => CtcaeTerm | undefined;
  readonly allowedGradesOf: (
    concept: CodeableConcept | undefined,
  ) => readonly CtcaeTermGrade[] | undefined;
} {
  const byCode = new Map(terms.map((term) => [term.meddra, term]));
  const byWords = new Map(terms.map((term) => [term.label.en.toLowerCase(), term]));
  const ctcaeTermOf = (concept: CodeableConcept | undefined): CtcaeTerm | undefined => {
    for (const { system, code } of concept?.coding ?? []) {
      if (system === undefined || code === undefined) continue;
      const term = canonicalSystem(system) === systems.meddra ? byCode.get(code) : undefined;
      if (term) return term;
    }
    return byWords.get((textOf(concept) ?? "").trim().toLowerCase());
  };
  return { ctcaeTermOf, allowedGradesOf: (concept) => ctcaeTermOf(concept)?.grades };
}
