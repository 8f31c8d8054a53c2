import { procedure, visit } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { admission, allergy, careTeam } from "../resources/background.mjs";
import { finding } from "../resources/measures.mjs";
import { note } from "../resources/reports.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2024-05-06", "Diagnosbesked"],
  ["2024-07-29", "Start av temozolomid, cykel 1"],
  ["2025-06-17", "Besked om progress"],
  ["2025-10-07", "Besked om progress"],
  ["2026-02-12", "Brytpunktssamtal"],
];

/** @type {readonly (readonly [start: string, end: string, place: string, reason: string])[]} */
const ADMISSIONS = [
  ["2024-04-10", "2024-04-15", "Neurologisk vårdavdelning", "Epileptiskt anfall"],
  ["2024-04-21", "2024-04-26", "Neurokirurgisk vårdavdelning", "Operation"],
  ["2025-12-28", "2026-01-02", "Onkologisk vårdavdelning", "Lungemboli"],
  ["2026-02-24", "2026-03-08", "Palliativ vårdavdelning", "Vård i livets slutskede"],
];

const NEUROLOGICAL = /** @type {const} */ ([
  ["2024-05-07", "Lätt vänstersidig pares i armen"],
  ["2025-01-23", "Utan anmärkning"],
  ["2025-10-07", "Vänstersidig hemipares, går med rollator"],
]);

/** Visits, admissions, rehabilitation, and the change to palliative care. @param {BundleBuilder} bundle @param {string} patient */
export function addCare(bundle, patient) {
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  for (const [index, [start, end, place, reason]] of ADMISSIONS.entries())
    bundle.add(`admission-${index + 1}`, "Cosmic", admission({ start, end }, place, reason));
  for (const [index, [day, text]] of NEUROLOGICAL.entries())
    bundle.add(
      `neurological-${index + 1}`,
      "Cosmic",
      finding(day, worded("Neurologiskt status"), text),
    );
  bundle.add(
    "rehabilitation",
    "Cosmic",
    procedure({
      when: "2026-01-20",
      code: coded(SYSTEM.kva, "AW019", undefined, "Bedömning av rehabiliteringsbehov"),
      outcome: "Behov av fysioterapi och arbetsterapi i hemmet",
    }),
  );
  bundle.add(
    "allergy-sulfa",
    "Cosmic",
    allergy({
      patient,
      substance: "Trimetoprim-sulfa",
      reaction: "Makulopapulöst utslag",
      onset: "2024-06-10",
      recordedDate: "2024-06-11",
      criticality: "low",
    }),
  );
  bundle.add(
    "care-team",
    "Cosmic",
    careTeam("Neuroonkologiskt team", { start: "2024-05-06", end: "2026-03-08" }, [
      ["Kontaktsjuksköterska", "Låtsas Larsson"],
      ["Patientansvarig läkare", "Exempla Exempelsson"],
    ]),
  );
  addPalliative(bundle, patient);
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addPalliative(bundle, patient) {
  bundle.add(
    "referral-palliative",
    "Cosmic",
    serviceRequest({
      what: "Remiss till specialiserad palliativ hemsjukvård",
      authoredOn: "2026-02-12",
      status: "completed",
      isReferral: true,
      reason: "Tredje progress",
      performer: "Palliativa teamet, Exempelsjukhuset",
    }),
  );
  bundle.add(
    "visit-palliative",
    "Cosmic",
    visit("2026-02-17", "Första kontakt med palliativa teamet"),
  );
  bundle.add(
    "note-palliative",
    "Cosmic",
    note({
      date: "2026-02-12",
      title: "Brytpunktssamtal",
      sections: [
        ["Bedömning", "Tredje progress, ECOG 3. Ingen ytterligare tumörbehandling."],
        [
          "Planering",
          "Dexametason 12 mg, levetiracetam 1500 mg två gånger dagligen. Kontakt med palliativa teamet.",
        ],
      ],
    }),
  );
  // Booked before the decision and never taken out of the calendar.
  bundle.add(
    "mr-booking",
    "RIS",
    appointment({
      patient,
      start: "2026-04-07T13:00:00+02:00",
      end: "2026-04-07T13:45:00+02:00",
      service: "MR hjärna",
      place: "Neuroradiologi, Exempelsjukhuset",
    }),
  );
  bundle.add(
    "bevacizumab-cancelled",
    "Cosmic",
    appointment({
      patient,
      start: "2026-02-17T09:00:00+01:00",
      end: "2026-02-17T10:30:00+01:00",
      service: "Infusion bevacizumab",
      place: "Onkologisk dagvård",
      status: "cancelled",
    }),
  );
  bundle.add(
    "task-aids",
    "Cosmic",
    task({
      patient,
      what: "Förskriva hjälpmedel till hemmet",
      authoredOn: "2026-01-20",
      period: { start: "2026-01-20", end: "2026-02-03" },
      status: "completed",
      owner: "Arbetsterapin",
    }),
  );
}
