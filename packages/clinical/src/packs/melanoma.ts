import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Melanoma: adverse events right under the treatment, for those of immunotherapy and the steroids against them. */
export const melanoma: Pack = {
  id: "melanoma",
  label: { sv: "Melanom", en: "Melanoma" },
  icd10: ["C43"],
  icdO3: ["872", "873", "874", "875", "876", "877", "878", "879"],
  snomed: primaryTumours.melanoma,
  tracks: tracksWith("adverse"),
  analytes: ["ld", "s100b", "tsh"],
  summaryAnalytes: ["ld", "s100b"],
  promScales: [...coreScales.qlqC30, ...coreScales.eq5d],
  responseSystems: ["recist", "irecist"],
  anchors: [anchors.diagnosis, anchors.metastatic, anchors.checkpointInhibitor, anchors.latestLine],
  source: packSource(
    "C43, and ICD-O-3 872-879/3 wherever the tumour lies. TSH stands last, for the thyroid under checkpoint inhibitors.",
  ),
};
