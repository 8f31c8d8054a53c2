import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Myeloma: the disease is followed in blood, so laboratory values come before imaging. */
export const myeloma: Pack = {
  id: "myeloma",
  label: { sv: "Myelom", en: "Myeloma" },
  icd10: ["C90"],
  icdO3: ["9731", "9732", "9733", "9734"],
  snomed: primaryTumours.myeloma,
  tracks: tracksWith("lab", "imaging"),
  analytes: [
    ...["m-component", "free-kappa", "free-lambda", "free-light-chain-ratio"],
    ...["haemoglobin", "calcium", "creatinine", "albumin", "beta-2-microglobulin"],
  ],
  summaryAnalytes: ["m-component", "free-kappa", "free-lambda"],
  promScales: [...coreScales.qlqC30, ...coreScales.eq5d, "qlq-my20-ds", "qlq-my20-se"],
  responseSystems: ["imwg"],
  anchors: [
    anchors.diagnosis,
    {
      id: "latest-transplant",
      label: { sv: "senaste transplantation", en: "latest transplant" },
      at: { kind: "procedure", category: "transplant", which: "last" },
    },
    anchors.latestLine,
  ],
  source: packSource("C90, and ICD-O-3 9731-9734/3 wherever the tumour lies."),
};
