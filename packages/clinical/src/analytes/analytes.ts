import type { CodeableConcept } from "@ipo/model";
import { codings } from "../codes/codings.js";
import { conceptIndexOf, findByConcept } from "../codes/conceptIndex.js";
import type { TableSource } from "../tableSource.js";
import type { Analyte } from "./analyte.js";

/** Where the laboratory codes were read. */
export const analytesSource: TableSource = {
  source:
    "NPU: regional Swedish laboratory pages and the MedCom/NPU mapping; LOINC: loinc.org and the mCODE STU4 value sets",
  date: "2026-09-15",
  note: "Codes that could not be confirmed are left out (NPU of free lambda, hCG, M component and beta-2-microglobulin; LOINC of S100B).",
};

function analyte(
  id: string,
  label: readonly [sv: string, en: string],
  name: readonly [sv: string, en: string],
  group: Analyte["group"],
  codes: { npu?: readonly string[]; loinc?: readonly string[]; scale?: Analyte["scale"] },
): Analyte {
  return {
    id,
    label: { sv: label[0], en: label[1] },
    name: { sv: name[0], en: name[1] },
    codes: [...codings("npu", ...(codes.npu ?? [])), ...codings("loinc", ...(codes.loinc ?? []))],
    scale: codes.scale ?? "linear",
    group,
  };
}

