import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** What a diagnosis usually shows first: order of analytes and patient-reported scales. A choice of rows, not of limits. */
export interface Pack {
  readonly id:
    | "prostate"
    | "breast"
    | "lung"
    | "melanoma"
    | "kidney"
    | "ovary"
    | "myeloma"
    | "cns"
    | "generic";
  readonly label: LocalisedText;
  /** ICD-10 categories of the diagnosis, as prefixes. */
  readonly icd10: readonly string[];
  /** Analyte ids, in the order of their rows. */
  readonly analytes: readonly string[];
  /** Scale ids, in the order of their rows. */
  readonly promScales: readonly string[];
  readonly source: TableSource;
}

const source: TableSource = {
  source: "Clinical convention, diagnosis packs of the overview",
  date: "2026-09-15",
  note: "The choice of tests awaits confirmation by a clinician of the specialty; a host can replace it.",
};

const QLQ_C30 = ["qlq-c30-ql2", "qlq-c30-pa", "qlq-c30-fa", "qlq-c30-pf2"];
const EQ_5D = ["eq-5d-5l-vas", "eq-5d-5l-index"];

function pack(
  id: Pack["id"],
  label: LocalisedText,
  icd10: readonly string[],
  analytes: readonly string[],
  promScales: readonly string[],
): Pack {
  return { id, label, icd10, analytes, promScales, source };
}

/** The eight diagnoses of IPÖ and the generic pack, which comes last. */
export const packs: readonly Pack[] = [
  pack(
    "prostate",
    { sv: "Prostatacancer", en: "Prostate cancer" },
    ["C61"],
    ["psa", "testosterone", "alp", "haemoglobin", "ld", "creatinine"],
    [
      ...QLQ_C30,
      ...[
        "epic-26-urinary-incontinence",
        "epic-26-urinary-irritative",
        "epic-26-bowel",
        "epic-26-sexual",
        "epic-26-hormonal",
      ],
      ...EQ_5D,
    ],
  ),
  pack(
    "breast",
    { sv: "Bröstcancer", en: "Breast cancer" },
    ["C50"],
    ["ca-15-3", "neutrophils", "alat", "alp"],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack(
    "lung",
    { sv: "Lungcancer", en: "Lung cancer" },
    ["C34"],
    ["ld", "sodium", "calcium", "crp"],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack(
    "melanoma",
    { sv: "Melanom", en: "Melanoma" },
    ["C43"],
    ["ld", "s100b"],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack(
    "kidney",
    { sv: "Njurcancer", en: "Kidney cancer" },
    ["C64"],
    ["haemoglobin", "calcium", "neutrophils", "platelets", "ld", "creatinine"],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack(
    "ovary",
    { sv: "Äggstockscancer", en: "Ovarian cancer" },
    ["C56", "C57.0"],
    ["ca-125", "cea"],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack(
    "myeloma",
    { sv: "Myelom", en: "Myeloma" },
    ["C90"],
    [
      ...["m-component", "free-kappa", "free-lambda", "free-light-chain-ratio"],
      ...["haemoglobin", "calcium", "creatinine", "albumin", "beta-2-microglobulin"],
    ],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack(
    "cns",
    { sv: "Hjärntumör", en: "CNS tumour" },
    ["C70", "C71", "C72"],
    ["platelets", "neutrophils"],
    [...QLQ_C30, ...EQ_5D],
  ),
  pack("generic", { sv: "Cancer", en: "Cancer" }, [], [], [...QLQ_C30, ...EQ_5D, "esas-r-total"]),
];

const byId = new Map<string, Pack>(packs.map((row) => [row.id, row]));

/** The pack with the id; `undefined` for an unknown id. */
export function packById(id: string): Pack | undefined {
  return byId.get(id);
}
