import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Breast cancer: receptors high up because they may change at recurrence, and the ejection fraction under anti-HER2. */
export const breast: Pack = {
  id: "breast",
  label: { sv: "Bröstcancer", en: "Breast cancer" },
  icd10: ["C50"],
  snomed: primaryTumours.breast,
  tracks: tracksWith("imaging", "genomics", "pathology"),
  analytes: ["ca-15-3", "neutrophils", "alat", "alp", "lvef"],
  summaryAnalytes: ["ca-15-3"],
  valueScales: { "ca-15-3": "log" },
  promScales: [
    ...coreScales.qlqC30,
    ...coreScales.eq5d,
    ...["qlq-br23-brst", "qlq-br23-brbs", "qlq-br23-bras"],
  ],
  responseSystems: ["recist"],
  anchors: [anchors.diagnosis, anchors.surgery, anchors.metastatic, anchors.latestLine],
  source: packSource("C50."),
};
