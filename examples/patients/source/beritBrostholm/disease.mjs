import { diagnosis, procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, stage } from "../fhir/observations.mjs";
import { condition } from "../resources/background.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {readonly (readonly [start: string, end: string | undefined, code: string, text: string])[]} */
const STATES = [
  ["2018-02-09", "2018-08-01", "localised", "Lokoregional sjukdom"],
  ["2018-08-02", "2022-05-16", "remission", "Tumörfri"],
  ["2022-05-17", undefined, "metastasis", "Metastaserad sjukdom (skelett, lever)"],
];

/** @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2022-05-17", "metastasis", "Återfall: skelett och lever"],
  ["2024-02-06", "progression", "Progress: lever"],
  ["2024-12-17", "progression", "Progress: lever"],
  ["2026-06", "progression", "Progress: lever och lymfkörtlar"],
];

/** Measuring points of the care pathway for breast cancer, by KVÅ code. @type {readonly (readonly [day: string, suffix: string, step: string])[]} */
const PATHWAY = [
  ["2018-01-30", "10", "beslut välgrundad misstanke"],
  ["2018-01-31", "15", "remiss mottagen"],
  ["2018-01-31", "20", "remiss bedömd"],
  ["2018-02-02", "25", "första besök i specialiserad vård"],
  ["2018-02-15", "40", "information om diagnos"],
  ["2018-02-15", "44", "behandlingsbeslut, utökad utredning"],
  ["2018-02-27", "52", "start av första behandling, läkemedel"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2018-07-20", "Bröstbevarande operation med axillutrymning efter tumörrespons"],
  [
    "2018-08-22",
    "ypT1b ypN0: fortsatt trastuzumab till ett år, strålbehandling 50 Gy, endokrin behandling",
  ],
  [
    "2022-06-01",
    "ER-positivt, HER2 1+ återfall: ribociklib och fulvestrant, 8 Gy mot Th11-L1, denosumab",
  ],
  ["2024-02-14", "Kapecitabin"],
  ["2024-12-18", "Trastuzumab deruxtekan (HER2-låg sjukdom)"],
  ["2025-12-03", "Trastuzumab deruxtekan avslutas efter pneumonit grad 2; kontroller"],
  ["2026-06-17", "Eribulin; ny biopsi och ctDNA"],
];

/** Diagnosis, stages, states and turns, the care pathway and the conferences. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const clinical = addStage(bundle, "clinical", "2018-02-20", "21908-9", "cT2N1M0, stadium IIB");
  const after = addStage(bundle, "after-drugs", "2018-08-16", "21902-2", "ypT1b ypN0 cM0");
  addStage(bundle, "recurrence", "2022-06-01", "21908-9", "rcT0 rcN0 rpM1 (HEP, OSS)");
  const reference = bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2018-02-09",
      icd10: "C50.4",
      text: "Bröstcancer, invasiv av ingen speciell typ",
      site: "Vänster bröst, övre yttre kvadranten",
      recordedDate: "2018-02-15",
      stages: [
        { value: "cT2N1M0, stadium IIB (TNM 8)", assessment: clinical },
        { value: "ypT1b ypN0 cM0 (TNM 8)", assessment: after },
      ],
    }),
  );
  const bone = coded(SYSTEM.icd10, "C79.5", undefined, "Skelettmetastaser");
  const liver = coded(SYSTEM.icd10, "C78.7", undefined, "Levermetastaser");
  bundle.add("metastasis-bone", "INCA", condition({ when: "2022-05", code: bone }));
  bundle.add("metastasis-liver", "INCA", condition({ when: "2022-05-17", code: liver }));
  for (const [index, [start, end, code, text]] of STATES.entries())
    bundle.add(`state-${index + 1}`, "INCA", diseaseStatus({ start, end }, code, text));
  for (const [index, [day, code, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, code, text));
  addPathway(bundle);
  return reference;
}

/** @param {BundleBuilder} bundle @param {string} name @param {string} when @param {string} loinc @param {string} value */
function addStage(bundle, name, when, loinc, value) {
  return bundle.add(`stage-${name}`, "INCA", {
    ...stage(when, coded(SYSTEM.loinc, loinc, undefined, "Stadium (TNM)"), value),
    method: worded("TNM 8"),
  });
}

/** The first conference is one of the pathway's measuring points. @param {BundleBuilder} bundle */
function addPathway(bundle) {
  const point = (/** @type {string} */ suffix, /** @type {string} */ step) =>
    coded(SYSTEM.kva, `VG9${suffix}`, undefined, `SVF bröstcancer: ${step}`);
  for (const [when, suffix, step] of PATHWAY)
    bundle.add(`svf-${suffix}`, "Cosmic", procedure({ when, code: point(suffix, step) }));
  bundle.add(
    "mdk-1",
    "INCA",
    procedure({
      when: "2018-02-14",
      code: point("35", "MDK"),
      outcome: "Neoadjuvant EC, därefter docetaxel med trastuzumab och pertuzumab",
    }),
  );
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 2}`, "INCA", tumourBoard(day, decision));
}
