import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { plannedDose } from "../fhir/treatments.mjs";
import {
  admission,
  allergy,
  careTeam,
  condition,
  researchStudy,
  researchSubject,
} from "../resources/background.mjs";
import { episode, immunization, relative } from "../resources/personalHistory.mjs";
import { appointment, serviceRequest } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Onkologkliniken, Exempelsjukhuset";

/** What stands beside the tumour: other illnesses, one suspicion that was refuted, allergy, relatives, vaccines, people and stays. @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
export function addBackground(bundle, patient, diagnosis) {
  bundle.add("cough", "Cosmic", condition({ when: "2022-11", code: worded("Långvarig hosta") }));
  bundle.add(
    "hypertension",
    "Cosmic",
    condition({ when: "2014", code: coded(SYSTEM.icd10, "I10.9", undefined, "Hypertoni") }),
  );
  bundle.add("brain-metastasis-refuted", "Cosmic", {
    ...condition({ when: "2023-02-27", code: worded("Misstänkt hjärnmetastas") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  bundle.add(
    "allergy",
    "Cosmic",
    allergy({
      patient,
      substance: "Jodkontrast",
      reaction: "Urtikaria",
      onset: "2016",
      criticality: "low",
    }),
  );
  bundle.add(
    "relative",
    "Cosmic",
    relative({
      patient,
      date: "2023-02-13",
      relationship: "Moster",
      illness: "Lungcancer",
      onset: "omkring 70 års ålder",
    }),
  );
  bundle.add("vaccine-influenza", "NPÖ", immunization(patient, "2024-11-05", "Influensa"));
  bundle.add("vaccine-pneumococcal", "NPÖ", immunization(patient, "2023-11", "Pneumokocker", 1));
  const members = /** @type {const} */ ([
    ["Kontaktsjuksköterska", "Kim Kontakt"],
    ["Ansvarig läkare", "Doktor Exempel"],
  ]);
  bundle.add("care-team", "Cosmic", careTeam("Lungteamet", { start: "2023-03-08" }, members));
  bundle.add("episode", "Cosmic", episode(patient, CLINIC, { start: "2023-03-08" }, diagnosis));
  bundle.add(
    "admission",
    "Cosmic",
    admission({ start: "2026-02-16", end: "2026-02-25" }, "Lungavdelning", "Pneumonit"),
  );
}

/** Studies, what is ordered, booked and planned; one visit nobody came to, and one booked for a day that has passed. @param {BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  const earlier = bundle.add(
    "study-1",
    "INCA",
    researchStudy({ title: "LUFT-1 (påhittad)", phase: "Fas III" }),
  );
  const current = bundle.add(
    "study-2",
    "INCA",
    researchStudy({ title: "LUFT-2 (påhittad)", phase: "Fas II" }),
  );
  bundle.add(
    "study-ineligible",
    "INCA",
    researchSubject({
      patient,
      study: earlier,
      status: "ineligible",
      period: { start: "2025-01-29", end: "2025-02-05" },
    }),
  );
  bundle.add(
    "study-screening",
    "INCA",
    researchSubject({
      patient,
      study: current,
      status: "screening",
      period: { start: "2026-09-08" },
    }),
  );
  const order = serviceRequest({
    what: "PET-DT",
    authoredOn: "2026-09-09",
    occurrence: "2026-09-22",
    reason: "Utgångsläge före studie",
  });
  const pet = bundle.add("order-pet", "Cosmic", order);
  bundle.add(
    "order-biopsy",
    "Cosmic",
    serviceRequest({
      what: "Leverbiopsi",
      authoredOn: "2026-09-09",
      occurrence: "2026-09-24",
      reason: "Screening LUFT-2",
    }),
  );
  bundle.add(
    "referral-palliative",
    "Cosmic",
    serviceRequest({
      what: "Remiss till palliativt team",
      authoredOn: "2026-09-09",
      isReferral: true,
    }),
  );
  const booking = (
    /** @type {string} */ name,
    /** @type {string} */ day,
    /** @type {string} */ service,
    /** @type {{ status?: string, basedOn?: string }} */ other = {},
  ) =>
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({
        patient,
        start: `${day}T09:00:00+02:00`,
        end: `${day}T09:45:00+02:00`,
        service,
        place: CLINIC,
        created: "2026-09-09",
        ...other,
      }),
    );
  booking("noshow", "2026-07-01", "Mottagningsbesök", { status: "noshow" });
  booking("passed", "2026-09-11", "Kuratorssamtal");
  booking("screening", "2026-09-17", "Screeningbesök LUFT-2");
  booking("pet", "2026-09-22", "PET-DT", { basedOn: pet });
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-09-28T14:00:00+02:00",
      end: "2026-09-28T14:10:00+02:00",
      service: "MDK",
      place: CLINIC,
      created: "2026-09-09",
    }),
    serviceType: [coded(SYSTEM.careEvent, "mdk", undefined, "MDK")],
  });
  bundle.add(
    "docetaxel-planned",
    "Cosmic",
    plannedDose({
      drug: { atc: "L01CD02", text: "Docetaxel" },
      when: "2026-10-07",
      dose: [75, "mg/m²"],
      dosage: "75 mg/m² intravenöst var 3:e vecka, om studien inte blir av",
      cycle: { number: 1 },
      authoredOn: "2026-09-09",
    }),
  );
}
