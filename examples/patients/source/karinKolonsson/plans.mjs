import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

const CLINIC = "Onkologmottagningen, Exempelsjukhuset";

/** Bookings that have their day ahead, one that has passed, one nobody came to. */
const BOOKINGS = /** @type {const} */ ([
  ["noshow", "2026-08-18T10:00:00+02:00", "2026-08-18T10:30:00+02:00", "Dietist", "noshow"],
  ["passed", "2026-09-10T13:00:00+02:00", "2026-09-10T13:45:00+02:00", "Fysioterapeut", "booked"],
  [
    "call",
    "2026-09-22T09:00:00+02:00",
    "2026-09-22T09:20:00+02:00",
    "Telefonsamtal kontaktsjuksköterska",
    "booked",
  ],
  [
    "visit",
    "2026-10-06T10:30:00+02:00",
    "2026-10-06T11:00:00+02:00",
    "Läkarbesök inför kur 9",
    "booked",
  ],
]);

/** What is ordered, booked and planned. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  const order = bundle.add(
    "order-ct",
    "Cosmic",
    serviceRequest({
      what: "DT thorax och buk",
      authoredOn: "2026-09-08",
      occurrence: "2026-09-29",
      reason: "Tidigarelagd: stigande CEA",
      performer: "Radiologi, Exempelsjukhuset",
    }),
  );
  bundle.add(
    "booking-ct",
    "RIS",
    appointment({
      patient,
      start: "2026-09-29T08:45:00+02:00",
      end: "2026-09-29T09:15:00+02:00",
      service: "DT thorax och buk",
      place: "Radiologi, Exempelsjukhuset",
      created: "2026-09-09",
      basedOn: order,
    }),
  );
  for (const [name, start, end, service, status] of BOOKINGS)
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({ patient, start, end, service, place: CLINIC, status, created: "2026-08-12" }),
    );
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-10-05T14:00:00+02:00",
      end: "2026-10-05T14:10:00+02:00",
      service: "MDK",
      place: CLINIC,
      created: "2026-09-08",
    }),
    serviceType: [coded(SYSTEM.careEvent, "mdk", undefined, "MDK")],
  });
  bundle.add(
    "referral-palliative",
    "Cosmic",
    serviceRequest({
      what: "Remiss till palliativt team",
      authoredOn: "2026-09-09",
      isReferral: true,
    }),
  );
  bundle.add(
    "task-transfusion",
    "Cosmic",
    task({
      patient,
      what: "Ta ställning till blodtransfusion",
      authoredOn: "2026-09-14",
      period: { start: "2026-09-14", end: "2026-09-21" },
      owner: "Kim Kontakt",
    }),
  );
  bundle.add("care-plan", "Cosmic", {
    resourceType: "CarePlan",
    status: "active",
    intent: "plan",
    title: "Min vårdplan",
    period: { start: "2023-03-10" },
    activity: [
      {
        detail: {
          status: "scheduled",
          code: worded("Förnyad bedömning av rehabiliteringsbehov"),
          scheduledPeriod: { start: "2026-10-20", end: "2026-10-30" },
        },
      },
    ],
  });
}
