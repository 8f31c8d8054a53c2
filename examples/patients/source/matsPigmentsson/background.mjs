import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import {
  admission,
  allergy,
  careTeam,
  condition,
  researchStudy,
  researchSubject,
} from "../resources/background.mjs";
import { BLOCKED, episode, immunization, relative } from "../resources/personalHistory.mjs";
import { appointment, serviceRequest } from "../resources/requests.mjs";
import { visit } from "../fhir/care.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Onkologkliniken, Exempelsjukhuset";

/** What stands beside the tumour: allergies, relatives, vaccines, people, stays, and what is blocked or was refuted. @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
export function addBackground(bundle, patient, diagnosis) {
  bundle.add(
    "allergy-1",
    "Cosmic",
    allergy({
      patient,
      substance: "Penicillin",
      reaction: "Nässelutslag",
      onset: "1984",
      criticality: "high",
    }),
  );
  bundle.add(
    "allergy-2",
    "Cosmic",
    allergy({
      patient,
      substance: "Jodkontrast",
      reaction: "Illamående",
      recordedDate: "2022-03-02",
    }),
  );
  const family = { patient, date: "2021-05-21", illness: "Hudmelanom" };
  bundle.add(
    "relative-1",
    "Cosmic",
    relative({ ...family, relationship: "Far", onset: "58 års ålder", deceased: 61 }),
  );
  bundle.add(
    "relative-2",
    "Cosmic",
    relative({ ...family, relationship: "Syster", onset: "40-årsåldern" }),
  );
  bundle.add("vaccine-1", "NPÖ", immunization(patient, "2021-06", "Covid-19", 1));
  bundle.add("vaccine-2", "NPÖ", immunization(patient, "2025-11-04", "Influensa"));
  bundle.add("appendicitis", "Cosmic", {
    ...condition({ when: "1986", code: worded("Blindtarmsinflammation") }),
    clinicalStatus: coded(SYSTEM.conditionClinical, "resolved"),
    abatementDateTime: "1986",
  });
  bundle.add("meningitis-refuted", "Cosmic", {
    ...condition({ when: "2024-04-11", code: worded("Misstänkt meningit") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  const members = /** @type {const} */ ([
    ["Kontaktsjuksköterska", "Kim Kontakt"],
    ["Ansvarig läkare", "Doktor Exempel"],
  ]);
  bundle.add("care-team", "Cosmic", careTeam("Melanomteamet", { start: "2021-05-21" }, members));
  bundle.add(
    "episode-1",
    "Cosmic",
    episode(
      patient,
      "Kirurgkliniken, Exempelsjukhuset",
      { start: "2021-05-21", end: "2021-06-28" },
      diagnosis,
    ),
  );
  bundle.add("episode-2", "Cosmic", episode(patient, CLINIC, { start: "2021-06-28" }, diagnosis));
  bundle.add(
    "admission-1",
    "Cosmic",
    admission({ start: "2021-11-15", end: "2021-11-26" }, "Medicinavdelning", "Kolit"),
  );
  bundle.add(
    "admission-2",
    "Cosmic",
    admission({ start: "2024-04-11", end: "2024-04-15" }, "Neurologavdelning", "Krampanfall"),
  );
  bundle.add("visit-blocked", "Cosmic", { ...visit("2022-11-08", "Samtal"), meta: BLOCKED });
}

/** A study that ended, one that he is screened for, and what is ordered and booked; one visit nobody came to, one day that has passed. @param {BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  const quality = bundle.add(
    "study-1",
    "INCA",
    researchStudy({ title: "HUD-LIV (påhittad), livskvalitet", phase: "Observationsstudie" }),
  );
  const cells = bundle.add(
    "study-2",
    "INCA",
    researchStudy({ title: "HUD-TIL (påhittad)", phase: "Fas II" }),
  );
  bundle.add(
    "study-followed",
    "INCA",
    researchSubject({
      patient,
      study: quality,
      status: "off-study",
      period: { start: "2021-07-16", end: "2022-07-16" },
    }),
  );
  bundle.add(
    "study-screening",
    "INCA",
    researchSubject({
      patient,
      study: cells,
      status: "screening",
      period: { start: "2026-09-02" },
    }),
  );
  const biopsy = bundle.add(
    "order-biopsy",
    "Cosmic",
    serviceRequest({
      what: "Leverbiopsi",
      authoredOn: "2026-09-02",
      occurrence: "2026-09-18",
      reason: "Screening HUD-TIL",
    }),
  );
  bundle.add(
    "order-mr",
    "Cosmic",
    serviceRequest({ what: "MR hjärna", authoredOn: "2026-09-02", occurrence: "2026-11-24" }),
  );
  bundle.add(
    "order-echo",
    "Cosmic",
    serviceRequest({ what: "Ekokardiografi", authoredOn: "2026-09-02", occurrence: "2026-09-23" }),
  );
  bundle.add(
    "referral-skin",
    "Cosmic",
    serviceRequest({ what: "Remiss till hudkliniken", authoredOn: "2026-09-02", isReferral: true }),
  );
  const booking = (
    /** @type {string} */ name,
    /** @type {string} */ day,
    /** @type {object} */ service,
    /** @type {object} */ other = {},
  ) =>
    bundle.add(`booking-${name}`, "Cosmic", {
      ...appointment({
        patient,
        start: `${day}T10:30:00+02:00`,
        end: `${day}T11:00:00+02:00`,
        service: "",
        place: CLINIC,
        created: "2026-09-02",
      }),
      serviceType: [service],
      ...other,
    });
  booking("noshow", "2026-06-16", worded("Mottagningsbesök"), { status: "noshow" });
  booking("passed", "2026-09-10", worded("Samtal med kontaktsjuksköterska"));
  booking("biopsy", "2026-09-18", worded("Leverbiopsi"), { basedOn: [{ reference: biopsy }] });
  booking("mdk", "2026-09-28", coded(SYSTEM.careEvent, "mdk", undefined, "MDK"));
  booking("visit", "2026-09-30", worded("Mottagningsbesök"));
}
