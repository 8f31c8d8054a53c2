import { diagnosis, procedure, tumourBoard } from "../fhir/care.mjs";
import { MCODE_BASE, SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, observation, stage } from "../fhir/observations.mjs";
import { condition } from "../resources/background.mjs";
import { finding } from "../resources/measures.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {readonly (readonly [start: string, end: string | undefined, code: string, text: string])[]} */
const STATES = [
  ["2021-02-26", "2021-03-23", "localised", "Lokaliserad"],
  ["2021-03-24", "2023-09-11", "remission", "Tumörfri"],
  ["2023-09-12", undefined, "metastasis", "Metastaserad sjukdom (lunga)"],
];

/** The last progression is known to the month in one system. @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2023-09-12", "metastasis", "Lungmetastaser"],
  ["2024-09-24", "progression", "Progress"],
  ["2026-01", "progression", "Progress"],
];

/** @type {readonly (readonly [suffix: string, day: string, text: string])[]} */
const PATHWAY = [
  ["10", "2021-02-08", "beslut välgrundad misstanke"],
  ["15", "2021-02-09", "remiss mottagen"],
  ["25", "2021-02-17", "första specialistbesök"],
  ["40", "2021-03-01", "information om diagnos"],
  ["43", "2021-03-01", "behandlingsbeslut, grundutredning"],
  ["50", "2021-03-23", "start av första behandling, kirurgi"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2023-09-29", "Ipilimumab och nivolumab; riskvariabler enligt prover 2023-09-27"],
  ["2024-10-02", "Kabozantinib"],
  ["2026-01-21", "Everolimus; studie när en plats finns"],
  ["2026-05-20", "Studie Njurtest-7"],
];

/** The diagnosis with its staging, the pathology, the states and turns, the care pathway and the tumour boards. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const clinical = bundle.add(
    "stage-clinical",
    "INCA",
    stageGroup("2021-02-26", "21908-9", "cT2aN0M0"),
  );
  const pathological = bundle.add(
    "stage-pathological",
    "INCA",
    stageGroup("2021-04-06", "21902-2", "pT3a pNX cM0"),
  );
  bundle.add(
    "stage-recurrence",
    "INCA",
    stageGroup("2023-09-29", "21908-9", "rcT0 rcN0 rcM1 (PUL)"),
  );
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2021-02-26",
      icd10: "C64.9",
      text: "Njurcancer, klarcellig",
      site: "Vänster njure",
      recordedDate: "2021-03-01",
      stages: [
        { value: "cT2aN0M0", assessment: clinical },
        { value: "pT3a pNX cM0", assessment: pathological },
      ],
    }),
  );
  bundle.add(
    "metastases",
    "Cosmic",
    condition({
      when: "2023-09",
      code: coded(SYSTEM.icd10, "C78.0", undefined, "Lungmetastaser"),
      site: "Lungor",
      profile: `${MCODE_BASE}/mcode-secondary-cancer-condition`,
      recordedDate: "2023-09-29",
    }),
  );
  for (const [index, [start, end, code, text]] of STATES.entries())
    bundle.add(`state-${index + 1}`, "INCA", diseaseStatus({ start, end }, code, text));
  for (const [index, [day, code, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, code, text));
  for (const [suffix, day, text] of PATHWAY) {
    const code = coded(SYSTEM.kva, `VK0${suffix}`, undefined, `SVF njurcancer: ${text}`);
    bundle.add(`svf-${suffix}`, "Cosmic", procedure({ when: day, code }));
  }
  const board = coded(SYSTEM.kva, "VK035", undefined, "SVF njurcancer: MDK");
  bundle.add(
    "mdk-1",
    "Cosmic",
    procedure({ when: "2021-02-26", code: board, outcome: "Laparoskopisk nefrektomi vänster" }),
  );
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 2}`, "INCA", tumourBoard(day, decision));
  bundle.add("haematuria", "Cosmic", finding("2021-01", worded("Makroskopisk hematuri"), "Ja"));
  addPathology(bundle);
}

/** @param {string} when @param {string} loinc @param {string} value */
function stageGroup(when, loinc, value) {
  return stage(when, coded(SYSTEM.loinc, loinc, undefined, "Stadium (TNM)"), value);
}

/** @param {BundleBuilder} bundle */
function addPathology(bundle) {
  const kidney = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen("2021-03-23", "Nefrektomipreparat", "Vänster njure"),
  );
  const size = bundle.add(
    "tumour-size",
    "Sympathy",
    observation("laboratory", "2021-03-23", {
      code: coded(SYSTEM.loinc, "21889-1", undefined, "Tumörstorlek"),
      valueQuantity: { value: 82, unit: "mm", system: SYSTEM.ucum, code: "mm" },
      specimen: { reference: kidney },
    }),
  );
  const grade = bundle.add(
    "grade",
    "Sympathy",
    observation("laboratory", "2021-03-23", {
      code: coded(SYSTEM.loinc, "33732-9", undefined, "Histologisk grad"),
      valueCodeableConcept: worded("ISUP/WHO grad 3"),
      specimen: { reference: kidney },
    }),
  );
  bundle.add(
    "pathology-1",
    "Sympathy",
    diagnosticReport({
      when: "2021-03-23",
      section: "SP",
      name: "PAD njure",
      issued: "2021-04-06T13:20:00+02:00",
      specimen: kidney,
      results: [size, grade],
      conclusion:
        "Klarcellig njurcancer, ISUP/WHO grad 3, 82 mm, växt i njursinusfett, fria marginaler.",
      text: "Utlåtande\nKlarcellig njurcancer, ISUP/WHO grad 3. Största mått 82 mm.\nVäxt i njursinusfett (pT3a). Fria marginaler. Inga lymfkörtlar i preparatet.",
    }),
  );
  const lung = bundle.add(
    "specimen-2",
    "Sympathy",
    specimen("2023-09-20", "Mellannålsbiopsi", "Höger lunga"),
  );
  bundle.add(
    "pathology-2",
    "Sympathy",
    diagnosticReport({
      when: "2023-09-20",
      section: "SP",
      name: "PAD lungbiopsi",
      issued: "2023-09-26T10:05:00+02:00",
      specimen: lung,
      conclusion: "Metastas av klarcellig njurcancer.",
      documentUrl: "https://ipo.example/dokument/pad-lunga.pdf",
    }),
  );
}
