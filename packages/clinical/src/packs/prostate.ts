import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Prostate cancer: PSA beside testosterone, EPIC-26, and time since the first medical castration. */
export const prostate: Pack = {
  id: "prostate",
  label: { sv: "Prostatacancer", en: "Prostate cancer" },
  icd10: ["C61"],
  snomed: primaryTumours.prostate,
  tracks: tracksWith(),
  analytes: ["psa", "testosterone", "alp", "haemoglobin", "ld", "creatinine"],
  summaryAnalytes: ["psa"],
  valueScales: { psa: "log", testosterone: "log" },
  promScales: [
    ...coreScales.qlqC30,
    ...["epic-26-urinary-incontinence", "epic-26-urinary-irritative", "epic-26-bowel"],
    ...["epic-26-sexual", "epic-26-hormonal"],
    ...coreScales.eq5d,
    ...["qlq-pr25-uri", "qlq-pr25-bow", "qlq-pr25-htr"],
  ],
  responseSystems: ["pcwg", "recist"],
  anchors: [
    anchors.diagnosis,
    {
      id: "first-medical-castration",
      label: { sv: "första medicinska kastration", en: "first medical castration" },
      at: { kind: "drug", atc: ["L02AE", "L02BX02", "L02BX04"], which: "first" },
    },
    anchors.metastatic,
    anchors.latestLine,
  ],
  source: packSource(
    "C61. Medical castration is a GnRH agonist (L02AE) or antagonist (degarelix L02BX02, relugolix L02BX04); an orchidectomy does not start it.",
  ),
};
