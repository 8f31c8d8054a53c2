import type { CodeableConcept } from "@ipo/model";
import type { KvaCategory, KvaCode } from "./kvaCodes.js";
import { codeIn } from "./rowLookup.js";
import type { SvfPathway, SvfPoint, SvfStep } from "./svf.js";
import { canonicalSystem, systems } from "./systems.js";

/** The KVÅ code of a concept; `undefined` when it carries none. */
export function kvaCodeOf(concept: CodeableConcept | undefined): string | undefined {
  return codeIn(concept, (system) => canonicalSystem(system) === systems.kva);
}

/** Surgical chapters A-Q of KVÅ are coded by three letters and two digits (NCSP), such as `KEC01`. */
const surgical = /^[A-HJ-NP-Q][A-Z]{2}\d{2}$/;

/** Makes the look-ups of care measures: the row of a code, and what kind of treatment a code is. */
export function kvaLookup(codes: readonly KvaCode[]): {
  readonly kvaProcedureOf: (code: string) => KvaCode | undefined;
  readonly kvaCategoryOf: (code: string) => KvaCategory | undefined;
} {
  const byCode = new Map(codes.map((row) => [row.code, row]));
  return {
    kvaProcedureOf: (code) => byCode.get(code),
    kvaCategoryOf: (code) => {
      const row = byCode.get(code);
      if (row) return row.category;
      return surgical.test(code) ? "surgery" : undefined;
    },
  };
}

/** Makes the look-up of measuring points: pathway by the first three characters, point by the two digits after them. */
export function svfLookup(
  pathways: readonly SvfPathway[],
  steps: readonly SvfStep[],
): (code: string) => SvfPoint | undefined {
  const pathwayByPrefix = new Map(pathways.map(({ prefix, label }) => [prefix, label]));
  const stepBySuffix = new Map(steps.map((step) => [step.suffix, step]));
  return (code) => {
    const pathway = pathwayByPrefix.get(code.slice(0, 3));
    const step = stepBySuffix.get(code.slice(3));
    return pathway && step ? { pathway, ...step } : undefined;
  };
}
