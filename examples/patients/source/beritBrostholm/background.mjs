import { procedure, visit } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import {
  admission,
  allergy,
  careTeam,
  condition,
  researchStudy,
  researchSubject,
} from "../resources/background.mjs";
import { alertFlag, incompleteFlag } from "../resources/flags.mjs";
import { BLOCKED, episode, immunization, relative } from "../resources/personalHistory.mjs";
import { serviceRequest } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Onkologkliniken, Exempelsjukhuset";

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2018-02-02", "Trippeldiagnostik"],
  ["2018-02-15", "Diagnosbesked"],
  ["2018-06-11", "Domningar, docetaxel sänks"],
  ["2018-08-23", "Besked efter operation"],
  ["2019-01-03", "Sänkt ejektionsfraktion, uppehåll med trastuzumab"],
  ["2020-11-10", "Svullet ben: ventrombos"],
  ["2022-05-18", "Ryggsmärta, besked om återfall"],
  ["2022-08-09", "Neutropeni, uppehåll med ribociklib"],
  ["2024-02-20", "Planering av linje 2"],
  ["2024-06-04", "Hand-fot-syndrom grad 3"],
  ["2025-01-07", "Start av trastuzumab deruxtekan"],
  ["2025-09-09", "Nytillkommet matt glas, dosen skjuts upp"],
  ["2025-11-25", "Pneumonit"],
  ["2026-06-17", "Besked om progress"],
  ["2026-08-25", "Inför kur 4"],
];

/** What stands beside the tumour: people, visits, stays, studies, allergy, warnings, relatives, and what is known to be missing. @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
export function addBackground(bundle, patient, diagnosis) {
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  bundle.add("visit-blocked", "Cosmic", { ...visit("2021-09-21", "Samtal"), meta: BLOCKED });
  const stays = /** @type {const} */ ([
    ["2018-05-11", "2018-05-15", "Onkologisk vårdavdelning", "Febril neutropeni"],
    ["2018-08-02", "2018-08-04", "Kirurgisk vårdavdelning", "Operation"],
    ["2025-11-25", "2025-11-29", "Onkologisk vårdavdelning", "Pneumonit"],
  ]);
  for (const [index, [start, end, place, reason]] of stays.entries())
    bundle.add(`admission-${index + 1}`, "Cosmic", admission({ start, end }, place, reason));
  addPeople(bundle, patient, diagnosis);
  addConditions(bundle, patient);
  const missing = { start: "2019-08-01", end: "2020-10-31" };
  bundle.add("medication-incomplete", "INCA", incompleteFlag("medication-incomplete", missing));
  bundle.add(
    "alert-arm",
    "Cosmic",
    alertFlag("Ej blodtryck eller venprov i vänster arm (lymfödem)", { start: "2018-11-20" }),
  );
  addStudies(bundle, patient);
}

/** @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
function addPeople(bundle, patient, diagnosis) {
  const primary = { start: "2018-02-15", end: "2019-10-31" };
  const recurrence = { start: "2022-05-18" };
  bundle.add(
    "care-team-1",
    "Cosmic",
    careTeam("Bröstteamet", primary, [
      ["Kontaktsjuksköterska", "Mona Moqvist-Exempel"],
      ["Ansvarig läkare", "Doktor Exempel"],
    ]),
  );
  bundle.add(
    "care-team-2",
    "Cosmic",
    careTeam("Bröstteamet", recurrence, [
      ["Kontaktsjuksköterska", "Påhitt Pettersson"],
      ["Ansvarig läkare", "Exempla Exempelsson"],
    ]),
  );
  bundle.add("episode-1", "Cosmic", episode(patient, CLINIC, primary, diagnosis));
  bundle.add("episode-2", "Cosmic", episode(patient, CLINIC, recurrence, diagnosis));
  const nurse = coded(SYSTEM.careEvent, "contact-nurse", undefined, "Kontaktsjuksköterska");
  for (const [index, when] of ["2018-02-15", "2022-05-18"].entries())
    bundle.add(`contact-nurse-${index + 1}`, "Cosmic", procedure({ when, code: nurse }));
  const assessments = /** @type {const} */ ([
    ["2018-11-20", "Armbesvär efter operation: lymfterapeut"],
    ["2022-07-05", "Ryggsmärta: fysioterapi, kuratorskontakt"],
    ["2026-07-02", "Trötthet: energibesparande arbetssätt"],
  ]);
  const code = coded(SYSTEM.kva, "AW019", undefined, "Bedömning av rehabiliteringsbehov");
  for (const [index, [when, outcome]] of assessments.entries())
    bundle.add(`rehabilitation-${index + 1}`, "Cosmic", procedure({ when, code, outcome }));
  bundle.add(
    "referral-lymph",
    "Cosmic",
    serviceRequest({
      what: "Remiss till lymfterapeut",
      authoredOn: "2018-11-20",
      status: "completed",
      isReferral: true,
    }),
  );
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addConditions(bundle, patient) {
  const hypothyroid = coded(SYSTEM.icd10, "E03.9", undefined, "Hypotyreos");
  bundle.add("hypothyroidism", "Cosmic", condition({ when: "2009", code: hypothyroid }));
  bundle.add("brain-metastasis-refuted", "Cosmic", {
    ...condition({ when: "2026-06-10", code: worded("Misstänkt hjärnmetastas") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  bundle.add(
    "allergy-penicillin",
    "Cosmic",
    allergy({
      patient,
      substance: "Penicillin V",
      reaction: "Urtikaria",
      onset: "1998",
      criticality: "high",
    }),
  );
  bundle.add(
    "relative",
    "Cosmic",
    relative({
      patient,
      date: "2018-02-15",
      relationship: "Mor",
      illness: "Bröstcancer",
      onset: "vid 61 års ålder",
    }),
  );
  bundle.add("vaccine", "NPÖ", immunization(patient, "2025-10-21", "Influensa"));
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addStudies(bundle, patient) {
  const training = researchStudy({ title: "BRÖST-TRÄNING (påhittad)", phase: "Ej tillämpligt" });
  const drug = researchStudy({ title: "ESR1-BRÖST (påhittad)", phase: "Fas II" });
  bundle.add(
    "study-training",
    "INCA",
    researchSubject({
      patient,
      study: bundle.add("study-1", "INCA", training),
      status: "off-study",
      period: { start: "2018-03-05", end: "2019-03-04" },
      arm: "Träning under behandling",
    }),
  );
  bundle.add(
    "study-drug",
    "INCA",
    researchSubject({
      patient,
      study: bundle.add("study-2", "INCA", drug),
      status: "screening",
      period: { start: "2026-09-08" },
    }),
  );
}
