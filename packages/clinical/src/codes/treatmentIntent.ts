import type { CodeableConcept, TreatmentIntent } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** Where the intent codes were read. */
export const treatmentIntentSource: TableSource = {
  source:
    "mCODE STU4 procedure intent value set (SNOMED CT); MII oncology module, CodeSystem mii-cs-onko-intention",
  date: "2026-09-15",
  note: "Neoadjuvant and adjuvant are timing, not intent, and are left out.",
};

const index = conceptIndexOf<{ intent: TreatmentIntent; codes: ReturnType<typeof codings> }>(
  [
    {
      intent: "curative",
      codes: [...codings("snomed", "373808002"), ...codings("miiIntent", "K")],
    },
    {
      intent: "palliative",
      codes: [...codings("snomed", "363676003"), ...codings("miiIntent", "P")],
    },
    { intent: "supportive", codes: codings("snomed", "399707004") },
    {
      intent: "diagnostic",
      codes: [...codings("snomed", "261004008"), ...codings("miiIntent", "D")],
    },
  ],
  ({ codes }) => codes,
);

/** The intent a concept codes; `undefined` when no table knows the code. Words are not read. */
export function treatmentIntentOf(
  concept: CodeableConcept | undefined,
): TreatmentIntent | undefined {
  return findByConcept(index, concept)?.intent;
}
