import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Ovarian cancer: CA 125, and time since the last platinum first of all. */
export const ovary: Pack = {
  id: "ovary",
  label: { sv: "Äggstockscancer", en: "Ovarian cancer" },
  icd10: ["C56", "C57.0"],
  snomed: primaryTumours.ovary,
  tracks: tracksWith("lab", "imaging"),
  analytes: ["ca-125", "cea"],
  summaryAnalytes: ["ca-125"],
  valueScales: { "ca-125": "log", cea: "log" },
  promScales: [
    ...coreScales.qlqC30,
    ...coreScales.eq5d,
    ...["qlq-ov28-abdominal", "qlq-ov28-neuropathy"],
  ],
  responseSystems: ["gcig-ca-125", "recist"],
  anchors: [
    {
      id: "last-platinum",
      label: { sv: "senaste platina", en: "last platinum" },
      at: { kind: "drug", atc: ["L01XA"], which: "last" },
    },
    anchors.diagnosis,
    anchors.surgery,
    anchors.latestLine,
  ],
  source: packSource("C56 and C57.0. Platinum is ATC L01XA."),
};
