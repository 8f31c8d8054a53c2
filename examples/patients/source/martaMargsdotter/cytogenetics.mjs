import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";
import { variantTest } from "../resources/variantTest.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** What the chromosomes showed, found or not, by marrow. */
const FINDINGS = /** @type {const} */ ([
  ["2011-05-16", "del(13q14)", true],
  ["2011-05-16", "t(4;14)(p16;q32)", false],
  ["2011-05-16", "t(14;16)(q32;q23)", false],
  ["2011-05-16", "del(17p13)", false],
  ["2020-03-25", "1q21-gain (3 kopior)", true],
  ["2020-03-25", "del(17p13)", false],
  ["2026-05-19", "1q21-amplifikation (≥4 kopior)", true],
  ["2026-05-19", "del(17p13), 62 % av cellerna", true],
]);

/** Chromosomes by FISH and one gene, as findings of the marrow they were found in. @param {BundleBuilder} bundle */
export function addCytogenetics(bundle) {
  for (const [index, [when, text, isFound]] of FINDINGS.entries())
    bundle.add(
      `fish-${index + 1}`,
      "Klinisk genetik",
      observation(undefined, when, {
        category: [
          coded(SYSTEM.observationCategory, "laboratory"),
          coded(SYSTEM.diagnosticService, "GE"),
        ],
        code: coded(SYSTEM.loinc, "69548-6", "Genetic variant assessment", text),
        valueCodeableConcept: isFound
          ? coded(SYSTEM.loinc, "LA9633-4", "Present", "påvisad")
          : coded(SYSTEM.loinc, "LA9634-2", "Absent", "ej påvisad"),
        specimen: { reference: `Specimen/marta-specimen-${when}` },
        method: worded("FISH"),
      }),
    );
  const tested = { when: "2026-05-19", specimen: "Specimen/marta-specimen-2026-05-19" };
  const variant = { variant: "TP53-mutation", protein: "p.(Arg248Gln)" };
  const method = "Massiv parallell sekvensering";
  bundle.add(
    "genomics-1",
    "Klinisk genetik",
    variantTest({ ...tested, ...variant, gene: "TP53", method }),
  );
}
