import { primaryTumours } from "../codes/snomed.js";
import { anchors, coreScales, packSource, tracksWith } from "./packParts.js";
import type { Pack } from "./packs.js";

/** Every diagnosis without a pack of its own: tumour markers first, then what the table has in its order. */
export const generic: Pack = {
  id: "generic",
  label: { sv: "Cancer", en: "Cancer" },
  icd10: [],
  snomed: primaryTumours.generic,
  tracks: tracksWith(),
  analytes: ["cea", "ca-125", "ca-15-3", "ca-19-9", "psa", "afp", "hcg", "s100b"],
  promScales: [...coreScales.qlqC30, ...coreScales.eq5d, "esas-r-total"],
  responseSystems: ["recist"],
  anchors: [anchors.diagnosis, anchors.latestLine],
  source: packSource(
    "For every diagnosis that no other pack has. Tumour markers come first, because which of them follows the disease is not known without the diagnosis; one that the record lacks takes no room. The header names the latest value of the first that the record has.",
  ),
};
