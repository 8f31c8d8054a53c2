import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Kidney cancer: the laboratory factors of IMDC as values only; no risk group is worked out. */
export const kidney: Pack = {
  id: "kidney",
  label: { sv: "Njurcancer", en: "Kidney cancer" },
  icd10: ["C64"],
  snomed: primaryTumours.kidney,
  tracks: tracksWith(),
  analytes: ["haemoglobin", "calcium", "neutrophils", "platelets", "ld", "creatinine"],
  summaryAnalytes: ["haemoglobin", "creatinine"],
  promScales: [...coreScales.qlqC30, ...coreScales.eq5d],
  responseSystems: ["recist", "irecist"],
  anchors: [
    anchors.diagnosis,
    anchors.surgery,
    anchors.metastatic,
    anchors.checkpointInhibitor,
    anchors.latestLine,
  ],
  source: packSource("C64."),
};
