import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { labResult, observation } from "../fhir/observations.mjs";
import { receptorStatus } from "../resources/receptorStatus.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";
import { addGenes } from "./genes.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const PATHOLOGY = "Patologi, Exempelsjukhuset";

/**
 * Four pieces of tissue with what was found in each. HER2 and the hormone receptors change; the bone could not be judged.
 * @type {readonly { name: string, day: string, issued: string, kind: string, site: string, er: string, pr: string, her2: string, ki67?: number, conclusion: string }[]}
 */
const TISSUES = [
  {
    name: "primary",
    day: "2018-02-02",
    issued: "2018-02-09T13:40:00+01:00",
    kind: "Mellannålsbiopsi",
    site: "Vänster bröst",
    er: "Positiv, 90 %",
    pr: "Positiv, 60 %",
    her2: "Positiv, 3+",
    ki67: 35,
    conclusion:
      "Invasiv bröstcancer av ingen speciell typ, NHG 3. ER 90 %, PR 60 %, HER2 3+, Ki-67 35 %.",
  },
  {
    name: "operation",
    day: "2018-08-02",
    issued: "2018-08-16T10:15:00+02:00",
    kind: "Bröstresektat och axillpreparat",
    site: "Vänster bröst och axill",
    er: "Positiv, 90 %",
    pr: "Positiv, 40 %",
    her2: "Positiv, 3+",
    ki67: 8,
    conclusion:
      "Kvarvarande invasiv cancer 7 mm, fria marginaler. 0 metastaser i 14 lymfkörtlar. ypT1b ypN0.",
  },
  {
    name: "bone",
    day: "2022-05-23",
    issued: "2022-06-03T09:10:00+02:00",
    kind: "Mellannålsbiopsi",
    site: "Th12",
    er: "Positiv, 80 %",
    pr: "Negativ, <1 %",
    her2: "Ej bedömbar (urkalkat material)",
    conclusion: "Metastas av bröstcancer i skelett. HER2 kan inte bedömas i urkalkat material.",
  },
  {
    name: "liver",
    day: "2022-05-25",
    issued: "2022-05-31T15:20:00+02:00",
    kind: "Mellannålsbiopsi",
    site: "Leversegment 7",
    er: "Positiv, 95 %",
    pr: "Negativ, <1 %",
    her2: "HER2-låg, 1+",
    ki67: 25,
    conclusion: "Metastas av bröstcancer. ER 95 %, PR <1 %, HER2 1+ (HER2-låg), Ki-67 25 %.",
  },
  {
    name: "liver-2",
    day: "2026-06-16",
    issued: "2026-06-24T11:05:00+02:00",
    kind: "Mellannålsbiopsi",
    site: "Leversegment 4",
    er: "Positiv, 40 %",
    pr: "Negativ, <1 %",
    her2: "Negativ, 0",
    ki67: 60,
    conclusion: "Metastas av bröstcancer. ER 40 %, PR <1 %, HER2 0, Ki-67 60 %.",
  },
];

/** Biopsies, receptors, Ki-67 and reports, and the genes tested. @param {BundleBuilder} bundle */
export function addPathology(bundle) {
  /** @type {Record<string, string>} */
  const specimens = {};
  for (const tissue of TISSUES) specimens[tissue.name] = addTissue(bundle, tissue);
  bundle.add(
    "grade",
    "Sympathy",
    observation("laboratory", "2018-02-02", {
      code: coded(SYSTEM.loinc, "33732-9", undefined, "Histologisk grad"),
      valueCodeableConcept: worded("NHG 3"),
      specimen: { reference: specimens.primary },
    }),
  );
  addGenes(bundle, /** @type {string} */ (specimens.liver));
}

/** @param {BundleBuilder} bundle @param {(typeof TISSUES)[number]} tissue */
function addTissue(bundle, { name, day, issued, kind, site, ki67, conclusion, ...status }) {
  const reference = bundle.add(`specimen-${name}`, "Sympathy", specimen(day, kind, site));
  if (name !== "operation") {
    const code = coded(SYSTEM.snomed, "86273004", undefined, `${kind}, ${site}`);
    bundle.add(`biopsy-${name}`, "Cosmic", procedure({ when: day, code }));
  }
  const results = /** @type {const} */ (["er", "pr", "her2"]).map((receptor) =>
    bundle.add(
      `${receptor}-${name}`,
      "Sympathy",
      receptorStatus({
        when: day,
        receptor,
        value: status[receptor],
        specimen: reference,
        method: "Immunhistokemi",
      }),
    ),
  );
  if (ki67 !== undefined) results.push(addKi67(bundle, name, day, ki67, reference));
  bundle.add(
    `pathology-${name}`,
    "Sympathy",
    diagnosticReport({
      when: day,
      section: "SP",
      name: `PAD ${site}`,
      issued,
      specimen: reference,
      results,
      conclusion,
      text: `Utlåtande\n${conclusion}\nSvaret är påhittat och gäller ingen verklig person.`,
    }),
  );
  return reference;
}

/** Share of tumour cells in division. @param {BundleBuilder} bundle @param {string} name @param {string} when @param {number} value @param {string} specimenReference */
function addKi67(bundle, name, when, value, specimenReference) {
  const other = {
    valueQuantity: { value, unit: "%", system: SYSTEM.ucum, code: "%" },
    specimen: { reference: specimenReference },
  };
  const analyte = { text: "Ki-67" };
  return bundle.add(
    `ki-67-${name}`,
    "Sympathy",
    labResult({ when, analyte, laboratory: PATHOLOGY, method: "Immunhistokemi", other }),
  );
}
