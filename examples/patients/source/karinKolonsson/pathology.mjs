import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { microsatelliteStatus } from "../fhir/genomics.mjs";
import { geneTest } from "../resources/geneTest.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";

const PANEL = "Massiv parallell sekvensering, solid tumör";
const MADE_UP = "Svaret är påhittat och gäller ingen verklig person.";

/** Gene, words, protein change if found. */
const FIRST_GENES = /** @type {const} */ ([
  ["KRAS", "KRAS-mutation"],
  ["NRAS", "NRAS-mutation"],
  ["BRAF", "BRAF V600E"],
  ["TP53", "TP53-mutation", "p.(Arg175His)"],
]);

/** Biopsies, what was operated out, and the genes: RAS wild type at diagnosis, a KRAS mutation in blood three years later. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addPathology(bundle) {
  const biopsy = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen("2023-02-20", "Biopsi", "Sigmoideum"),
  );
  const colon = bundle.add(
    "specimen-2",
    "Sympathy",
    specimen("2023-08-29", "Operationspreparat", "Sigmoideum"),
  );
  const blood = bundle.add("specimen-3", "Sympathy", specimen("2023-03-13", "Helblod", "Blod"));
  const plasma = bundle.add("specimen-4", "Sympathy", specimen("2026-01-21", "ctDNA", "Blod"));
  bundle.add(
    "colonoscopy",
    "Cosmic",
    procedure({
      when: "2023-02-20",
      code: coded(SYSTEM.snomed, "86273004", undefined, "Koloskopi med biopsi"),
      outcome: "Förträngande tumör i sigmoideum",
    }),
  );
  const results = FIRST_GENES.map(([gene, text, protein], index) =>
    bundle.add(
      `genomics-${index + 1}`,
      "Sympathy",
      geneTest({
        when: "2023-03-10",
        gene,
        text,
        specimen: biopsy,
        method: PANEL,
        isFound: protein !== undefined,
        ...(protein === undefined ? {} : { protein, origin: "somatic" }),
      }),
    ),
  );
  results.push(
    bundle.add(
      "microsatellites",
      "Sympathy",
      microsatelliteStatus("2023-03-10", "MSS (pMMR)", "Biopsi sigmoideum"),
    ),
  );
  bundle.add(
    "dpyd",
    "Sympathy",
    geneTest({
      when: "2023-03-16",
      gene: "DPYD",
      text: "DPYD, nedsättande varianter",
      isFound: false,
      origin: "germline",
      specimen: blood,
      method: "Riktad genotypning",
    }),
  );
  bundle.add(
    "genomics-plasma",
    "Sympathy",
    geneTest({
      when: "2026-01-21",
      gene: "KRAS",
      text: "KRAS G12D",
      protein: "p.(Gly12Asp)",
      origin: "somatic",
      specimen: plasma,
      method: "ctDNA",
    }),
  );
  const pad = (
    /** @type {string} */ name,
    /** @type {Parameters<typeof diagnosticReport>[0]} */ report,
  ) => bundle.add(name, "Sympathy", diagnosticReport(report));
  pad("pathology-1", {
    section: "SP",
    when: "2023-02-20",
    issued: "2023-03-10T15:10:00+01:00",
    name: "PAD koloskopi",
    conclusion: "Måttligt differentierat adenokarcinom, pMMR",
    specimen: biopsy,
    results,
    text: `Px sigmoideum: måttligt differentierat adenokarcinom. pMMR. RAS och BRAF vildtyp.\n${MADE_UP}`,
  });
  pad("pathology-2", {
    section: "SP",
    when: "2023-07-04",
    name: "PAD leverresektat",
    conclusion: "Två metastaser av kolorektalt adenokarcinom, fria marginaler, regression TRG 2",
  });
  pad("pathology-3", {
    section: "SP",
    when: "2023-08-29",
    issued: "2023-09-15T10:00:00+02:00",
    name: "PAD sigmoideum",
    conclusion: "ypT3N1b, 2 av 19 körtlar, radikalt",
    specimen: colon,
    text: `Sigmoideum: adenokarcinom, ypT3. Metastas i 2 av 19 körtlar. Fria resektionsränder.\n${MADE_UP}`,
  });
  bundle.add("dermatology-note", "Cosmic", {
    resourceType: "ClinicalImpression",
    status: "completed",
    description: "Hudbedömning",
    effectiveDateTime: "2023-04-19",
    summary: "Pustler i ansikte och på bål, fördubblad mjukgörande kräm",
    code: worded("Hudbedömning under panitumumab"),
  });
}
