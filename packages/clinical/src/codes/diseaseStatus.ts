import type { Coding, DiseaseStatusEvent, LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";

/** One state or turn of the disease as code systems state it. */
export interface DiseaseStatus {
  readonly id: string;
  readonly label: LocalisedText;
  /** The tone it is drawn in; absent where none fits, and then its words alone are shown. */
  readonly category?: NonNullable<DiseaseStatusEvent["category"]>;
  readonly codes: readonly Coding[];
}

/** Where the disease status codes were read. */
export const diseaseStatusSource: TableSource = {
  source:
    "mCODE STU4 condition status trend value sets, with their maximum set (SNOMED CT); the local disease-state code system",
  date: "2026-11-22",
  note: "SNOMED CT 268910001 (condition improved) has no category of its own and is shown in its words.",
};

/** States and turns of the disease. */
export const diseaseStatuses: readonly DiseaseStatus[] = [
  {
    id: "localised",
    label: { sv: "Lokaliserad sjukdom", en: "Localised disease" },
    category: "localised",
    codes: codings("diseaseState", "localised"),
  },
  {
    id: "remission",
    label: { sv: "Remission", en: "Remission" },
    category: "remission",
    codes: codings("diseaseState", "remission"),
  },
  {
    id: "full-remission",
    label: { sv: "Full remission", en: "Full remission" },
    category: "remission",
    codes: codings("snomed", "103338009", "550991000124107"),
  },
  {
    id: "partial-remission",
    label: { sv: "Partiell remission", en: "Partial remission" },
    category: "remission",
    codes: codings("snomed", "103337004", "551001000124108"),
  },
  {
    id: "improved",
    label: { sv: "Förbättrat tillstånd", en: "Condition improved" },
    codes: codings("snomed", "268910001"),
  },
  {
    id: "stable",
    label: { sv: "Stabilt tillstånd", en: "Condition stable" },
    category: "stable",
    codes: codings("snomed", "359746009"),
  },
  {
    id: "biochemical-recurrence",
    label: { sv: "Biokemiskt recidiv", en: "Biochemical recurrence" },
    category: "recurrence",
    codes: codings("diseaseState", "biochemical-recurrence"),
  },
  {
    id: "metastasis",
    label: { sv: "Fjärrmetastaser", en: "Distant metastases" },
    category: "metastatic",
    codes: [...codings("diseaseState", "metastasis"), ...codings("snomed", "399409002")],
  },
  {
    id: "mhspc",
    label: {
      sv: "Metastaserad hormonkänslig prostatacancer (mHSPC)",
      en: "Metastatic hormone-sensitive prostate cancer (mHSPC)",
    },
    category: "metastatic",
    codes: codings("diseaseState", "mHSPC"),
  },
  {
    id: "mcrpc",
    label: {
      sv: "Metastaserad kastrationsresistent prostatacancer (mCRPC)",
      en: "Metastatic castration-resistant prostate cancer (mCRPC)",
    },
    category: "resistant",
    codes: codings("diseaseState", "mCRPC"),
  },
  {
    id: "progression",
    label: { sv: "Progress", en: "Progression" },
    category: "progression",
    codes: codings("diseaseState", "progression"),
  },
  {
    id: "worsened",
    label: { sv: "Försämrat tillstånd", en: "Condition worsened" },
    category: "progression",
    codes: codings("snomed", "271299001"),
  },
  {
    id: "undetermined",
    label: { sv: "Kan inte bedömas", en: "Condition undetermined" },
    category: "undetermined",
    codes: codings("snomed", "709137006"),
  },
];

/** What asks for the disease status: LOINC 97509-4, cancer disease progression. */
export const diseaseStatusQuestions: readonly Coding[] = codings("loinc", "97509-4");
