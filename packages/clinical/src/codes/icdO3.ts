import type { CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { canonicalSystem, systems } from "./systems.js";

/** Where the meaning of ICD-O-3 codes was read. */
export const icdO3Source: TableSource = {
  source:
    "WHO International Classification of Diseases for Oncology, third edition (ICD-O-3): topography C00-C80, morphology as four digits of histology and one of behaviour (3 malignant and primary, 6 malignant and metastatic), 959-999 tumours of blood and lymph",
  date: "2026-11-22",
};

/** An ICD-O-3 morphology such as `8720/3`, in its two parts. */
export interface Morphology {
  readonly histology: string;
  readonly behaviour: string;
}

const MORPHOLOGY = /^M?-?(\d{4})\/?(\d)$/;
const TOPOGRAPHY = /^C\d{2}/;

/** The morphology a concept codes in ICD-O-3, with or without its slash; `undefined` when it carries none. */
export function morphologyOf(concept: CodeableConcept | undefined): Morphology | undefined {
  for (const code of icdO3Codes(concept)) {
    const [, histology, behaviour] = MORPHOLOGY.exec(code) ?? [];
    if (histology !== undefined && behaviour !== undefined) return { histology, behaviour };
  }
  return undefined;
}

/** The topography a concept codes in ICD-O-3, such as `C50.4`; `undefined` when it carries none. */
export function topographyOf(concept: CodeableConcept | undefined): string | undefined {
  return icdO3Codes(concept).find((code) => TOPOGRAPHY.test(code));
}

/** Whether a histology is one of blood or lymph, which can lie in any organ and is no tumour of it. */
export function isBloodOrLymph(histology: string): boolean {
  return /^9(?:59|[6-9])/.test(histology);
}

function icdO3Codes(concept: CodeableConcept | undefined): readonly string[] {
  return (concept?.coding ?? []).flatMap(({ system, code }) =>
    system !== undefined && code !== undefined && canonicalSystem(system) === systems.icdO3
      ? [code]
      : [],
  );
}
