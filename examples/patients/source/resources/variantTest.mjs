import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";

/** HGNC ids (genenames.org) of the genes tested. */
const GENES = {
  ALK: "HGNC:427",
  BRAF: "HGNC:1097",
  BRCA1: "HGNC:1100",
  BRCA2: "HGNC:1101",
  EGFR: "HGNC:3236",
  ESR1: "HGNC:3467",
  MET: "HGNC:7029",
  NRAS: "HGNC:7989",
  PIK3CA: "HGNC:8975",
  TP53: "HGNC:11998",
};

/**
 * A gene of the tumour as it was tested: found or not. `variant` is the finding in the report's words, `protein` its
 * change in HGVS notation where the report gives one.
 * @param {{ when: string, gene: keyof typeof GENES, variant: string, protein?: string, isFound?: boolean, specimen: string, method?: string }} test
 */
export function variantTest({ when, gene, variant, protein, isFound = true, specimen, method }) {
  const part = (/** @type {string} */ code, /** @type {object} */ value) => ({
    code: coded(SYSTEM.loinc, code),
    valueCodeableConcept: value,
  });
  return observation(undefined, when, {
    category: [
      coded(SYSTEM.observationCategory, "laboratory"),
      coded(SYSTEM.diagnosticService, "GE"),
    ],
    code: coded(SYSTEM.loinc, "69548-6", "Genetic variant assessment", variant),
    valueCodeableConcept: isFound
      ? coded(SYSTEM.loinc, "LA9633-4", "Present", "påvisad")
      : coded(SYSTEM.loinc, "LA9634-2", "Absent", "ej påvisad"),
    specimen: { reference: specimen },
    method: method === undefined ? undefined : worded(method),
    component: [
      part("48018-6", coded(SYSTEM.hgnc, GENES[gene], gene, gene)),
      ...(isFound ? [part("48002-0", coded(SYSTEM.loinc, "LA6684-0", "Somatic"))] : []),
      ...(protein === undefined ? [] : [part("48005-3", worded(protein))]),
    ],
  });
}
