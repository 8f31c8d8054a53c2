import { visit } from "../fhir/care.mjs";
import { worded } from "../fhir/codes.mjs";
import { admission, allergy, careTeam } from "../resources/background.mjs";
import { addVisits, rehabilitationAssessment } from "../resources/course.mjs";
import { alertFlag, incompleteFlag } from "../resources/flags.mjs";
import { BLOCKED } from "../resources/personalHistory.mjs";
import { note } from "../resources/reports.mjs";
import { appointment, serviceRequest } from "../resources/requests.mjs";
import { NAME, NAME_REVERSED } from "./identity.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {{ reference: string, display: string }} Person */

const VISITS = /** @type {const} */ ([
  ["2025-11-06", "Diagnosbesked"],
  ["2025-11-06", "Samtal med kontaktsjuksköterska", "Kontaktsjuksköterska"],
  ["2026-01-29", "Feber"],
  ["2026-06-15", "Uppföljning efter strålbehandling"],
]);

/** Visits, people, a warning, and the patient named where sources name whoever took part. @param {BundleBuilder} bundle @param {Person} person */
export function addCare(bundle, person) {
  const patient = person.reference;
  addVisits(bundle, VISITS);
  bundle.add("visit-blocked", "Cosmic", {
    ...visit("2026-02-17", "Spärrat samtal"),
    meta: BLOCKED,
  });
  bundle.add("visit-named", "Cosmic", {
    ...visit("2026-09-07", "Inför årskontroll"),
    subject: person,
    participant: [
      { individual: person },
      { individual: { display: NAME_REVERSED } },
      { individual: { display: "Doktor Exempel" } },
    ],
  });
  bundle.add("care-team", "Cosmic", {
    ...careTeam("Bröstteamet", { start: "2025-11-06" }, [
      ["Kontaktsjuksköterska", "Kim Kontakt"],
      ["Patient", NAME],
    ]),
  });
  bundle.add(
    "admission",
    "Cosmic",
    admission(
      { start: "2026-01-29", end: "2026-02-02" },
      "Onkologisk vårdavdelning",
      "Febril neutropeni",
    ),
  );
  bundle.add(
    "rehabilitation",
    "Cosmic",
    rehabilitationAssessment("2026-06-15", "Fysioterapeut för axelrörlighet"),
  );
  bundle.add("allergy", "Cosmic", {
    ...allergy({ patient, substance: "Latex", reaction: "Klåda", onset: "2004" }),
    asserter: person,
  });
  bundle.add("flag", "Cosmic", alertFlag("Ingen kallelse per brev", { start: "2025-10-24" }));
  bundle.add(
    "flag-medication",
    "INCA",
    incompleteFlag("medication-incomplete", { start: "2026-06-01", end: "2026-08-31" }),
  );
  bundle.add("note", "Cosmic", {
    ...note({
      date: "2026-09-07",
      title: "Egen anteckning",
      sections: [["Sedan sist", "Bättre ork, svettas om natten."]],
    }),
    author: [person],
  });
  addPlans(bundle, person);
}

/** @param {BundleBuilder} bundle @param {Person} person */
function addPlans(bundle, person) {
  const booked = appointment({
    patient: person.reference,
    start: "2026-11-02T09:00:00+01:00",
    end: "2026-11-02T09:30:00+01:00",
    service: "Mammografi",
    place: "Bröstradiologi, Exempelsjukhuset",
    created: "2026-09-07",
  });
  bundle.add("booking-mammography", "RIS", {
    ...booked,
    participant: [
      { actor: person, status: "accepted" },
      { actor: { display: NAME_REVERSED }, status: "accepted" },
      { actor: { display: "Bröstradiologi, Exempelsjukhuset" }, status: "accepted" },
    ],
  });
  bundle.add("order-mammography", "Cosmic", {
    ...serviceRequest({
      what: "Mammografi",
      authoredOn: "2026-09-07",
      occurrence: "2026-11-02",
      reason: "Årskontroll",
    }),
    subject: person,
    requester: person,
  });
  bundle.add("care-plan", "Cosmic", {
    resourceType: "CarePlan",
    status: "active",
    intent: "plan",
    title: "Min vårdplan",
    author: person,
    period: { start: "2025-11-06" },
    activity: [
      {
        detail: {
          status: "scheduled",
          code: worded("Läkarbesök, årskontroll"),
          scheduledPeriod: { start: "2026-11-09", end: "2026-11-13" },
        },
      },
    ],
  });
}
