import { SYSTEM, coded } from "../fhir/codes.mjs";
import { lineOfTherapy, plannedDose } from "../fhir/treatments.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Hematologkliniken, Exempelsjukhuset";

/** What is ordered, booked and meant after the day of the data. @param {BundleBuilder} bundle @param {string} patient @param {readonly string[]} lines */
export function addPlans(bundle, patient, lines) {
  const line = lines.at(-1) ?? "";
  const doses = /** @type {const} */ ([
    ["selinexor", { atc: "L01XX66", text: "Selinexor" }, "2026-09-15", [80, "mg"], "80 mg"],
    ["selinexor", { atc: "L01XX66", text: "Selinexor" }, "2026-09-22", [80, "mg"], "80 mg"],
    ["bortezomib", { atc: "L01XG01", text: "Bortezomib" }, "2026-09-15", [1, "mg/m²"], "1,0 mg/m²"],
    ["bortezomib", { atc: "L01XG01", text: "Bortezomib" }, "2026-09-22", [1, "mg/m²"], "1,0 mg/m²"],
  ]);
  for (const [name, drug, when, [amount, unit], dosage] of doses)
    bundle.add(
      `${name}-planned-${when}`,
      "CytoBase",
      plannedDose({
        drug,
        when,
        dose: [amount, unit],
        dosage,
        line,
        cycle: { number: 4 },
        authoredOn: "2026-09-08",
      }),
    );
  const order = serviceRequest({
    what: "PET-DT",
    authoredOn: "2026-09-08",
    occurrence: "2026-10-12",
    reason: "Utvärdering av linje 6",
  });
  const pet = bundle.add("order-pet", "Cosmic", order);
  const bookings = /** @type {const} */ ([
    ["passed", "2026-09-11", "+02:00", "Dietist", "booked"],
    ["cancelled", "2026-09-18", "+02:00", "Läkarbesök", "cancelled"],
    ["treatment", "2026-09-22", "+02:00", "Behandling cykel 4 dag 8", "booked"],
    ["pet", "2026-10-12", "+02:00", "PET-DT", "booked"],
    ["visit", "2026-10-26", "+01:00", "Läkarbesök", "booked"],
  ]);
  for (const [name, day, offset, service, status] of bookings)
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({
        patient,
        start: `${day}T08:30:00${offset}`,
        end: `${day}T09:15:00${offset}`,
        service,
        place: CLINIC,
        status,
        created: "2026-09-08",
        ...(name === "pet" ? { basedOn: pet } : {}),
      }),
    );
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-10-19T15:00:00+02:00",
      end: "2026-10-19T15:10:00+02:00",
      service: "MDK",
      place: CLINIC,
      created: "2026-09-08",
    }),
    serviceType: [coded(SYSTEM.careEvent, "mdk", undefined, "MDK")],
  });
  bundle.add(
    "task-marrow",
    "Cosmic",
    task({
      patient,
      what: "Beställ benmärgsprov med MRD",
      authoredOn: "2026-09-08",
      period: { start: "2026-09-08", end: "2026-10-12" },
      owner: "Låtsas Lindgren",
    }),
  );
  bundle.add("line-7-planned", "INCA", {
    ...lineOfTherapy({
      title: "Linje 7: talketamab, om linje 6 sviktar",
      period: { start: "2026-11" },
      status: "draft",
    }),
    intent: "proposal",
  });
}