/** Laboratory analytes of the diagnosis packs, in the order they are listed when nothing else orders them. */
export const analytes: readonly Analyte[] = [
  analyte(
    "psa",
    ["P-PSA", "P-PSA"],
    ["Prostataspecifikt antigen", "Prostate specific antigen"],
    "tumour-marker",
    {
      npu: ["NPU08669"],
      loinc: ["2857-1", "35741-8"],
      scale: "log",
    },
  ),
  analyte("free-psa", ["P-PSA, fritt", "P-PSA, free"], ["Fritt PSA", "Free PSA"], "tumour-marker", {
    npu: ["NPU12534"],
    scale: "log",
  }),
  analyte(
    "free-psa-ratio",
    ["P-PSA-kvot", "P-PSA ratio"],
    ["Kvot fritt/totalt PSA", "Ratio of free to total PSA"],
    "tumour-marker",
    {
      npu: ["NPU09226"],
    },
  ),
  analyte(
    "testosterone",
    ["P-Testosteron", "P-Testosterone"],
    ["Testosteron", "Testosterone"],
    "hormone",
    {
      npu: ["NPU03543"],
      loinc: ["2986-8", "14913-8"],
    },
  ),
  analyte("haemoglobin", ["B-Hb", "B-Hb"], ["Hemoglobin", "Haemoglobin"], "blood-count", {
    npu: ["NPU28309"],
    loinc: ["718-7"],
  }),
  analyte("leukocytes", ["B-LPK", "B-WBC"], ["Leukocyter", "Leukocytes"], "blood-count", {
    npu: ["NPU02593"],
    loinc: ["6690-2", "26464-8"],
  }),
  analyte(
    "neutrophils",
    ["B-Neutrofila", "B-Neutrophils"],
    ["Neutrofila granulocyter", "Neutrophils"],
    "blood-count",
    {
      npu: ["NPU02902"],
      loinc: ["26499-4", "751-8"],
    },
  ),
  analyte("platelets", ["B-TPK", "B-Platelets"], ["Trombocyter", "Platelets"], "blood-count", {
    npu: ["NPU03568"],
    loinc: ["777-3", "26515-7"],
  }),
  analyte("creatinine", ["P-Kreatinin", "P-Creatinine"], ["Kreatinin", "Creatinine"], "kidney", {
    npu: ["NPU04998", "NPU18016"],
    loinc: ["14682-9", "2160-0"],
  }),
  analyte("alp", ["P-ALP", "P-ALP"], ["Alkaliskt fosfatas", "Alkaline phosphatase"], "liver", {
    npu: ["NPU27783"],
    loinc: ["6768-6"],
  }),
  analyte(
    "alat",
    ["P-ALAT", "P-ALT"],
    ["Alaninaminotransferas", "Alanine aminotransferase"],
    "liver",
    {
      npu: ["NPU19651"],
      loinc: ["1742-6"],
    },
  ),
  analyte(
    "asat",
    ["P-ASAT", "P-AST"],
    ["Aspartataminotransferas", "Aspartate aminotransferase"],
    "liver",
    { loinc: ["1920-8"] },
  ),
  analyte(
    "bilirubin",
    ["P-Bilirubin", "P-Bilirubin"],
    ["Bilirubin, totalt", "Total bilirubin"],
    "liver",
    {
      npu: ["NPU01370"],
      loinc: ["14631-6", "1975-2"],
    },
  ),
  analyte("ld", ["P-LD", "P-LDH"], ["Laktatdehydrogenas", "Lactate dehydrogenase"], "other", {
    npu: ["NPU19658", "NPU22289"],
    loinc: ["2532-0", "14804-9"],
  }),
  analyte("crp", ["P-CRP", "P-CRP"], ["C-reaktivt protein", "C-reactive protein"], "inflammation", {
    npu: ["NPU19748"],
    loinc: ["1988-5"],
  }),
  analyte(
    "calcium",
    ["P-Kalcium", "P-Calcium"],
    ["Kalcium, totalt", "Total calcium"],
    "electrolyte",
    {
      npu: ["NPU01443"],
      loinc: ["2000-8", "17861-6"],
    },
  ),
  analyte("sodium", ["P-Natrium", "P-Sodium"], ["Natrium", "Sodium"], "electrolyte", {
    loinc: ["2951-2"],
  }),
  analyte("potassium", ["P-Kalium", "P-Potassium"], ["Kalium", "Potassium"], "electrolyte", {
    loinc: ["2823-3"],
  }),
  analyte("albumin", ["P-Albumin", "P-Albumin"], ["Albumin", "Albumin"], "protein", {
    loinc: ["1751-7"],
  }),
  analyte(
    "ca-125",
    ["P-CA 125", "P-CA 125"],
    ["Cancerantigen 125", "Cancer antigen 125"],
    "tumour-marker",
    {
      npu: ["NPU01448"],
      loinc: ["10334-1", "83082-8"],
      scale: "log",
    },
  ),
  analyte(
    "ca-15-3",
    ["P-CA 15-3", "P-CA 15-3"],
    ["Cancerantigen 15-3", "Cancer antigen 15-3"],
    "tumour-marker",
    {
      npu: ["NPU01449"],
      loinc: ["6875-9"],
      scale: "log",
    },
  ),
  analyte(
    "cea",
    ["P-CEA", "P-CEA"],
    ["Karcinoembryonalt antigen", "Carcinoembryonic antigen"],
    "tumour-marker",
    {
      npu: ["NPU19719"],
      loinc: ["2039-6"],
      scale: "log",
    },
  ),
  analyte("afp", ["P-AFP", "P-AFP"], ["Alfa-fetoprotein", "Alpha-fetoprotein"], "tumour-marker", {
    npu: ["NPU02043"],
    loinc: ["1834-1"],
    scale: "log",
  }),
  analyte(
    "hcg",
    ["P-hCG", "P-hCG"],
    ["Humant koriongonadotropin", "Human chorionic gonadotropin"],
    "tumour-marker",
    {
      loinc: ["21198-7"],
      scale: "log",
    },
  ),
  analyte("s100b", ["P-S100B", "P-S100B"], ["Protein S100B", "Protein S100B"], "tumour-marker", {
    npu: ["NPU19781"],
  }),
  analyte(
    "m-component",
    ["P-M-komponent", "P-M protein"],
    ["M-komponent", "Monoclonal protein"],
    "protein",
    { loinc: ["33358-3"] },
  ),
  analyte(
    "free-kappa",
    ["P-Fria kappa", "P-Free kappa"],
    ["Fria kappakedjor", "Free kappa light chains"],
    "protein",
    {
      npu: ["NPU19606"],
      loinc: ["36916-5"],
    },
  ),
  analyte(
    "free-lambda",
    ["P-Fria lambda", "P-Free lambda"],
    ["Fria lambdakedjor", "Free lambda light chains"],
    "protein",
    {
      loinc: ["33944-0"],
    },
  ),
  analyte(
    "free-light-chain-ratio",
    ["P-Kappa/lambda", "P-Kappa/lambda"],
    ["Kvot fria kappa/lambda", "Ratio of free kappa to lambda"],
    "protein",
    {
      loinc: ["48378-4"],
    },
  ),
  analyte(
    "beta-2-microglobulin",
    ["P-β2-mikroglobulin", "P-β2 microglobulin"],
    ["Beta-2-mikroglobulin", "Beta-2 microglobulin"],
    "protein",
    {
      loinc: ["1952-1"],
    },
  ),
];

const byCode = conceptIndexOf(analytes, ({ codes }) => codes);
const byId = new Map(analytes.map((row) => [row.id, row]));

/** The analyte a laboratory concept codes, found by code only; `undefined` when no table row lists the code. */
export function findAnalyte(concept: CodeableConcept | undefined): Analyte | undefined {
  return findByConcept(byCode, concept);
}

/** The analyte with the id, for laboratory analytes; `undefined` for an unknown id. */
export function analyteById(id: string): Analyte | undefined {
  return byId.get(id);
}
