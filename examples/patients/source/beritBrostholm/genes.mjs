import { specimen } from "../resources/reports.mjs";
import { variantTest } from "../resources/variantTest.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const PANEL = "Massiv parallell sekvensering, solid tumör";

/** Inherited genes, the panel on the first metastasis, and tumour DNA in blood before the fourth line. @param {BundleBuilder} bundle @param {string} liver */
export function addGenes(bundle, liver) {
  const blood = bundle.add(
    "specimen-blood",
    "Klinisk genetik",
    specimen("2018-03-06", "Blod", "Ven"),
  );
  const plasma = bundle.add("specimen-ctdna", "Sympathy", specimen("2026-06-18", "ctDNA", "Blod"));
  const inherited = {
    when: "2018-04-10",
    isFound: false,
    specimen: blood,
    method: "Ärftlig panel",
  };
  const circulating = { when: "2026-06-18", specimen: plasma, method: "ctDNA" };
  const tests = /** @type {const} */ ([
    { gene: "BRCA1", variant: "BRCA1, patogen variant", ...inherited },
    { gene: "BRCA2", variant: "BRCA2, patogen variant", ...inherited },
    {
      gene: "PIK3CA",
      variant: "PIK3CA-mutation",
      protein: "p.(His1047Arg)",
      when: "2022-06-20",
      specimen: liver,
      method: PANEL,
    },
    {
      gene: "ESR1",
      variant: "ESR1-mutation",
      when: "2022-06-20",
      isFound: false,
      specimen: liver,
      method: PANEL,
    },
    { gene: "ESR1", variant: "ESR1-mutation", protein: "p.(Asp538Gly)", ...circulating },
    { gene: "PIK3CA", variant: "PIK3CA-mutation", protein: "p.(His1047Arg)", ...circulating },
  ]);
  for (const [index, test] of tests.entries())
    bundle.add(`genomics-${index + 1}`, "Sympathy", variantTest(test));
}
