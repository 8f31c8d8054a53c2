import { codings } from "../codes/codings.js";
import type { TableSource } from "../tableSource.js";
import type { Analyte } from "./analyte.js";

/** Where the laboratory codes and units were read. */
export const analytesSource: TableSource = {
  source:
    "NPU and units: regional Swedish laboratory pages, the MedCom/NPU mapping and the NPU database; LOINC: loinc.org, the mCODE STU4 tumour marker value set displays in public FHIR examples, and the ARUP test directory for S100B; SNOMED CT: displays in public FHIR implementation guides; TSH, INR, glucose, urate, eGFR and LVEF: displays in the FHIR R4 examples, in public FHIR implementation guides and in public Nordic code lists",
  date: "2026-11-22",
  note: "Codes that could not be confirmed are left out (NPU of free lambda, hCG, M component, CA 19-9 and beta-2-microglobulin). General knowledge, to be confirmed by a laboratory: the NPU codes of testosterone, sodium, potassium, albumin and ASAT, and the LOINC codes of molar creatinine, ALP, ALAT, bilirubin, CRP and molar calcium. Whole-blood codes are rows of their own, and so are the formulas of eGFR, because they give different values from one sample. LVEF is no laboratory value and stands here so that a pack can name its row; 10230-1 does not say by which examination. Units are given only where a Swedish source states one; AFP is reported in two.",
};

