import { geneTest } from "../resources/geneTest.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";

/** Genes as the report names them; none of them was changed. */
const GENES = /** @type {const} */ ([
  ["CTNNB1", "CTNNB1-mutation (exon 3)", "somatic"],
  ["TP53", "TP53-mutation", "somatic"],
  ["MYC", "MYC-amplifikation", "somatic"],
  ["TP53", "TP53, ärftlig variant", "germline"],
]);

/** The tumour's report with its molecular group and the genes tested. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addPathology(bundle) {
  const tumour = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen("2023-10-13", "Operationspreparat", "Fjärde ventrikeln"),
  );
  const blood = bundle.add("specimen-2", "Sympathy", specimen("2023-10-16", "Helblod", "Blod"));
  const results = GENES.map(([gene, text, origin], index) =>
    bundle.add(
      `genomics-${index + 1}`,
      "Sympathy",
      geneTest({
        when: origin === "germline" ? "2023-11-20" : "2023-10-24",
        gene,
        text,
        origin,
        isFound: false,
        specimen: origin === "germline" ? blood : tumour,
        method: "Helgenomsekvensering",
      }),
    ),
  );
  bundle.add(
    "pathology-preliminary",
    "Sympathy",
    diagnosticReport({
      section: "SP",
      status: "preliminary",
      when: "2023-10-13",
      issued: "2023-10-16T09:00:00+02:00",
      name: "PAD hjärntumör, preliminärt",
      conclusion: "Småcellig blå tumör, förenlig med medulloblastom",
      specimen: tumour,
    }),
  );
  bundle.add(
    "pathology-1",
    "Sympathy",
    diagnosticReport({
      section: "SP",
      when: "2023-10-13",
      issued: "2023-10-24T14:30:00+02:00",
      name: "PAD hjärntumör",
      conclusion: "Medulloblastom, klassisk typ, non-WNT/non-SHH (grupp 4), CNS WHO-grad 4",
      specimen: tumour,
      results: results.slice(0, 3),
      text: "Medulloblastom, klassisk histologi. Metyleringsprofil: grupp 4. MYC ej amplifierad.\nSvaret är påhittat och gäller ingen verklig person.",
    }),
  );
}
