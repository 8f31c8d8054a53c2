import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Tumours of brain and spinal cord: imaging, then the tumour's markers, then how the patient manages. */
export const cns: Pack = {
  id: "cns",
  label: { sv: "Hjärntumör", en: "CNS tumour" },
  icd10: ["C70", "C71", "C72"],
  snomed: primaryTumours.cns,
  tracks: tracksWith("imaging", "genomics", "pathology", "performance"),
  analytes: ["platelets", "neutrophils"],
  summaryAnalytes: ["platelets", "neutrophils"],
  promScales: [
    ...coreScales.qlqC30,
    ...coreScales.eq5d,
    ...["qlq-bn20-md", "qlq-bn20-cd", "qlq-bn20-se"],
  ],
  responseSystems: ["rano"],
  anchors: [anchors.diagnosis, anchors.surgery, anchors.latestLine],
  source: packSource("C70-C72. Blood counts are those that temozolomide lowers."),
};
