import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Lung cancer: driver mutations and PD-L1 high up, because they choose the treatment. */
export const lung: Pack = {
  id: "lung",
  label: { sv: "Lungcancer", en: "Lung cancer" },
  icd10: ["C34"],
  snomed: primaryTumours.lung,
  tracks: tracksWith("imaging", "genomics", "pathology"),
  analytes: ["ld", "sodium", "calcium", "crp"],
  summaryAnalytes: ["ld", "crp"],
  promScales: [
    ...coreScales.qlqC30,
    ...coreScales.eq5d,
    ...["qlq-lc13-lcdy", "qlq-lc13-lcco", "qlq-lc13-lcpc"],
  ],
  responseSystems: ["recist", "irecist"],
  anchors: [anchors.diagnosis, anchors.latestLine, anchors.checkpointInhibitor],
  source: packSource("C34."),
};
