import { SYSTEM, coded } from "../fhir/codes.mjs";
import { lineOfTherapy } from "../fhir/treatments.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Onkologmottagningen, Exempelsjukhuset";
const RADIOLOGY = "Radiologi, Exempelsjukhuset";

/** What is ordered, booked and meant after the day of the data; one visit was cancelled, one booking has passed. @param {BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  const order = serviceRequest({
    what: "DT thorax och buk",
    authoredOn: "2026-08-25",
    occurrence: "2026-10-13",
    reason: "Utvärdering av linje 4",
    performer: RADIOLOGY,
  });
  const ct = bundle.add("order-ct", "Cosmic", order);
  const booking = (
    /** @type {string} */ name,
    /** @type {string} */ day,
    /** @type {string} */ offset,
    /** @type {string} */ service,
    /** @type {{ place?: string, status?: string, basedOn?: string }} */ other = {},
  ) =>
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({
        patient,
        start: `${day}T09:30:00${offset}`,
        end: `${day}T10:15:00${offset}`,
        service,
        place: CLINIC,
        created: "2026-08-25",
        ...other,
      }),
    );
  booking("passed", "2026-09-10", "+02:00", "Samtal med kurator");
  booking("treatment-1", "2026-09-16", "+02:00", "Eribulin kur 5 dag 1");
  booking("treatment-2", "2026-09-23", "+02:00", "Eribulin kur 5 dag 8");
  booking("cancelled", "2026-09-29", "+02:00", "Tandläkarbesök", { status: "cancelled" });
  booking("ct", "2026-10-13", "+02:00", "DT thorax och buk", { place: RADIOLOGY, basedOn: ct });
  booking("visit", "2026-10-27", "+01:00", "Läkarbesök");
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-10-21T14:00:00+02:00",
      end: "2026-10-21T14:10:00+02:00",
      service: "MDK",
      place: CLINIC,
      created: "2026-09-08",
    }),
    serviceType: [coded(SYSTEM.careEvent, "mdk", undefined, "MDK")],
  });
  bundle.add(
    "task-wig",
    "Cosmic",
    task({
      patient,
      what: "Skriv hjälpmedelskort för peruk",
      authoredOn: "2026-09-02",
      period: { start: "2026-09-02", end: "2026-09-25" },
      owner: "Påhitt Pettersson",
    }),
  );
  bundle.add("line-5-planned", "INCA", {
    ...lineOfTherapy({
      title: "Linje 5: studie ESR1-BRÖST, om eribulin sviktar",
      period: { start: "2026-11" },
      status: "draft",
    }),
    intent: "proposal",
  });
}
