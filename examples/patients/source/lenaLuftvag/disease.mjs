import { diagnosis, procedure, tumourBoard, visit } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, observation, stage } from "../fhir/observations.mjs";
import { condition } from "../resources/background.mjs";
import { BLOCKED, DISEASE_STATUS } from "../resources/personalHistory.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const PARTIAL = DISEASE_STATUS.partialRemission;
const METASTATIC = coded(SYSTEM.diseaseState, "metastasis", undefined, "Spridd vid diagnos");
const PROGRESSION = coded(SYSTEM.diseaseState, "progression", undefined, "Progress");

/** States abut; the last is open. @type {readonly (readonly [start: string, end: string | undefined, state: object])[]} */
const STATES = [
  ["2023-03-01", "2023-05-09", METASTATIC],
  ["2023-05-10", "2025-01-14", PARTIAL],
  ["2025-01-15", "2025-04-08", PROGRESSION],
  ["2025-04-09", "2025-08-19", PARTIAL],
  ["2025-08-20", "2025-12-29", PROGRESSION],
  ["2025-12-30", "2026-08-25", DISEASE_STATUS.stable],
  ["2026-08-26", undefined, PROGRESSION],
];

/** @type {readonly (readonly [day: string, text: string])[]} */
const TURNS = [
  ["2025-01-15", "Progress: ny levermetastas"],
  ["2025-08-20", "Progress: lunga och binjure"],
  ["2026-08-26", "Progress: lever"],
];

/** Measuring points of the care pathway for lung cancer, by KVÅ code. @type {readonly (readonly [day: string, suffix: string, step: string])[]} */
const PATHWAY = [
  ["2023-02-06", "10", "beslut välgrundad misstanke"],
  ["2023-02-13", "25", "första besök i specialiserad vård"],
  ["2023-03-08", "40", "information om diagnos"],
  ["2023-03-08", "44", "behandlingsbeslut, utökad utredning"],
  ["2023-03-15", "52", "start av första behandling, läkemedel"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2025-01-27", "Karboplatin och pemetrexed. Palliativ strålbehandling mot Th9"],
  ["2025-08-25", "Pembrolizumab; ny biopsi har PD-L1 60 %"],
  ["2026-03-02", "Pembrolizumab avslutas efter pneumonit grad 3; kontroller"],
  ["2026-09-07", "Screening för läkemedelsstudie; docetaxel om hon inte kan ingå"],
];

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2023-03-08", "Diagnosbesked"],
  ["2025-01-20", "Trötthet och illamående: hyperkalcemi"],
  ["2026-02-13", "Tilltagande andfåddhet"],
  ["2026-09-09", "Planering efter MDK"],
];

/** Diagnosis, stages of two TNM editions, states and turns, pathway, conferences and visits. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const stages = addStages(bundle);
  const reference = bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2023-03-01",
      icd10: "C34.1",
      text: "Lungcancer, adenokarcinom",
      site: "Höger ovanlob",
      recordedDate: "2023-03-01",
      stages,
    }),
  );
  const bone = coded(SYSTEM.icd10, "C79.5", undefined, "Skelettmetastaser");
  bundle.add("metastasis-bone", "INCA", condition({ when: "2023-03-01", code: bone }));
  for (const [index, [start, end, valueCodeableConcept]] of STATES.entries()) {
    const code = coded(SYSTEM.loinc, "97509-4", undefined, "Sjukdomsstatus");
    const state = observation("exam", { start, end }, { code, valueCodeableConcept });
    bundle.add(`state-${index + 1}`, "INCA", state);
  }
  for (const [index, [day, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, "progression", text));
  addPathway(bundle);
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 2}`, "INCA", tumourBoard(day, decision));
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  bundle.add("visit-blocked", "Cosmic", { ...visit("2024-05-14", "Samtal"), meta: BLOCKED });
  return reference;
}

/** The same tumour by TNM 8 at diagnosis and by TNM 9 at progression. @param {BundleBuilder} bundle */
function addStages(bundle) {
  const tnm = coded(SYSTEM.loinc, "21908-9", "Stage group.clinical Cancer", "Kliniskt stadium");
  const assessed = bundle.add("stage-tnm-8", "INCA", {
    ...stage("2023-03-01", tnm, "cT2aN2M1c, stadium IVB"),
    method: worded("TNM 8"),
  });
  bundle.add("stage-tnm-9", "INCA", {
    ...stage("2025-01-24", tnm, "rT2aN2bM1c2, stadium IVB"),
    method: worded("TNM 9"),
  });
  return [{ value: "cT2aN2M1c, stadium IVB (TNM 8)", assessment: assessed }];
}

/** The conference of the pathway is one of its measuring points. @param {BundleBuilder} bundle */
function addPathway(bundle) {
  const point = (/** @type {string} */ suffix, /** @type {string} */ step) =>
    coded(SYSTEM.kva, `VC0${suffix}`, undefined, `SVF lungcancer: ${step}`);
  for (const [when, suffix, step] of PATHWAY)
    bundle.add(`svf-${suffix}`, "Cosmic", procedure({ when, code: point(suffix, step) }));
  bundle.add(
    "mdk-1",
    "INCA",
    procedure({
      when: "2023-03-06",
      code: point("35", "MDK"),
      outcome: "Osimertinib: EGFR exon 19-deletion, spridd till skelett",
    }),
  );
}
