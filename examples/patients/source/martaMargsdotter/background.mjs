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
import { episode, immunization, relative } from "../resources/personalHistory.mjs";
import { addCytogenetics } from "./cytogenetics.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2011-05-20", "Diagnosbesked"],
  ["2012-01-23", "Tre månader efter transplantation"],
  ["2016-07-11", "Stigande M-komponent"],
  ["2016-11-21", "Ryggsmärta och svaghet i benen"],
  ["2020-01-13", "Besked om återfall"],
  ["2020-09-01", "Neuropati, bortezomib glesas ut"],
  ["2022-11-14", "Besked om progress"],
  ["2023-07-04", "Neutropeni, uppehåll"],
  ["2024-05-27", "Planering av teklistamab"],
  ["2025-01-14", "Återstart varannan vecka efter sepsis"],
  ["2026-05-25", "Besked om extramedullär sjukdom"],
  ["2026-07-14", "Illamående och låga trombocyter, selinexor sänks"],
];

/** @type {readonly (readonly [start: string, end: string, reason: string])[]} */
const STAYS = [
  ["2011-10-17", "2011-11-08", "Autolog stamcellstransplantation"],
  ["2016-11-21", "2016-12-03", "Hotande medullapåverkan"],
  ["2017-06-19", "2017-07-11", "Autolog stamcellstransplantation"],
  ["2019-02-04", "2019-02-11", "Pneumoni"],
  ["2020-03-18", "2020-03-24", "Märgspik höger femur"],
  ["2024-06-11", "2024-06-20", "Upptrappning av teklistamab"],
  ["2024-09-30", "2024-10-07", "Pneumoni"],
  ["2024-12-09", "2024-12-19", "Sepsis"],
];

/** Visits, stays, people, illnesses, allergy, warnings, studies and chromosomes. The pathway began years after her diagnosis. @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
export function addBackground(bundle, patient, diagnosis) {
  addCytogenetics(bundle);
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  for (const [index, [start, end, reason]] of STAYS.entries())
    bundle.add(
      `admission-${index + 1}`,
      "Cosmic",
      admission({ start, end }, "Hematologisk vårdavdelning", reason),
    );
  addPeople(bundle, patient, diagnosis);
  addWarnings(bundle, patient);
  addStudies(bundle, patient);
}

/** @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
function addPeople(bundle, patient, diagnosis) {
  const teams = /** @type {const} */ ([
    ["2011-05-20", "2019-12-31", "Hittepå Hansson"],
    ["2020-01-01", undefined, "Låtsas Lindgren"],
  ]);
  const nurse = coded(SYSTEM.careEvent, "contact-nurse", undefined, "Kontaktsjuksköterska");
  for (const [index, [start, end, name]] of teams.entries()) {
    const period = end === undefined ? { start } : { start, end };
    bundle.add(
      `care-team-${index + 1}`,
      "Cosmic",
      careTeam("Hematologteamet", period, [
        ["Kontaktsjuksköterska", name],
        ["Ansvarig läkare", "Doktor Exempel"],
      ]),
    );
    bundle.add(`contact-nurse-${index + 1}`, "Cosmic", procedure({ when: start, code: nurse }));
  }
  const clinic = "Hematologkliniken, Exempelsjukhuset";
  bundle.add("episode", "Cosmic", episode(patient, clinic, { start: "2011-05-16" }, diagnosis));
  const code = coded(SYSTEM.kva, "AW019", undefined, "Bedömning av rehabiliteringsbehov");
  const assessments = /** @type {const} */ ([
    ["2017-01-10", "Ryggsmärta: fysioterapi och korsett"],
    ["2020-11-09", "Neuropati: balansträning"],
    ["2026-07-06", "Viktnedgång: dietist"],
  ]);
  for (const [index, [when, outcome]] of assessments.entries())
    bundle.add(`rehabilitation-${index + 1}`, "Cosmic", procedure({ when, code, outcome }));
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addWarnings(bundle, patient) {
  bundle.add(
    "allergy-allopurinol",
    "Cosmic",
    allergy({
      patient,
      substance: "Allopurinol",
      reaction: "Makulopapulöst utslag",
      onset: "2011-07-31",
      recordedDate: "2011-08-01",
      criticality: "low",
    }),
  );
  bundle.add(
    "alert-crossmatch",
    "Cosmic",
    alertFlag("Daratumumab stör förenlighetsprövning av blod", {
      start: "2020-04-07",
      end: "2023-05-31",
    }),
  );
  bundle.add(
    "alert-contrast",
    "Cosmic",
    alertFlag("Nedsatt njurfunktion: kontrastmedel endast efter bedömning", {
      start: "2024-05-20",
    }),
  );
  const periods = /** @type {const} */ ([
    ["medication-incomplete", "2013-01-01", "2014-12-15"],
    ["laboratory-incomplete", "2015-03-01", "2016-07-10"],
    ["prom-incomplete", "2011-05-16", "2013-05-12"],
  ]);
  for (const [code, start, end] of periods)
    bundle.add(code, "INCA", incompleteFlag(code, { start, end }));
  const hypertension = coded(SYSTEM.icd10, "I10.9", undefined, "Hypertoni");
  bundle.add("hypertension", "Cosmic", condition({ when: "2004", code: hypertension }));
  bundle.add("mgus", "Cosmic", condition({ when: "2008", code: worded("MGUS") }));
  bundle.add("amyloidosis-refuted", "Cosmic", {
    ...condition({ when: "2023-02-20", code: worded("Misstänkt AL-amyloidos") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  bundle.add(
    "relative",
    "Cosmic",
    relative({
      patient,
      date: "2011-05-20",
      relationship: "Far",
      illness: "Myelom",
      onset: "omkring 75 års ålder",
    }),
  );
  for (const [index, [day, vaccine]] of [
    ["2012-10-22", "Pneumokocker"],
    ["2021-03-16", "Covid-19"],
    ["2025-10-14", "Influensa"],
  ].entries())
    bundle.add(
      `vaccine-${index + 1}`,
      "NPÖ",
      immunization(patient, /** @type {string} */ (day), /** @type {string} */ (vaccine)),
    );
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addStudies(bundle, patient) {
  const studies = /** @type {const} */ ([
    ["MYELOM-UNDERHÅLL (påhittad)", "Fas III", "completed", "2012-01-16", "2014-12-15"],
    ["MYELOM-CAR (påhittad)", "Fas II", "ineligible", "2026-05-20", "2026-05-29"],
  ]);
  for (const [index, [title, phase, status, start, end]] of studies.entries()) {
    const study = bundle.add(`study-${index + 1}`, "INCA", researchStudy({ title, phase }));
    const subject = { patient, study, status, period: { start, end } };
    bundle.add(
      `study-subject-${index + 1}`,
      "INCA",
      researchSubject(index === 0 ? { ...subject, arm: "Lenalidomid" } : subject),
    );
  }
}
