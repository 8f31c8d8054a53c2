import type { LocalisedText } from "@ipo/model";
import { primaryTumours } from "../codes/snomed.js";
import type { TableSource } from "../tableSource.js";
import type { TimeAnchor } from "./timeAnchor.js";

/**
 * What a diagnosis usually shows first: order of analytes and patient-reported scales. A choice of rows, not of limits.
 * A host's pack has an id of its own, or takes the place of a built-in one by using its id.
 */
export interface Pack {
  readonly id: string;
  readonly label: LocalisedText;
  /** ICD-10 and ICD-O-3 topography categories of the diagnosis, as prefixes. */
  readonly icd10: readonly string[];
  /** ICD-O-3 histologies that make the diagnosis wherever the tumour lies, as prefixes; only malignant primary tumours count. */
  readonly icdO3?: readonly string[];
  /** SNOMED CT codes of the diagnosis. */
  readonly snomed?: readonly string[];
  /** Analyte ids, in the order of their rows. */
  readonly analytes: readonly string[];
  /** Scale ids, in the order of their rows. */
  readonly promScales: readonly string[];
  /**
   * Kinds of track, in order from the top. A kind that is not listed comes after those that are, in the default order:
   * a pack orders, it hides nothing. Absent: the default order.
   */
  readonly tracks?: readonly string[];
  /** Ids of the response systems that the diagnosis is usually judged by, most usual first. */
  readonly responseSystems?: readonly string[];
  /** Analytes of the header's latest value, in order: the first that the record has is shown. Absent: `analytes`. */
  readonly summaryAnalytes?: readonly string[];
  /** Type of the value axis by analyte id, where the diagnosis wants another than the analyte's own. */
  readonly valueScales?: Readonly<Record<string, "linear" | "log">>;
  /** From what time may be counted instead of by the calendar, most useful first. */
  readonly anchors?: readonly TimeAnchor[];
  /** Words that replace the picture's own for this diagnosis, by message key (such as `track.disease`). */
  readonly terms?: Readonly<Record<string, LocalisedText>>;
  readonly source: TableSource;
}

const source: TableSource = {
  source: "Clinical convention, diagnosis packs of the overview",
  date: "2026-11-22",
  note: "Diagnosis by ICD-10-SE and ICD-O-3 (C34, C43, C50, C56, C57.0, C61, C64, C70-C72, C90; melanoma 872-879/3, plasma cell tumours 9731-9734/3). The choice of tests awaits confirmation by a clinician of the specialty; a host can replace it.",
};

const QLQ_C30 = ["qlq-c30-ql2", "qlq-c30-pa", "qlq-c30-fa", "qlq-c30-pf2"];
const EQ_5D = ["eq-5d-5l-vas", "eq-5d-5l-index"];

/** The eight diagnoses of IPÖ and the generic pack, which comes last. */
export const packs: readonly Pack[] = [
  {
    id: "prostate",
    label: { sv: "Prostatacancer", en: "Prostate cancer" },
    icd10: ["C61"],
    snomed: primaryTumours.prostate,
    analytes: ["psa", "testosterone", "alp", "haemoglobin", "ld", "creatinine"],
    promScales: [
      ...QLQ_C30,
      ...["epic-26-urinary-incontinence", "epic-26-urinary-irritative", "epic-26-bowel"],
      ...["epic-26-sexual", "epic-26-hormonal"],
      ...EQ_5D,
      ...["qlq-pr25-uri", "qlq-pr25-bow", "qlq-pr25-htr"],
    ],
    source,
  },
  {
    id: "breast",
    label: { sv: "Bröstcancer", en: "Breast cancer" },
    icd10: ["C50"],
    snomed: primaryTumours.breast,
    analytes: ["ca-15-3", "neutrophils", "alat", "alp"],
    promScales: [...QLQ_C30, ...EQ_5D, "qlq-br23-brst", "qlq-br23-brbs", "qlq-br23-bras"],
    source,
  },
  {
    id: "lung",
    label: { sv: "Lungcancer", en: "Lung cancer" },
    icd10: ["C34"],
    snomed: primaryTumours.lung,
    analytes: ["ld", "sodium", "calcium", "crp"],
    promScales: [...QLQ_C30, ...EQ_5D, "qlq-lc13-lcdy", "qlq-lc13-lcco", "qlq-lc13-lcpc"],
    source,
  },
  {
    id: "melanoma",
    label: { sv: "Melanom", en: "Melanoma" },
    icd10: ["C43"],
    icdO3: ["872", "873", "874", "875", "876", "877", "878", "879"],
    snomed: primaryTumours.melanoma,
    analytes: ["ld", "s100b"],
    promScales: [...QLQ_C30, ...EQ_5D],
    source,
  },
  {
    id: "kidney",
    label: { sv: "Njurcancer", en: "Kidney cancer" },
    icd10: ["C64"],
    snomed: primaryTumours.kidney,
    analytes: ["haemoglobin", "calcium", "neutrophils", "platelets", "ld", "creatinine"],
    promScales: [...QLQ_C30, ...EQ_5D],
    source,
  },
  {
    id: "ovary",
    label: { sv: "Äggstockscancer", en: "Ovarian cancer" },
    icd10: ["C56", "C57.0"],
    snomed: primaryTumours.ovary,
    analytes: ["ca-125", "cea"],
    promScales: [...QLQ_C30, ...EQ_5D, "qlq-ov28-abdominal", "qlq-ov28-neuropathy"],
    source,
  },
  {
    id: "myeloma",
    label: { sv: "Myelom", en: "Myeloma" },
    icd10: ["C90"],
    icdO3: ["9731", "9732", "9733", "9734"],
    snomed: primaryTumours.myeloma,
    analytes: [
      ...["m-component", "free-kappa", "free-lambda", "free-light-chain-ratio"],
      ...["haemoglobin", "calcium", "creatinine", "albumin", "beta-2-microglobulin"],
    ],
    promScales: [...QLQ_C30, ...EQ_5D, "qlq-my20-ds", "qlq-my20-se"],
    source,
  },
  {
    id: "cns",
    label: { sv: "Hjärntumör", en: "CNS tumour" },
    icd10: ["C70", "C71", "C72"],
    snomed: primaryTumours.cns,
    analytes: ["platelets", "neutrophils"],
    promScales: [...QLQ_C30, ...EQ_5D, "qlq-bn20-md", "qlq-bn20-cd", "qlq-bn20-se"],
    source,
  },
  {
    id: "generic",
    label: { sv: "Cancer", en: "Cancer" },
    icd10: [],
    snomed: primaryTumours.generic,
    analytes: [],
    promScales: [...QLQ_C30, ...EQ_5D, "esas-r-total"],
    source,
  },
];
