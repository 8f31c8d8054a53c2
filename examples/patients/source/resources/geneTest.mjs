import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";

/** HGNC ids (genenames.org) of the genes tested. */
const GENES = {
  BRAF: "HGNC:1097",
  BRCA2: "HGNC:1101",
  CTNNB1: "HGNC:2514",
  DPYD: "HGNC:3012",
  KRAS: "HGNC:6407",
  MYC: "HGNC:7553",
  NRAS: "HGNC:7989",
  TP53: "HGNC:11998",
};

const ORIGIN = { germline: "LA6683-2", somatic: "LA6684-0" };

/**
 * A gene as it was tested, found or not, with the protein change where the report gives one.
 * @param {{ when: string, gene: keyof typeof GENES, text: string, protein?: string, isFound?: boolean,
 *   origin?: keyof typeof ORIGIN, specimen: string, method: string }} test
 */
export function geneTest({ when, gene, text, protein, isFound = true, origin, specimen, method }) {
  const part = (/** @type {string} */ code, /** @type {object} */ value) => ({
    code: coded(SYSTEM.loinc, code),
    valueCodeableConcept: value,
  });
  return observation(undefined, when, {
    category: [
      coded(SYSTEM.observationCategory, "laboratory"),
      coded(SYSTEM.diagnosticService, "GE"),
    ],
    code: coded(SYSTEM.loinc, "69548-6", "Genetic variant assessment", text),
    valueCodeableConcept: isFound
      ? coded(SYSTEM.loinc, "LA9633-4", "Present", "påvisad")
      : coded(SYSTEM.loinc, "LA9634-2", "Absent", "ej påvisad"),
    specimen: { reference: specimen },
    method: worded(method),
    component: [
      part("48018-6", coded(SYSTEM.hgnc, GENES[gene], gene, gene)),
      ...(origin === undefined ? [] : [part("48002-0", coded(SYSTEM.loinc, ORIGIN[origin]))]),
      ...(protein === undefined ? [] : [part("48005-3", worded(protein))]),
    ],
  });
}
