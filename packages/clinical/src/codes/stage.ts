import type { Coding, LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";

/** One kind of staging, by the codes of the observations that state it. */
export interface StageKind {
  readonly id: string;
  readonly label: LocalisedText;
  readonly codes: readonly Coding[];
}

/** Where the staging codes were read. */
export const stageSource: TableSource = {
  source:
    "mCODE STU4 staging profiles and value sets (LOINC, SNOMED CT, NCI Thesaurus); MII oncology module staging profiles",
  date: "2026-11-22",
};

/** The kinds of staging: groups, T, N and M categories, the y, r, a and m symbols, and the systems of single diagnoses. */
export const stageKinds: readonly StageKind[] = [
  {
    id: "stage-group",
    label: { sv: "Stadiegrupp (TNM)", en: "Stage group (TNM)" },
    codes: [
      ...codings("loinc", "21908-9", "21902-2", "21914-7"),
      ...codings("snomed", "399390009", "399588009", "399537006"),
    ],
  },
  {
    id: "t-category",
    label: { sv: "T-kategori", en: "T category" },
    codes: [
      ...codings("loinc", "21905-5", "21899-0", "21911-3"),
      ...codings("snomed", "78873005", "399504009", "384625004"),
    ],
  },
  {
    id: "n-category",
    label: { sv: "N-kategori", en: "N category" },
    codes: [
      ...codings("loinc", "21906-3", "21900-6", "21912-1"),
      ...codings("snomed", "277206009", "399534004", "371494008"),
    ],
  },
  {
    id: "m-category",
    label: { sv: "M-kategori", en: "M category" },
    codes: [
      ...codings("loinc", "21907-1", "21901-4", "21913-9"),
      ...codings("snomed", "277208005", "399387003", "371497001"),
    ],
  },
  {
    id: "y-symbol",
    label: { sv: "Stadium efter behandling (y)", en: "Stage after treatment (y)" },
    codes: codings("loinc", "101658-3"),
  },
  {
    id: "r-symbol",
    label: { sv: "Stadium vid recidiv (r)", en: "Stage at recurrence (r)" },
    codes: codings("loinc", "101659-1"),
  },
  {
    id: "a-symbol",
    label: { sv: "Stadium vid obduktion (a)", en: "Stage at autopsy (a)" },
    codes: codings("loinc", "101660-9"),
  },
  {
    id: "m-symbol",
    label: { sv: "Multipla tumörer (m)", en: "Multiple tumours (m)" },
    codes: codings("loinc", "42030-7"),
  },
  {
    id: "figo",
    label: { sv: "FIGO-stadium", en: "FIGO stage" },
    codes: codings("snomed", "385361009", "254386003"),
  },
  {
    id: "gleason",
    label: { sv: "Gleason/ISUP", en: "Gleason/ISUP" },
    codes: [
      ...codings("loinc", "35266-6"),
      ...codings("snomed", "385377005", "384994009", "384995005", "1812491000004107"),
    ],
  },
  {
    id: "breslow",
    label: { sv: "Breslow", en: "Breslow" },
    codes: codings("snomed", "106243009"),
  },
  { id: "clark", label: { sv: "Clark", en: "Clark" }, codes: codings("snomed", "103419001") },
  {
    id: "iss",
    label: { sv: "ISS-stadium (myelom)", en: "ISS stage (myeloma)" },
    codes: codings("ncit", "C139007"),
  },
  {
    id: "r-iss",
    label: { sv: "R-ISS-stadium (myelom)", en: "R-ISS stage (myeloma)" },
    codes: codings("ncit", "C141392"),
  },
  {
    id: "lymphoma",
    label: { sv: "Lymfomstadium", en: "Lymphoma stage" },
    codes: [
      ...codings("snomed", "385388004"),
      ...codings("ncit", "C141147", "C177558", "C177559", "C141138"),
    ],
  },
  { id: "binet", label: { sv: "Binet", en: "Binet" }, codes: codings("ncit", "C141212") },
  { id: "rai", label: { sv: "Rai", en: "Rai" }, codes: codings("ncit", "C141207") },
  {
    id: "neuroblastoma",
    label: { sv: "Neuroblastomstadium", en: "Neuroblastoma stage" },
    codes: [...codings("snomed", "409720004"), ...codings("ncit", "C133427")],
  },
  {
    id: "wilms",
    label: { sv: "Wilms tumör, stadium", en: "Wilms tumour stage" },
    codes: codings("snomed", "405931009"),
  },
  {
    id: "rhabdomyosarcoma",
    label: { sv: "Rabdomyosarkom, klinisk grupp", en: "Rhabdomyosarcoma clinical group" },
    codes: codings("snomed", "405916000"),
  },
];

/** The codes of all kinds of staging. */
export const stageCodes: readonly Coding[] = stageKinds.flatMap(({ codes }) => codes);
