import type { TableSource } from "../tableSource.js";

/** Where the SNOMED CT tumour codes were read. */
export const snomedSource: TableSource = {
  source:
    "SNOMED CT International as displayed in the mCODE STU4 examples, in Synthea and in the examples of the FHIR R4 specification",
  date: "2026-11-22",
  note: "A list of the codes met, not of all tumours. `Neoplasm of prostate` and carcinoma in situ are listed because sources use them for the diagnosis followed.",
};

/** SNOMED CT codes of tumours by the pack they belong to; `generic` where no pack has the site. */
export const primaryTumours = {
  prostate: ["126906006", "92691004", "399068003", "254900004", "93974005"],
  breast: ["254837009", "353431000119107", "408643008", "372064008", "372137005"],
  lung: ["254637007", "424132000", "254632001", "363358000", "93880001"],
  melanoma: ["372244006", "93655004"],
  kidney: ["363518003"],
  ovary: ["363443007"],
  myeloma: ["109989006"],
  cns: ["428061005", "393563007"],
  generic: [
    ...["363346000", "92814006", "109838007", "363406005", "93761005"],
    ...["363418001", "188340000"],
  ],
} as const;

/** SNOMED CT codes of secondary tumours and metastases as conditions. */
export const secondaryTumours: readonly string[] = [
  "128462008",
  "94225005",
  "94222008",
  "314994000",
  "94260004",
];
