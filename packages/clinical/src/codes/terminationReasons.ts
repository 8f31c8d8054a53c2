import type { Coding, LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";

/** Why a treatment ended, as code systems state it. */
export interface TerminationReason {
  readonly id: string;
  readonly label: LocalisedText;
  readonly codes: readonly Coding[];
}

/** Where the reasons were read. */
export const terminationReasonsSource: TableSource = {
  source:
    "mCODE STU4 treatment termination reason value set, with SNOMED CT 182992009; MII oncology module, CodeSystem mii-cs-onko-therapie-ende-grund",
  date: "2026-11-22",
};

const rows: readonly (readonly [id: string, sv: string, en: string, ...codes: Coding[]])[] = [
  [
    "completed",
    "Behandlingen avslutad som planerat",
    "Treatment completed",
    ...codings("snomed", "182992009"),
    ...codings("miiEndReason", "E"),
  ],
  [
    "completed-reduced-dose",
    "Avslutad som planerat, med dosreduktion",
    "Completed with reduced dose",
    ...codings("miiEndReason", "R"),
  ],
  [
    "completed-changed-drug",
    "Avslutad som planerat, med byte av substans",
    "Completed with change of substance",
    ...codings("miiEndReason", "W"),
  ],
  [
    "completed-interrupted",
    "Måldosen nådd, med uppehåll över tre kalenderdagar",
    "Target dose reached, interrupted for more than three calendar days",
    ...codings("miiEndReason", "F"),
  ],
  ["no-response", "Ingen effekt", "No response to treatment", ...codings("snomed", "266721009")],
  ["progression", "Progress", "Progression", ...codings("miiEndReason", "P")],
  ["not-tolerated", "Tolererades inte", "Not tolerated", ...codings("snomed", "407563006")],
  ["side-effects", "Biverkningar", "Side effects", ...codings("miiEndReason", "A")],
  [
    "refusal",
    "Patienten avböjde",
    "Refused by the patient",
    ...codings("snomed", "105480006"),
    ...codings("miiEndReason", "V"),
  ],
  ["non-compliance", "Bristande följsamhet", "Non-compliance", ...codings("snomed", "7058009")],
  ["financial", "Ekonomiska skäl", "Financial problem", ...codings("snomed", "160932005")],
  ["moved", "Patienten har flyttat", "Patient has moved", ...codings("snomed", "184081006")],
  [
    "not-available",
    "Behandlingen inte tillgänglig",
    "Treatment not available",
    ...codings("snomed", "309846006"),
  ],
  [
    "lost-to-follow-up",
    "Uppföljning saknas",
    "Lost to follow-up",
    ...codings("snomed", "399307001"),
  ],
  [
    "trial-completed",
    "Klinisk studie avslutad",
    "Clinical trial completed",
    ...codings("snomed", "443729008"),
  ],
  ["pregnancy", "Graviditet", "Pregnancy", ...codings("snomed", "77386006")],
  [
    "death",
    "Patienten avliden",
    "Death",
    ...codings("snomed", "419620001"),
    ...codings("miiEndReason", "T"),
  ],
  ["other", "Andra skäl", "Other reasons", ...codings("miiEndReason", "S")],
  ["unknown", "Okänt", "Unknown", ...codings("miiEndReason", "U")],
];

/** Reasons for the end of a treatment, planned or not. */
export const terminationReasons: readonly TerminationReason[] = rows.map(
  ([id, sv, en, ...codes]) => ({ id, label: { sv, en }, codes }),
);