function analyte(
  id: string,
  label: readonly [sv: string, en: string],
  name: readonly [sv: string, en: string],
  group: Analyte["group"],
  facts: {
    npu?: readonly string[];
    loinc?: readonly string[];
    snomed?: readonly string[];
    scale?: Analyte["scale"];
    unit?: string;
  },
): Analyte {
  return {
    id,
    label: { sv: label[0], en: label[1] },
    name: { sv: name[0], en: name[1] },
    codes: [
      ...codings("npu", ...(facts.npu ?? [])),
      ...codings("loinc", ...(facts.loinc ?? [])),
      ...codings("snomed", ...(facts.snomed ?? [])),
    ],
    scale: facts.scale ?? "linear",
    ...(facts.unit === undefined ? {} : { unit: facts.unit }),
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
      loinc: ["2857-1", "35741-8", "83112-3", "19195-7", "19197-3"],
      snomed: ["63476009"],
      scale: "log",
      unit: "ug/L",
    },
  ),
  analyte("free-psa", ["P-PSA, fritt", "P-PSA, free"], ["Fritt PSA", "Free PSA"], "tumour-marker", {
    npu: ["NPU12534"],
    scale: "log",
    unit: "ug/L",
  }),
  analyte(
    "free-psa-ratio",
    ["P-PSA-kvot", "P-PSA ratio"],
    ["Kvot fritt/totalt PSA", "Ratio of free to total PSA"],
    "tumour-marker",
    { npu: ["NPU09226"], unit: "1" },
  ),
  analyte(
    "testosterone",
    ["P-Testosteron", "P-Testosterone"],
    ["Testosteron", "Testosterone"],
    "hormone",
    { npu: ["NPU03543"], loinc: ["2986-8", "14913-8"], unit: "nmol/L" },
  ),
  analyte("haemoglobin", ["B-Hb", "B-Hb"], ["Hemoglobin", "Haemoglobin"], "blood-count", {
    npu: ["NPU28309"],
    loinc: ["718-7"],
    unit: "g/L",
  }),
  analyte("leukocytes", ["B-LPK", "B-WBC"], ["Leukocyter", "Leukocytes"], "blood-count", {
    npu: ["NPU02593"],
    loinc: ["6690-2", "26464-8"],
    unit: "10*9/L",
  }),
  analyte(
    "neutrophils",
    ["B-Neutrofila", "B-Neutrophils"],
    ["Neutrofila granulocyter", "Neutrophils"],
    "blood-count",
    { npu: ["NPU02902"], loinc: ["26499-4", "751-8"], unit: "10*9/L" },
  ),
  analyte("platelets", ["B-TPK", "B-Platelets"], ["Trombocyter", "Platelets"], "blood-count", {
    npu: ["NPU03568"],
    loinc: ["777-3", "26515-7"],
    unit: "10*9/L",
  }),
  analyte("creatinine", ["P-Kreatinin", "P-Creatinine"], ["Kreatinin", "Creatinine"], "kidney", {
    npu: ["NPU04998", "NPU18016"],
    loinc: ["14682-9", "2160-0"],
    snomed: ["113075003"],
    unit: "umol/L",
  }),
  analyte(
    "creatinine-blood",
    ["B-Kreatinin", "B-Creatinine"],
    ["Kreatinin i blod", "Creatinine in blood"],
    "kidney",
    { loinc: ["38483-4"] },
  ),
  analyte(
    "egfr-mdrd",
    ["eGFR (MDRD)", "eGFR (MDRD)"],
    ["Skattad GFR enligt MDRD", "Estimated GFR by MDRD"],
    "kidney",
    { loinc: ["33914-3"] },
  ),
  analyte(
    "egfr-ckd-epi",
    ["eGFR (CKD-EPI)", "eGFR (CKD-EPI)"],
    ["Skattad GFR enligt CKD-EPI 2021", "Estimated GFR by CKD-EPI 2021"],
    "kidney",
    { loinc: ["98979-8"] },
  ),
  analyte("alp", ["P-ALP", "P-ALP"], ["Alkaliskt fosfatas", "Alkaline phosphatase"], "liver", {
    npu: ["NPU27783"],
    loinc: ["6768-6"],
    snomed: ["88810008"],
    unit: "ukat/L",
  }),
  analyte(
    "alat",
    ["P-ALAT", "P-ALT"],
    ["Alaninaminotransferas", "Alanine aminotransferase"],
    "liver",
    { npu: ["NPU19651"], loinc: ["1742-6"], unit: "ukat/L" },
  ),
  analyte(
    "asat",
    ["P-ASAT", "P-AST"],
    ["Aspartataminotransferas", "Aspartate aminotransferase"],
    "liver",
    { npu: ["NPU19654"], loinc: ["1920-8"] },
  ),
  analyte(
    "bilirubin",
    ["P-Bilirubin", "P-Bilirubin"],
    ["Bilirubin, totalt", "Total bilirubin"],
    "liver",
    { npu: ["NPU01370"], loinc: ["14631-6", "1975-2"], unit: "umol/L" },
  ),
  analyte("ld", ["P-LD", "P-LDH"], ["Laktatdehydrogenas", "Lactate dehydrogenase"], "other", {
    npu: ["NPU19658", "NPU22289"],
    loinc: ["2532-0", "14804-9", "14805-6"],
    unit: "ukat/L",
  }),
  analyte("crp", ["P-CRP", "P-CRP"], ["C-reaktivt protein", "C-reactive protein"], "inflammation", {
    npu: ["NPU19748"],
    loinc: ["1988-5"],
    snomed: ["55235003"],
    unit: "mg/L",
  }),
  analyte(
    "calcium",
    ["P-Kalcium", "P-Calcium"],
    ["Kalcium, totalt", "Total calcium"],
    "electrolyte",
    { npu: ["NPU01443"], loinc: ["2000-8", "17861-6"], unit: "mmol/L" },
  ),
  analyte(
    "calcium-blood",
    ["B-Kalcium", "B-Calcium"],
    ["Kalcium i blod", "Calcium in blood"],
    "electrolyte",
    { loinc: ["49765-1"] },
  ),
  analyte("sodium", ["P-Natrium", "P-Sodium"], ["Natrium", "Sodium"], "electrolyte", {
    npu: ["NPU03429"],
    loinc: ["2951-2"],
  }),
  analyte(
    "sodium-blood",
    ["B-Natrium", "B-Sodium"],
    ["Natrium i blod", "Sodium in blood"],
    "electrolyte",
    { loinc: ["2947-0"] },
  ),
  analyte("potassium", ["P-Kalium", "P-Potassium"], ["Kalium", "Potassium"], "electrolyte", {
    npu: ["NPU03230"],
    loinc: ["2823-3"],
  }),
  analyte(
    "potassium-blood",
    ["B-Kalium", "B-Potassium"],
    ["Kalium i blod", "Potassium in blood"],
    "electrolyte",
    { loinc: ["6298-4"] },
  ),
  analyte("albumin", ["P-Albumin", "P-Albumin"], ["Albumin", "Albumin"], "protein", {
    npu: ["NPU19673"],
    loinc: ["1751-7"],
  }),
  analyte(
    "ca-125",
    ["P-CA 125", "P-CA 125"],
    ["Cancerantigen 125", "Cancer antigen 125"],
    "tumour-marker",
    { npu: ["NPU01448"], loinc: ["10334-1", "83082-8"], scale: "log", unit: "k[IU]/L" },
  ),
  analyte(
    "ca-15-3",
    ["P-CA 15-3", "P-CA 15-3"],
    ["Cancerantigen 15-3", "Cancer antigen 15-3"],
    "tumour-marker",
    { npu: ["NPU01449"], loinc: ["6875-9", "83083-6"], scale: "log", unit: "k[IU]/L" },
  ),
  analyte(
    "ca-19-9",
    ["P-CA 19-9", "P-CA 19-9"],
    ["Cancerantigen 19-9", "Cancer antigen 19-9"],
    "tumour-marker",
    { loinc: ["24108-3", "83084-4"], scale: "log" },
  ),
  analyte(
    "cea",
    ["P-CEA", "P-CEA"],
    ["Karcinoembryonalt antigen", "Carcinoembryonic antigen"],
    "tumour-marker",
    {
      npu: ["NPU19719"],
      loinc: ["2039-6", "83085-1", "19166-8", "19167-6"],
      scale: "log",
      unit: "ug/L",
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
    { loinc: ["21198-7"], scale: "log", unit: "[IU]/L" },
  ),
  analyte("s100b", ["P-S100B", "P-S100B"], ["Protein S100B", "Protein S100B"], "tumour-marker", {
    npu: ["NPU19781"],
    loinc: ["47275-3"],
    unit: "ug/L",
  }),
  analyte(
    "m-component",
    ["P-M-komponent", "P-M protein"],
    ["M-komponent", "Monoclonal protein"],
    "protein",
    { loinc: ["33358-3"], unit: "g/L" },
  ),
  analyte(
    "free-kappa",
    ["P-Fria kappa", "P-Free kappa"],
    ["Fria kappakedjor", "Free kappa light chains"],
    "protein",
    { npu: ["NPU19606"], loinc: ["36916-5"], unit: "mg/L" },
  ),
  analyte(
    "free-lambda",
    ["P-Fria lambda", "P-Free lambda"],
    ["Fria lambdakedjor", "Free lambda light chains"],
    "protein",
    { loinc: ["33944-0"], unit: "mg/L" },
  ),
  analyte(
    "free-light-chain-ratio",
    ["P-Kappa/lambda", "P-Kappa/lambda"],
    ["Kvot fria kappa/lambda", "Ratio of free kappa to lambda"],
    "protein",
    { loinc: ["48378-4"] },
  ),
  analyte(
    "beta-2-microglobulin",
    ["P-β2-mikroglobulin", "P-β2 microglobulin"],
    ["Beta-2-mikroglobulin", "Beta-2 microglobulin"],
    "protein",
    { loinc: ["1952-1", "83078-6", "76484-5"] },
  ),
  analyte("urate", ["P-Urat", "P-Urate"], ["Urat", "Urate"], "kidney", {
    npu: ["NPU03688"],
    loinc: ["14933-6"],
  }),
  analyte("glucose", ["P-Glukos", "P-Glucose"], ["Glukos", "Glucose"], "other", {
    npu: ["NPU02192"],
    loinc: ["14749-6", "2345-7"],
  }),
  analyte(
    "glucose-blood",
    ["B-Glukos", "B-Glucose"],
    ["Glukos i blod", "Glucose in blood"],
    "other",
    { loinc: ["15074-8", "2339-0"] },
  ),
  analyte("tsh", ["P-TSH", "P-TSH"], ["Tyreotropin", "Thyrotropin"], "hormone", {
    npu: ["NPU03577"],
    loinc: ["3016-3"],
  }),
  analyte(
    "inr",
    ["P-PK(INR)", "P-PT (INR)"],
    ["Protrombinkomplex (INR)", "Prothrombin time (INR)"],
    "other",
    { npu: ["NPU01685"], loinc: ["6301-6"] },
  ),
  analyte(
    "lvef",
    ["LVEF", "LVEF"],
    ["Vänsterkammarens ejektionsfraktion", "Left ventricular ejection fraction"],
    "other",
    { loinc: ["10230-1"] },
  ),
];
