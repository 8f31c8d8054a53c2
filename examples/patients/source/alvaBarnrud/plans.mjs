import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

const CLINIC = "Barnonkologen, Exempelsjukhuset";

/** Bookings with their day ahead, and one that was cancelled. */
const BOOKINGS = /** @type {const} */ ([
  [
    "cancelled",
    "2026-09-17T13:00:00+02:00",
    "2026-09-17T13:45:00+02:00",
    "Arbetsterapeut",
    "cancelled",
  ],
  [
    "endocrinology",
    "2026-09-30T09:00:00+02:00",
    "2026-09-30T09:30:00+02:00",
    "Barnendokrinolog",
    "booked",
  ],
  [
    "psychology",
    "2026-11-05T08:30:00+01:00",
    "2026-11-05T11:30:00+01:00",
    "Neuropsykolog",
    "booked",
  ],
  [
    "answer",
    "2026-10-21T10:00:00+02:00",
    "2026-10-21T10:45:00+02:00",
    "Läkarbesök, svar på MR",
    "booked",
  ],
]);

/** What is ordered, booked and planned; the clocks go back before the psychologist. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  const order = bundle.add(
    "order-mr",
    "Cosmic",
    serviceRequest({
      what: "MR hjärna och ryggmärg i narkos",
      authoredOn: "2026-08-31",
      occurrence: "2026-10-12",
      reason: "Ny kontrastuppladdning",
    }),
  );
  bundle.add(
    "booking-mr",
    "RIS",
    appointment({
      patient,
      start: "2026-10-12T07:30:00+02:00",
      end: "2026-10-12T09:00:00+02:00",
      service: "MR hjärna och ryggmärg",
      place: "Barnradiologi, Exempelsjukhuset",
      created: "2026-09-01",
      basedOn: order,
    }),
  );
  for (const [name, start, end, service, status] of BOOKINGS)
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({ patient, start, end, service, place: CLINIC, status, created: "2026-09-08" }),
    );
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-10-19T15:00:00+02:00",
      end: "2026-10-19T15:15:00+02:00",
      service: "MDK, barntumör",
      place: CLINIC,
      created: "2026-09-01",
    }),
    serviceType: [coded(SYSTEM.careEvent, "mdk", undefined, "MDK, barntumör")],
  });
  bundle.add(
    "order-hearing",
    "Cosmic",
    serviceRequest({
      what: "Audiometri",
      authoredOn: "2026-09-08",
      occurrence: "2027-03",
      reason: "Kontroll efter cisplatin",
    }),
  );
  bundle.add(
    "task-school",
    "Cosmic",
    task({
      patient,
      what: "Nytt intyg till skolan",
      authoredOn: "2026-09-08",
      period: { start: "2026-09-08", end: "2026-09-25" },
      owner: "Kim Kontakt",
    }),
  );
  bundle.add("care-plan", "Cosmic", {
    resourceType: "CarePlan",
    status: "active",
    intent: "plan",
    title: "Uppföljning efter barncancer",
    period: { start: "2024-11-25" },
    activity: [
      {
        detail: {
          status: "scheduled",
          code: worded("Endokrin årskontroll"),
          scheduledPeriod: { start: "2027-01" },
        },
      },
    ],
  });
}
