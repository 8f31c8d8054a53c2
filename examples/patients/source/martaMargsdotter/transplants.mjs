import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { drugDose } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Days of high-dose melphalan, of the cells, and what was harvested. */
const ROWS = /** @type {const} */ ([
  ["2011-10-18", "2011-10-20", "4,1 × 10⁶ CD34+/kg", 1],
  ["2017-06-20", "2017-06-22", "3,6 × 10⁶ CD34+/kg, skördade 2011", 2],
]);

/** The harvest, and two autologous transplants with what went before them. Gives the last melphalan. @param {BundleBuilder} bundle @param {readonly string[]} lines */
export function addTransplants(bundle, lines) {
  const harvest = coded(SYSTEM.kva, "DR043", undefined, "Stamcellsskörd");
  bundle.add(
    "harvest",
    "Cosmic",
    procedure({
      when: { start: "2011-09-26", end: "2011-09-28" },
      code: harvest,
      outcome: "7,7 × 10⁶ CD34+/kg, för två transplantationer",
    }),
  );
  const mobilisation = { atc: "L03AA02", text: "Filgrastim" };
  for (const when of ["2011-09-22", "2011-09-23", "2011-09-24", "2011-09-25", "2011-09-26"])
    bundle.add(
      `filgrastim-${when}`,
      "Cosmic",
      drugDose({ drug: mobilisation, when, dose: [10, "µg/kg"] }),
    );
  let melphalan = "";
  for (const [conditioned, transplanted, outcome, line] of ROWS) {
    const drug = { atc: "L01AA03", text: "Melfalan" };
    melphalan = bundle.add(
      `melphalan-${line}`,
      "CytoBase",
      drugDose({ drug, when: conditioned, dose: [200, "mg/m²"] }),
    );
    const code = coded(SYSTEM.kva, "DR048", undefined, "Autolog stamcellstransplantation");
    const basedOn = [{ reference: lines[line - 1] }];
    bundle.add(
      `transplant-${line}`,
      "Cosmic",
      procedure({ when: transplanted, code, outcome, other: { basedOn } }),
    );
  }
  return melphalan;
}
