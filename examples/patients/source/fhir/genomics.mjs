import { SYSTEM, coded, worded } from "./codes.mjs";
import { observation } from "./observations.mjs";

const GENES = { BRCA1: "HGNC:1100", BRCA2: "HGNC:1101", AR: "HGNC:644" };
const ORIGIN = { germline: "LA6683-2", somatic: "LA6684-0" };

const GENETICS = [
  coded(SYSTEM.observationCategory, "laboratory"),
  coded(SYSTEM.diagnosticService, "GE"),
];

/**
 * A variant found in a gene. `variant` is the finding in the report's words; without
 * `origin` the report does not say whether it is germline or somatic.
 * @param {{ when: string, gene: keyof typeof GENES, variant: string, origin?: keyof typeof ORIGIN, isPathogenic?: boolean, specimen: string }} finding
 */
export function geneVariant({ when, gene, variant, origin, isPathogenic = false, specimen }) {
  const component = [
    {
      code: coded(SYSTEM.loinc, "48018-6", "Gene studied [ID]"),
      valueCodeableConcept: coded(SYSTEM.hgnc, GENES[gene], gene, gene),
    },
  ];
  if (origin !== undefined) {
    component.push({
      code: coded(SYSTEM.loinc, "48002-0", "Genomic source class [Type]"),
      valueCodeableConcept: coded(SYSTEM.loinc, ORIGIN[origin], undefined, origin),
    });
  }
  if (isPathogenic) {
    component.push({
      code: coded(SYSTEM.loinc, "53037-8", "Genetic variation clinical significance [Imp]"),
      valueCodeableConcept: coded(SYSTEM.loinc, "LA6668-3", "Pathogenic", "patogen"),
    });
  }
  return observation(undefined, when, {
    category: GENETICS,
    code: coded(SYSTEM.loinc, "69548-6", "Genetic variant assessment", variant),
    valueCodeableConcept: coded(SYSTEM.loinc, "LA9633-4", "Present"),
    specimen: { display: specimen },
    component,
  });
}

/** Microsatellite status, in the report's words. @param {string} when @param {string} value @param {string} specimen */
export function microsatelliteStatus(when, value, specimen) {
  return observation(undefined, when, {
    category: GENETICS,
    code: coded(SYSTEM.loinc, "81695-9", undefined, "Mikrosatellitstatus"),
    valueCodeableConcept: worded(value),
    specimen: { display: specimen },
  });
}
