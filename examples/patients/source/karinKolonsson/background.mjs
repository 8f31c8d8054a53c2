import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import {
  admission,
  allergy,
  careTeam,
  condition,
  researchStudy,
  researchSubject,
} from "../resources/background.mjs";
import { alertFlag, incompleteFlag } from "../resources/flags.mjs";
import { episode, immunization, relative } from "../resources/personalHistory.mjs";
import { note } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Onkologkliniken, Exempelsjukhuset";

const STAYS = /** @type {const} */ ([
  ["2023-07-03", "2023-07-10", "Kirurgisk vårdavdelning", "Leverresektion"],
  ["2023-08-28", "2023-09-03", "Kirurgisk vårdavdelning", "Sigmoideumresektion"],
  ["2025-01-29", "2025-02-03", "Onkologisk vårdavdelning", "Diarré och vätskebrist"],
]);

/** Other illnesses, allergies, relatives, people, stays, the study, a warning and what is said to be missing. @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
export function addBackground(bundle, patient, diagnosis) {
  const illness = (
    /** @type {string} */ when,
    /** @type {string} */ icd10,
    /** @type {string} */ text,
  ) => condition({ when, code: coded(SYSTEM.icd10, icd10, undefined, text) });
  bundle.add("hypertension", "Cosmic", illness("2016", "I10.9", "Hypertoni"));
  bundle.add("embolism", "Cosmic", illness("2025-04-22", "I26.9", "Lungemboli"));
  bundle.add(
    "hypothyroidism",
    "Cosmic",
    condition({ when: "2009-05", code: worded("Hypotyreos") }),
  );
  bundle.add("carcinosis-refuted", "Cosmic", {
    ...condition({ when: "2023-02-24", code: worded("Misstänkt karcinos") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  bundle.add(
    "allergy-penicillin",
    "Cosmic",
    allergy({
      patient,
      substance: "Fenoximetylpenicillin",
      reaction: "Urtikaria",
      onset: "1988",
      criticality: "low",
    }),
  );
  bundle.add(
    "allergy-oxaliplatin",
    "Cosmic",
    allergy({
      patient,
      substance: "Oxaliplatin",
      reaction: "Rodnad och frossa vid infusion",
      onset: "2023-11-15",
      recordedDate: "2023-11-15",
      criticality: "high",
    }),
  );
  bundle.add(
    "relative",
    "Cosmic",
    relative({
      patient,
      date: "2023-03-10",
      relationship: "Far",
      illness: "Koloncancer",
      onset: "72 års ålder",
      deceased: 74,
    }),
  );
  bundle.add("vaccine", "NPÖ", immunization(patient, "2025-11-03", "Influensa"));
  bundle.add(
    "care-team",
    "Cosmic",
    careTeam("Tarmteamet", { start: "2023-03-10" }, [
      ["Kontaktsjuksköterska", "Kim Kontakt"],
      ["Ansvarig läkare", "Doktor Exempel"],
    ]),
  );
  bundle.add("episode", "Cosmic", episode(patient, CLINIC, { start: "2023-03-10" }, diagnosis));
  for (const [index, [start, end, place, reason]] of STAYS.entries())
    bundle.add(`admission-${index + 1}`, "Cosmic", admission({ start, end }, place, reason));
  const study = bundle.add(
    "study",
    "INCA",
    researchStudy({ title: "Kolontest-3 (påhittad)", phase: "Fas III" }),
  );
  bundle.add(
    "study-subject",
    "INCA",
    researchSubject({
      patient,
      study,
      status: "on-study",
      period: { start: "2026-02-11" },
      arm: "Arm B",
    }),
  );
  bundle.add(
    "flag-anticoagulation",
    "Cosmic",
    alertFlag("Blodförtunnande: apixaban", { start: "2025-05-21" }),
  );
  bundle.add(
    "flag-medication",
    "INCA",
    incompleteFlag("medication-incomplete", { start: "2025-10-01", end: "2025-12-31" }),
  );
  bundle.add(
    "note-neuropathy",
    "Cosmic",
    note({
      date: "2023-10-25",
      title: "Läkaranteckning",
      loinc: "11506-3",
      sections: [
        ["Bedömning", "Neuropati grad 2: knäpper inte knappar, tappar föremål."],
        ["Åtgärd", "Oxaliplatin sänks till 65 mg/m² från kur 9."],
      ],
    }),
  );
}
