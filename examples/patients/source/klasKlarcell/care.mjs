import { visit } from "../fhir/care.mjs";
import { worded } from "../fhir/codes.mjs";
import {
  admission,
  allergy,
  careTeam,
  condition,
  researchStudy,
  researchSubject,
} from "../resources/background.mjs";
import { note } from "../resources/reports.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Onkologmottagningen, Exempelsjukhuset";

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2021-03-01", "Diagnosbesked"],
  ["2023-09-29", "Besked om lungmetastaser"],
  ["2024-10-08", "Start av kabozantinib"],
  ["2025-01-21", "Hand-fot-syndrom grad 3, uppehåll"],
  ["2026-06-08", "Start i studie"],
];

/** Visits, background, the study, and what is planned. @param {BundleBuilder} bundle @param {string} patient */
export function addCare(bundle, patient) {
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  const stay = { start: "2021-03-22", end: "2021-03-26" };
  bundle.add("admission-1", "Cosmic", admission(stay, "Urologisk vårdavdelning", "Nefrektomi"));
  const colitis = { start: "2023-12-20", end: "2023-12-24" };
  bundle.add("admission-2", "Cosmic", admission(colitis, "Onkologisk vårdavdelning", "Kolit"));
  bundle.add(
    "allergy-contrast",
    "Cosmic",
    allergy({
      patient,
      substance: "Jodkontrast",
      reaction: "Urtikaria",
      onset: "2021-02-12",
      recordedDate: "2021-02-12",
      criticality: "low",
    }),
  );
  bundle.add(
    "allergy-penicillin",
    "Cosmic",
    allergy({ patient, substance: "Penicillin V", reaction: "Utslag i barndomen" }),
  );
  bundle.add(
    "hypertension",
    "Cosmic",
    condition({ when: "2015", code: worded("Hypertoni, kostbehandlad") }),
  );
  bundle.add(
    "care-team",
    "Cosmic",
    careTeam("Onkologteam njure", { start: "2023-09-29" }, [
      ["Kontaktsjuksköterska", "Påhitt Pettersson"],
      ["Patientansvarig läkare", "Exempla Exempelsson"],
    ]),
  );
  const study = { title: "Njurtest-7 (påhittad studie)", phase: "Fas 2" };
  const reference = bundle.add("study", "INCA", researchStudy(study));
  bundle.add(
    "study-subject",
    "INCA",
    researchSubject({
      patient,
      study: reference,
      status: "on-study",
      period: { start: "2026-06-02" },
      arm: "Arm B",
    }),
  );
  bundle.add(
    "note-hand-foot",
    "Cosmic",
    note({
      date: "2025-01-21",
      title: "Läkaranteckning",
      loinc: "11506-3",
      sections: [
        ["Bedömning", "Hand-fot-syndrom grad 3. Svårt att gå."],
        ["Åtgärd", "Uppehåll med kabozantinib från den 24 januari, därefter 40 mg."],
      ],
    }),
  );
  addPlans(bundle, patient);
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addPlans(bundle, patient) {
  const order = bundle.add(
    "ct-order",
    "Cosmic",
    serviceRequest({
      what: "DT thorax och buk",
      authoredOn: "2026-08-27",
      occurrence: "2026-10-20",
      reason: "Utvärdering i studie",
      performer: "Radiologi, Exempelsjukhuset",
    }),
  );
  bundle.add(
    "ct-booking",
    "RIS",
    appointment({
      patient,
      start: "2026-10-20T09:15:00+02:00",
      end: "2026-10-20T09:45:00+02:00",
      service: "DT thorax och buk",
      place: "Radiologi, Exempelsjukhuset",
      created: "2026-08-28",
      basedOn: order,
    }),
  );
  // The clocks go back between the examination and the visit.
  bundle.add(
    "visit-booking",
    "Cosmic",
    appointment({
      patient,
      start: "2026-10-27T10:30:00+01:00",
      end: "2026-10-27T11:00:00+01:00",
      service: "Läkarbesök",
      place: CLINIC,
    }),
  );
  bundle.add(
    "visit-cancelled",
    "Cosmic",
    appointment({
      patient,
      start: "2026-09-29T10:30:00+02:00",
      end: "2026-09-29T11:00:00+02:00",
      service: "Läkarbesök",
      place: CLINIC,
      status: "cancelled",
    }),
  );
  bundle.add(
    "task-foot-care",
    "Cosmic",
    task({
      patient,
      what: "Skicka remiss till medicinsk fotvård",
      authoredOn: "2026-09-10",
      period: { start: "2026-09-10", end: "2026-09-30" },
      owner: "Påhitt Pettersson",
    }),
  );
}
