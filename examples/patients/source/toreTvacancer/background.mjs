import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { admission, allergy, careTeam, condition } from "../resources/background.mjs";
import { alertFlag, incompleteFlag } from "../resources/flags.mjs";
import { BLOCKED, immunization, relative } from "../resources/personalHistory.mjs";
import { appointment, serviceRequest, task } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const TEAMS = /** @type {const} */ ([
  ["prostate", "Urologteamet", "2019-04-09", "Ulla Urosköterska"],
  ["melanoma", "Hudteamet", "2024-06-03", "Hans Hudsköterska"],
]);

/** Other illnesses, allergy, relatives, two teams with a contact nurse each, a stay, a warning and what is said to be missing. @param {BundleBuilder} bundle @param {string} patient */
export function addBackground(bundle, patient) {
  bundle.add(
    "infarction",
    "Cosmic",
    condition({
      when: "2012",
      code: coded(SYSTEM.icd10, "I25.2", undefined, "Tidigare hjärtinfarkt"),
    }),
  );
  bundle.add("prostate-lung-refuted", "Cosmic", {
    ...condition({ when: "2025-10-15", code: worded("Misstänkt lungmetastas av prostatacancer") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  bundle.add(
    "allergy",
    "Cosmic",
    allergy({
      patient,
      substance: "Sulfonamid",
      reaction: "Utslag",
      onset: "1995",
      criticality: "low",
    }),
  );
  bundle.add(
    "relative-brother",
    "Cosmic",
    relative({
      patient,
      date: "2019-04-09",
      relationship: "Bror",
      illness: "Prostatacancer",
      onset: "66 års ålder",
    }),
  );
  bundle.add(
    "relative-father",
    "Cosmic",
    relative({
      patient,
      date: "2024-06-03",
      relationship: "Far",
      illness: "Hudmelanom",
      onset: "omkring 70 års ålder",
      deceased: 78,
    }),
  );
  bundle.add("vaccine", "NPÖ", immunization(patient, "2025-11-18", "Influensa"));
  for (const [name, team, start, nurse] of TEAMS)
    bundle.add(
      `care-team-${name}`,
      "Cosmic",
      careTeam(team, { start }, [["Kontaktsjuksköterska", nurse]]),
    );
  bundle.add(
    "admission",
    "Cosmic",
    admission({ start: "2026-05-19", end: "2026-05-22" }, "Onkologisk vårdavdelning", "Feber"),
  );
  bundle.add("visit-blocked", "Cosmic", {
    resourceType: "Encounter",
    meta: BLOCKED,
    status: "finished",
    type: [worded("Samtal")],
    period: { start: "2025-12-15", end: "2025-12-15" },
  });
  bundle.add(
    "flag-interaction",
    "Cosmic",
    alertFlag("Interaktion: starka CYP3A4-inducerare undviks", { start: "2025-11-10" }),
  );
  bundle.add(
    "flag-medication",
    "INCA",
    incompleteFlag("medication-incomplete", { start: "2020-01-01", end: "2023-05-31" }),
  );
  bundle.add(
    "flag-prom",
    "INCA",
    incompleteFlag("prom-incomplete", { start: "2021-01-01", end: "2023-05-31" }),
  );
}

/** What is ordered, booked and planned for both diseases. @param {BundleBuilder} bundle @param {string} patient */
export function addPlans(bundle, patient) {
  const order = bundle.add(
    "order-psma",
    "Cosmic",
    serviceRequest({
      what: "PSMA-PET-DT",
      authoredOn: "2026-09-08",
      occurrence: "2026-09-24",
      reason: "Stigande PSA under kastration",
    }),
  );
  bundle.add(
    "order-skin",
    "Cosmic",
    serviceRequest({
      what: "Hudkontroll",
      authoredOn: "2026-06-17",
      occurrence: "2026-11",
      reason: "Melanom",
    }),
  );
  bundle.add(
    "order-injection",
    "Cosmic",
    serviceRequest({
      what: "Leuprorelin, injektion",
      authoredOn: "2026-08-26",
      occurrence: "2026-11-18",
    }),
  );
  bundle.add(
    "referral-genetics",
    "Cosmic",
    serviceRequest({
      what: "Remiss till onkogenetisk mottagning",
      authoredOn: "2026-09-09",
      isReferral: true,
    }),
  );
  const booking = (
    /** @type {string} */ name,
    /** @type {string} */ day,
    /** @type {string} */ service,
    /** @type {string} */ place,
    other = {},
  ) =>
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({
        patient,
        start: `${day}T09:30:00+02:00`,
        end: `${day}T10:15:00+02:00`,
        service,
        place,
        created: "2026-09-08",
        ...other,
      }),
    );
  booking("psma", "2026-09-24", "PSMA-PET-DT", "Nuklearmedicin, Exempelsjukhuset", {
    basedOn: order,
  });
  booking(
    "oncologist",
    "2026-10-14",
    "Läkarbesök, melanom",
    "Onkologmottagningen, Exempelsjukhuset",
  );
  booking("cancelled", "2026-09-16", "Ögonkontroll", "Ögonmottagningen, Exempelsjukhuset", {
    status: "cancelled",
  });
  bundle.add("mdk-planned", "INCA", {
    ...appointment({
      patient,
      start: "2026-10-05T13:00:00+02:00",
      end: "2026-10-05T13:15:00+02:00",
      service: "MDK, hud och urologi",
      place: "Exempelsjukhuset",
      created: "2026-09-08",
    }),
    serviceType: [coded(SYSTEM.careEvent, "mdk", undefined, "MDK, hud och urologi")],
  });
  bundle.add(
    "task-interaction",
    "Cosmic",
    task({
      patient,
      what: "Läkemedelsgenomgång med apotekare",
      authoredOn: "2026-09-09",
      period: { start: "2026-09-14", end: "2026-09-30" },
      owner: "Hans Hudsköterska",
    }),
  );
}
