import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { labResult } from "../fhir/observations.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";
import { variantTest } from "../resources/variantTest.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const PATHOLOGY = "Patologi, Exempelsjukhuset";
const PANEL = "Massiv parallell sekvensering, solid tumör";
const FIRST = `Finnålsaspirat station 4R och 7: adenokarcinom av lungtyp (TTF-1 positiv).
PD-L1 (22C3): färre än 1 % av tumörcellerna.
Svaret är påhittat och gäller ingen verklig person.`;
const SECOND = `Mellannålsbiopsi lever: adenokarcinom, samma typ som i lungan. Ingen omvandling till småcellig cancer.
PD-L1 (22C3): 60 % av tumörcellerna.
Svaret är påhittat och gäller ingen verklig person.`;

/** Biopsies with their reports, PD-L1 and the genes tested. @param {BundleBuilder} bundle */
export function addPathology(bundle) {
  const node = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen("2023-02-22", "Cytologi", "Mediastinal lymfkörtel"),
  );
  const liver = bundle.add(
    "specimen-2",
    "Sympathy",
    specimen("2025-01-24", "Biopsi", "Leversegment 6"),
  );
  const plasma = bundle.add("specimen-3", "Sympathy", specimen("2025-01-17", "ctDNA", "Blod"));
  addBiopsy(bundle, "ebus", "2023-02-22", "EBUS med finnålspunktion");
  addBiopsy(bundle, "liver-biopsy", "2025-01-24", "Leverbiopsi");
  const low = addPdL1(bundle, "pd-l1-1", "2023-02-22", 1, node, "<");
  const high = addPdL1(bundle, "pd-l1-2", "2025-01-24", 60, liver);
  const deletion = {
    gene: /** @type {const} */ ("EGFR"),
    variant: "EGFR exon 19-deletion",
    protein: "p.(Glu746_Ala750del)",
    method: PANEL,
  };
  const egfr = bundle.add(
    "genomics-1",
    "Sympathy",
    variantTest({ ...deletion, when: "2023-03-03", specimen: node }),
  );
  const tp53 = bundle.add(
    "genomics-2",
    "Sympathy",
    variantTest({
      when: "2023-03-03",
      gene: "TP53",
      variant: "TP53-mutation",
      protein: "p.(Arg273His)",
      specimen: node,
      method: PANEL,
    }),
  );
  bundle.add(
    "genomics-3",
    "Sympathy",
    variantTest({
      when: "2023-03-03",
      gene: "ALK",
      variant: "ALK-fusion",
      isFound: false,
      specimen: node,
      method: PANEL,
    }),
  );
  bundle.add(
    "genomics-4",
    "Sympathy",
    variantTest({ ...deletion, when: "2025-01-17", specimen: plasma, method: "ctDNA" }),
  );
  bundle.add(
    "genomics-5",
    "Sympathy",
    variantTest({
      when: "2025-01-17",
      gene: "MET",
      variant: "MET-amplifikation",
      specimen: plasma,
      method: "ctDNA",
    }),
  );
  const pad = { section: "SP", status: "final" };
  bundle.add(
    "pathology-1",
    "Sympathy",
    diagnosticReport({
      ...pad,
      when: "2023-02-22",
      issued: "2023-03-01T14:05:00+01:00",
      name: "Cytologisvar",
      conclusion: "Adenokarcinom, PD-L1 <1 %",
      specimen: node,
      results: [low, egfr, tp53],
      text: FIRST,
    }),
  );
  bundle.add(
    "pathology-2",
    "Sympathy",
    diagnosticReport({
      ...pad,
      when: "2025-01-24",
      issued: "2025-02-03T09:30:00+01:00",
      name: "PAD lever",
      conclusion: "Adenokarcinom, PD-L1 60 %",
      specimen: liver,
      results: [high],
      text: SECOND,
    }),
  );
}

/** @param {BundleBuilder} bundle @param {string} name @param {string} when @param {string} text */
function addBiopsy(bundle, name, when, text) {
  bundle.add(
    name,
    "Cosmic",
    procedure({ when, code: coded(SYSTEM.snomed, "86273004", undefined, text) }),
  );
}

/** Share of tumour cells that carry PD-L1. @param {BundleBuilder} bundle @param {string} name @param {string} when @param {number} value @param {string} specimenReference @param {string} [comparator] */
function addPdL1(bundle, name, when, value, specimenReference, comparator) {
  const unit = { unit: "%", system: SYSTEM.ucum, code: "%" };
  return bundle.add(
    name,
    "Sympathy",
    labResult({
      when,
      analyte: { text: "PD-L1 (TPS)" },
      laboratory: PATHOLOGY,
      method: "22C3",
      other: {
        valueQuantity: { value, comparator, ...unit },
        specimen: { reference: specimenReference },
      },
    }),
  );
}
