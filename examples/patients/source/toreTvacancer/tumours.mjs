import { diagnosis } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { stage } from "../fhir/observations.mjs";
import { condition } from "../resources/background.mjs";
import { addStates, stateOf } from "../resources/course.mjs";
import { DISEASE_STATUS } from "../resources/personalHistory.mjs";

/**
 * @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder
 * @typedef {Parameters<typeof addStates>[1]} States
 * @typedef {Parameters<typeof addStates>[2]} Turns
 */

const CLINICAL = coded(SYSTEM.loinc, "21908-9", "Stage group.clinical Cancer", "Kliniskt stadium");
const PATHOLOGICAL = coded(
  SYSTEM.loinc,
  "21902-2",
  "Stage group.pathology Cancer",
  "Patologiskt stadium",
);

/** @type {States} */
const PROSTATE_STATES = [
  ["2019-03-29", "2019-08-23", stateOf("localised", "Prostata: lokaliserad")],
  ["2019-08-24", "2023-02-19", stateOf("remission", "Prostata: remission")],
  ["2023-02-20", "2023-05-21", stateOf("biochemical-recurrence", "Prostata: biokemiskt recidiv")],
  ["2023-05-22", "2026-08-30", stateOf("mHSPC", "Prostata: mHSPC")],
  ["2026-08-31", undefined, stateOf("mCRPC", "Prostata: mCRPC")],
];
/** @type {Turns} */
const PROSTATE_TURNS = [
  ["2023-02-20", "biochemical-recurrence", "Prostata: biokemiskt recidiv"],
  ["2023-05-22", "metastasis", "Prostata: lymfkörtelmetastaser"],
  ["2026-08-31", "progression", "Prostata: stigande PSA under kastration"],
];

/** @type {States} */
const MELANOMA_STATES = [
  ["2024-05-30", "2024-06-26", stateOf("localised", "Melanom: lokal och regional")],
  ["2024-06-27", "2025-10-14", stateOf("remission", "Melanom: tumörfri")],
  ["2025-10-15", "2026-01-13", stateOf("metastasis", "Melanom: spritt (lunga)")],
  ["2026-01-14", undefined, DISEASE_STATUS.partialRemission],
];
/** @type {Turns} */
const MELANOMA_TURNS = [["2025-10-15", "metastasis", "Melanom: lungmetastaser"]];

/** The prostate cancer with its stages, its metastases and its states. Gives a reference to it. @param {BundleBuilder} bundle */
export function addProstate(bundle) {
  const edition = { method: worded("TNM 8") };
  const first = bundle.add("stage-prostate", "INCA", {
    ...stage("2019-03-29", CLINICAL, "cT2cN0M0"),
    ...edition,
  });
  const gleason = coded(SYSTEM.loinc, "35266-6", undefined, "Gleason/ISUP");
  const grade = bundle.add(
    "stage-gleason",
    "Sympathy",
    stage("2019-03-29", gleason, "Gleason 4+3=7 (ISUP 3)"),
  );
  const reference = bundle.add(
    "diagnosis-prostate",
    "INCA",
    diagnosis({
      when: "2019-03-29",
      icd10: "C61.9",
      text: "Prostatacancer",
      site: "Prostata",
      recordedDate: "2019-04-01",
      stages: [
        { value: "cT2cN0M0 (TNM 8)", assessment: first },
        { value: "Gleason 4+3=7 (ISUP 3)", assessment: grade },
      ],
    }),
  );
  bundle.add("stage-prostate-recurrence", "INCA", {
    ...stage("2023-05-22", CLINICAL, "rN1M1a"),
    ...edition,
    focus: [{ reference }],
  });
  const nodes = coded(
    SYSTEM.icd10,
    "C77.5",
    undefined,
    "Lymfkörtelmetastaser i bäckenet (prostata)",
  );
  bundle.add("metastasis-nodes", "INCA", metastasisOf(reference, "2023-05-22", nodes));
  addStates(bundle, PROSTATE_STATES, PROSTATE_TURNS, "prostate-", { focus: [{ reference }] });
  return reference;
}

/** The melanoma with its stages, its metastases and its states. Gives a reference to it. @param {BundleBuilder} bundle */
export function addMelanoma(bundle) {
  const edition = { method: worded("TNM 8") };
  const breslow = bundle.add("stage-breslow", "Sympathy", {
    ...stage("2024-05-30", coded(SYSTEM.snomed, "106243009", undefined, "Breslow"), ""),
    valueCodeableConcept: undefined,
    valueQuantity: { value: 3.4, unit: "mm", system: SYSTEM.ucum, code: "mm" },
  });
  const first = bundle.add("stage-melanoma", "INCA", {
    ...stage("2024-06-27", PATHOLOGICAL, "pT3bN1aM0, stadium IIIC"),
    ...edition,
  });
  const reference = bundle.add(
    "diagnosis-melanoma",
    "INCA",
    diagnosis({
      when: "2024-05-30",
      icd10: "C43.5",
      text: "Hudmelanom, superficiellt spridande",
      site: "Rygg",
      recordedDate: "2024-05-30",
      stages: [
        { value: "Breslow 3,4 mm, ulcererat", assessment: breslow },
        { value: "pT3bN1aM0, stadium IIIC (TNM 8)", assessment: first },
      ],
    }),
  );
  bundle.add("stage-melanoma-recurrence", "INCA", {
    ...stage("2025-10-22", CLINICAL, "rM1b(0), stadium IV"),
    ...edition,
    focus: [{ reference }],
  });
  const lung = coded(SYSTEM.icd10, "C78.0", undefined, "Lungmetastaser (melanom)");
  bundle.add("metastasis-lung", "INCA", metastasisOf(reference, "2025-10-15", lung));
  addStates(bundle, MELANOMA_STATES, MELANOMA_TURNS, "melanoma-", { focus: [{ reference }] });
  return reference;
}

/** A metastasis that says which tumour it comes from. @param {string} reference @param {string} when @param {object} code */
function metastasisOf(reference, when, code) {
  const url = "http://hl7.org/fhir/StructureDefinition/condition-related";
  return { ...condition({ when, code }), extension: [{ url, valueReference: { reference } }] };
}
