import { diagnosis, imagingStudy, procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { geneVariant } from "../fhir/genomics.mjs";
import { diseaseStatus, response, stage } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {readonly (readonly [start: string, end: string, code: string, text: string])[]} */
const STATES = [
  ["2021-02-18", "2021-08-30", "localised", "Primary disease"],
  ["2021-08-31", "2023-06-18", "remission", "Complete remission"],
  ["2023-06-19", "2025-03-22", "progression", "Platinum-sensitive, later resistant relapse"],
];

/** @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2023-06-19", "progression", "First relapse"],
  ["2024-08-20", "progression", "Second relapse"],
];

const COMPLETE = "Complete response";
const PARTIAL = "Partial response";
const STABLE = "Stable disease";
const PROGRESSIVE = "Progressive disease";

/**
 * Responses in English words only, without codes.
 * @type {readonly (readonly [day: string, name: string, response?: string])[]}
 */
const STUDIES = [
  ["2021-02-12", "CT thorax and abdomen"],
  ["2021-08-31", "CT thorax and abdomen", COMPLETE],
  ["2022-08-30", "CT thorax and abdomen", COMPLETE],
  ["2023-06-19", "CT thorax and abdomen", PROGRESSIVE],
  ["2023-12-19", "CT thorax and abdomen", PARTIAL],
  ["2024-08-20", "PET-CT", PROGRESSIVE],
  ["2024-12-10", "CT thorax and abdomen", STABLE],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2021-02-22", "Primary debulking surgery, then carboplatin and paclitaxel"],
  ["2023-06-27", "Carboplatin and liposomal doxorubicin"],
  ["2024-08-27", "Weekly paclitaxel with bevacizumab"],
];

/** Diagnosis, course, pathway, imaging and genomics. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const code = coded(SYSTEM.loinc, "21902-2", "Stage group.pathology Cancer", "FIGO stage");
  const figo = bundle.add("stage", "INCA", stage("2021-03-12", code, "FIGO IIIC"));
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2021-02-18",
      icd10: "C56.9",
      text: "Ovarialcancer, high-grade serous",
      site: "Ovary",
      recordedDate: "2021-02-18",
      stages: [{ value: "FIGO IIIC", assessment: figo }],
    }),
  );
  for (const [index, [start, end, state, text]] of STATES.entries()) {
    bundle.add(`state-${index + 1}`, "INCA", diseaseStatus({ start, end }, state, text));
  }
  for (const [index, [day, turn, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, turn, text));
  const started = coded(
    SYSTEM.kva,
    "VH410",
    undefined,
    "SVF äggstockscancer: beslut välgrundad misstanke",
  );
  const treated = coded(
    SYSTEM.kva,
    "VH450",
    undefined,
    "SVF äggstockscancer: start av första behandling, kirurgi",
  );
  bundle.add("svf-start", "Cosmic", procedure({ when: "2021-02-08", code: started }));
  bundle.add("svf-treatment", "Cosmic", procedure({ when: "2021-03-02", code: treated }));
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 1}`, "INCA", tumourBoard(day, decision));
  addStudies(bundle);
  const finding = {
    gene: /** @type {const} */ ("BRCA1"),
    variant: "BRCA1 pathogenic (germline)",
    origin: /** @type {const} */ ("germline"),
  };
  bundle.add(
    "genomics-1",
    "Cosmic",
    geneVariant({ ...finding, when: "2021-04-20", specimen: "Blood", isPathogenic: true }),
  );
}

/** @param {BundleBuilder} bundle */
function addStudies(bundle) {
  for (const [index, [day, name, value]] of STUDIES.entries()) {
    const modalities = name === "PET-CT" ? ["PT", "CT"] : ["CT"];
    const study = bundle.add(`imaging-${index + 1}`, "RIS", imagingStudy(day, name, modalities));
    if (value === undefined) continue;
    bundle.add(
      `response-${index + 1}`,
      "RIS",
      response({ when: day, method: "RECIST 1.1", value: worded(value), study }),
    );
  }
}
