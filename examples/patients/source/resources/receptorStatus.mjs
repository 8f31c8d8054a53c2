import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";

/** LOINC codes of the receptors, as the reader knows them. */
const RECEPTORS = {
  er: ["85337-4", "Östrogenreceptor (ER)"],
  pr: ["85339-0", "Progesteronreceptor (PR)"],
  her2: ["48676-1", "HER2"],
};

/**
 * The status of one receptor in one piece of tissue, in the report's words.
 * @param {{ when: string, receptor: keyof typeof RECEPTORS, value: string, specimen: string, method?: string }} status
 */
export function receptorStatus({ when, receptor, value, specimen, method }) {
  const [loinc, text] = /** @type {[string, string]} */ (RECEPTORS[receptor]);
  return observation("laboratory", when, {
    code: coded(SYSTEM.loinc, loinc, undefined, text),
    valueCodeableConcept: worded(value),
    specimen: { reference: specimen },
    method: method === undefined ? undefined : worded(method),
  });
}
