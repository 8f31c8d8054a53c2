import type { Coding, LocalisedText, TreatmentIntent } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";

/** One intent of treatment, with the codes that state it. */
export interface IntentCodes {
  readonly intent: TreatmentIntent;
  readonly label: LocalisedText;
  readonly codes: readonly Coding[];
}

/** Where the intent codes were read. */
export const treatmentIntentSource: TableSource = {
  source:
    "mCODE STU4 procedure intent value set (SNOMED CT); MII oncology module, CodeSystem mii-cs-onko-intention",
  date: "2026-11-22",
  note: "Neoadjuvant and adjuvant are timing, not intent, and are left out. Preventive, screening, guidance and forensic intents, and the German `locally curative`, have no intent of the record and keep their words.",
};

/** The intents of treatment. */
export const treatmentIntents: readonly IntentCodes[] = [
  {
    intent: "curative",
    label: { sv: "Kurativ", en: "Curative" },
    codes: [...codings("snomed", "373808002"), ...codings("miiIntent", "K")],
  },
  {
    intent: "palliative",
    label: { sv: "Palliativ", en: "Palliative" },
    codes: [...codings("snomed", "363676003"), ...codings("miiIntent", "P")],
  },
  {
    intent: "supportive",
    label: { sv: "Understödjande", en: "Supportive" },
    codes: codings("snomed", "399707004"),
  },
  {
    intent: "diagnostic",
    label: { sv: "Diagnostisk", en: "Diagnostic" },
    codes: [...codings("snomed", "261004008"), ...codings("miiIntent", "D")],
  },
];
