import { diagnosis, procedure, tumourBoard, visit } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, observation, stage } from "../fhir/observations.mjs";
import { condition } from "../resources/background.mjs";
import { DISEASE_STATUS } from "../resources/personalHistory.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const state = (/** @type {string} */ code, /** @type {string} */ text) =>
  coded(SYSTEM.diseaseState, code, undefined, text);

/** States abut; the last is open. @type {readonly (readonly [start: string, end: string | undefined, state: object])[]} */
const STATES = [
  ["2021-05-17", "2021-06-23", state("localised", "Lokal och regional sjukdom")],
  ["2021-06-24", "2023-03-07", state("remission", "Tumörfri")],
  ["2023-03-08", "2023-06-26", state("metastasis", "Spridd (lunga, hud)")],
  ["2023-06-27", "2024-04-08", DISEASE_STATUS.partialRemission],
  ["2024-04-09", "2024-08-05", state("progression", "Progress")],
  ["2024-08-06", "2025-09-15", DISEASE_STATUS.partialRemission],
  ["2025-09-16", "2026-01-12", state("progression", "Progress")],
  ["2026-01-13", "2026-08-24", DISEASE_STATUS.stable],
  ["2026-08-25", undefined, state("progression", "Progress")],
];

/** @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2023-03-08", "metastasis", "Recidiv: lunga, subkutan"],
  ["2024-04-09", "progression", "Progress: lever"],
  ["2025-09-16", "progression", "Ny hjärnmetastas"],
  ["2026-08-25", "progression", "Progress: lever"],
];

/** Suspicion arose at the pathologist's, so the first operation lies before the clock starts. @type {readonly (readonly [day: string, suffix: string, step: string])[]} */
const PATHWAY = [
  ["2021-05-03", "22", "kirurgisk diagnostik"],
  ["2021-05-17", "10", "beslut välgrundad misstanke"],
  ["2021-05-21", "25", "första besök i specialiserad vård"],
  ["2021-05-21", "40", "information om diagnos"],
  ["2021-05-21", "43", "behandlingsbeslut, grundutredning"],
  ["2021-06-08", "50", "start av första behandling, kirurgi"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2021-06-28", "Adjuvant pembrolizumab i ett år. Ingen körtelutrymning"],
  ["2021-12-06", "Pembrolizumab återupptas inte efter kolit grad 3"],
  ["2023-03-20", "Ipilimumab och nivolumab; tidigare kolit är diskuterad"],
  ["2024-04-15", "Stereotaktisk strålbehandling av hjärnmetastas, sedan dabrafenib och trametinib"],
  ["2025-09-22", "Stereotaktisk strålbehandling; dabrafenib och trametinib fortsätter"],
  ["2026-08-31", "Bedömning för TIL-studie; tabletterna fortsätter till dess"],
];

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2021-05-21", "Diagnosbesked"],
  ["2021-11-12", "Diarré sju gånger om dagen"],
  ["2022-09-14", "Hudkontroll"],
  ["2024-11-05", "Nedsatt vänsterkammarfunktion"],
  ["2026-09-02", "Planering efter MDK"],
];

/** Diagnosis with Breslow and stage, metastases, states and turns, pathway, conferences and visits. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const diagnosed = addDiagnosis(bundle);
  for (const [index, [start, end, valueCodeableConcept]] of STATES.entries()) {
    const code = coded(SYSTEM.loinc, "97509-4", undefined, "Sjukdomsstatus");
    bundle.add(
      `state-${index + 1}`,
      "INCA",
      observation("exam", { start, end }, { code, valueCodeableConcept }),
    );
  }
  for (const [index, [day, code, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, code, text));
  for (const [when, suffix, step] of PATHWAY) {
    const code = coded(SYSTEM.kva, `VE0${suffix}`, undefined, `SVF hudmelanom: ${step}`);
    bundle.add(`svf-${suffix}`, "Cosmic", procedure({ when, code }));
  }
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 1}`, "INCA", tumourBoard(day, decision));
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  return diagnosed;
}

/** @param {BundleBuilder} bundle */
function addDiagnosis(bundle) {
  const tnm = coded(SYSTEM.loinc, "21902-2", "Stage group.pathology Cancer", "Patologiskt stadium");
  const clinical = coded(
    SYSTEM.loinc,
    "21908-9",
    "Stage group.clinical Cancer",
    "Kliniskt stadium",
  );
  const breslow = bundle.add("stage-breslow", "Sympathy", {
    ...stage("2021-05-17", coded(SYSTEM.snomed, "106243009", undefined, "Breslow"), ""),
    valueCodeableConcept: undefined,
    valueQuantity: { value: 3.6, unit: "mm", system: SYSTEM.ucum, code: "mm" },
  });
  const edition = { method: worded("TNM 8") };
  const first = bundle.add("stage-tnm", "INCA", {
    ...stage("2021-06-24", tnm, "pT3bN1aM0, stadium IIIC"),
    ...edition,
  });
  bundle.add("stage-recurrence", "INCA", {
    ...stage("2023-03-15", clinical, "rM1b(0), stadium IV"),
    ...edition,
  });
  bundle.add("stage-brain", "INCA", {
    ...stage("2024-04-12", clinical, "rM1d(1), stadium IV"),
    ...edition,
  });
  const metastasis = (
    /** @type {string} */ when,
    /** @type {string} */ icd10,
    /** @type {string} */ text,
  ) => condition({ when, code: coded(SYSTEM.icd10, icd10, undefined, text) });
  bundle.add("metastasis-lung", "INCA", metastasis("2023-03-08", "C78.0", "Lungmetastaser"));
  bundle.add("metastasis-brain", "INCA", metastasis("2024-04-12", "C79.3", "Hjärnmetastas"));
  return bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2021-05-17",
      icd10: "C43.5",
      text: "Hudmelanom, nodulärt",
      site: "Rygg",
      recordedDate: "2021-05-18",
      stages: [
        { value: "Breslow 3,6 mm, ulcererat", assessment: breslow },
        { value: "pT3bN1aM0, stadium IIIC (TNM 8)", assessment: first },
      ],
    }),
  );
}
