import { SYSTEM, coded } from "../fhir/codes.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

/** Ordered today: what, for which day, why. */
const ORDERS = /** @type {const} */ ([
  ["spirometry", "Spirometri", "2026-09-17", "Inför MDK"],
  ["pet", "PET-DT", "2026-09-18", "Misstänkt lungcancer"],
  ["bronchoscopy", "Bronkoskopi med EBUS", "2026-09-21", "Vävnadsdiagnos"],
]);

/** Booked today. */
const BOOKINGS = /** @type {const} */ ([
  [
    "spirometry",
    "2026-09-17T10:00:00+02:00",
    "2026-09-17T10:45:00+02:00",
    "Spirometri",
    "Fysiologlab, Exempelsjukhuset",
  ],
  [
    "pet",
    "2026-09-18T08:15:00+02:00",
    "2026-09-18T10:15:00+02:00",
    "PET-DT",
    "Nuklearmedicin, Exempelsjukhuset",
  ],
  [
    "bronchoscopy",
    "2026-09-21T09:00:00+02:00",
    "2026-09-21T11:00:00+02:00",
    "Bronkoskopi med EBUS",
    "Lungmottagningen, Exempelsjukhuset",
  ],
  [
    "answer",
    "2026-09-29T13:00:00+02:00",
    "2026-09-29T14:00:00+02:00",
    "Läkarbesök, svar",
    "Lungmottagningen, Exempelsjukhuset",
  ],
]);

/** Everything that lies ahead. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  /** @type {Record<string, string>} */
  const orders = {};
  for (const [name, what, occurrence, reason] of ORDERS)
    orders[name] = bundle.add(
      `order-${name}`,
      "Cosmic",
      serviceRequest({ what, authoredOn: "2026-09-15", occurrence, reason }),
    );
  for (const [name, start, end, service, place] of BOOKINGS)
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({
        patient,
        start,
        end,
        service,
        place,
        created: "2026-09-15",
        basedOn: orders[name],
      }),
    );
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-09-28T14:30:00+02:00",
      end: "2026-09-28T14:40:00+02:00",
      service: "MDK",
      place: "Exempelsjukhuset",
      created: "2026-09-15",
    }),
    serviceType: [coded(SYSTEM.kva, "VC035", undefined, "SVF lungcancer: MDK")],
  });
  bundle.add(
    "task-call",
    "Cosmic",
    task({
      patient,
      what: "Ring patienten om provsvar",
      authoredOn: "2026-09-15",
      period: { start: "2026-09-15", end: "2026-09-16" },
      owner: "Kim Kontakt",
    }),
  );
}
