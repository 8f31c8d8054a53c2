import { diagnosticReport, specimen } from "../resources/reports.mjs";
import { variantTest } from "../resources/variantTest.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const PANEL = "Massiv parallell sekvensering, solid tumör";
const V600E = {
  gene: /** @type {const} */ ("BRAF"),
  variant: "BRAF V600E",
  protein: "p.(Val600Glu)",
};
const PRIMARY = `Nodulärt malignt melanom. Tjocklek enligt Breslow 3,6 mm. Ulceration finns. Clark IV. Mitoser 6 per mm².
Svaret är påhittat och gäller ingen verklig person.`;
const NODES = `Två portvaktskörtlar från vänster axill. En körtel har en metastas på 0,8 mm, den andra ingen.
Svaret är påhittat och gäller ingen verklig person.`;

/** What was taken and what it showed; the first BRAF answer is preliminary. @param {BundleBuilder} bundle */
export function addPathology(bundle) {
  const add = (
    /** @type {string} */ name,
    /** @type {import("../fhir/bundle.mjs").Resource} */ resource,
  ) => bundle.add(name, "Sympathy", resource);
  const skin = add("specimen-skin", specimen("2021-05-03", "Hudexcisat", "Rygg"));
  const node = add("specimen-node", specimen("2021-06-08", "Portvaktskörtel", "Vänster axill"));
  const subcutis = add("specimen-metastasis", specimen("2023-03-13", "Biopsi", "Vänster flank"));
  const plasma = add("specimen-plasma", specimen("2026-09-02", "ctDNA", "Blod"));
  const report = { section: "SP", specimen: skin };
  add(
    "pathology-skin",
    diagnosticReport({
      ...report,
      when: "2021-05-03",
      issued: "2021-05-17T11:20:00+02:00",
      name: "PAD hud",
      conclusion: "Melanom, Breslow 3,6 mm, ulcererat",
      text: PRIMARY,
    }),
  );
  add(
    "pathology-node",
    diagnosticReport({
      ...report,
      specimen: node,
      when: "2021-06-08",
      issued: "2021-06-22T15:00:00+02:00",
      name: "PAD portvaktskörtel",
      conclusion: "Metastas i en av två körtlar, 0,8 mm",
      text: NODES,
    }),
  );
  add(
    "genomics-1",
    variantTest({ ...V600E, when: "2021-06-21", specimen: node, method: "Immunhistokemi" }),
  );
  const braf = add(
    "genomics-2",
    variantTest({ ...V600E, when: "2023-03-24", specimen: subcutis, method: PANEL }),
  );
  const nras = add(
    "genomics-3",
    variantTest({
      when: "2023-03-24",
      gene: "NRAS",
      variant: "NRAS-mutation",
      isFound: false,
      specimen: subcutis,
      method: PANEL,
    }),
  );
  add(
    "genomics-report",
    diagnosticReport({
      when: "2023-03-24",
      section: "GE",
      name: "Molekylärpatologi",
      conclusion: "BRAF V600E",
      specimen: subcutis,
      results: [braf, nras],
      documentUrl: "https://ipo.example/documents/mats-molekylarpatologi.pdf",
    }),
  );
  add("genomics-4", {
    ...variantTest({ ...V600E, when: "2026-09-02", specimen: plasma, method: "ctDNA" }),
    status: "preliminary",
  });
}
