import { coded, SYSTEM, worded } from "../fhir/codes.mjs";
import {
  admission,
  allergy,
  careTeam,
  condition,
  researchStudy,
  researchSubject,
} from "../resources/background.mjs";
import { alertFlag, incompleteFlag } from "../resources/flags.mjs";
import { episode, immunization } from "../resources/personalHistory.mjs";
import { note } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CLINIC = "Barnonkologen, Exempelsjukhuset";

const STAYS = /** @type {const} */ ([
  ["2023-10-09", "2023-11-08", "Barnneurokirurgisk vårdavdelning", "Operation av hjärntumör"],
  ["2024-04-29", "2024-05-06", "Barnonkologisk vårdavdelning", "Febril neutropeni"],
  ["2024-08-09", "2024-08-16", "Barnonkologisk vårdavdelning", "Febril neutropeni"],
]);

const VACCINES = /** @type {const} */ ([
  ["2019-11", "Mässling, påssjuka, röda hund", 1],
  ["2025-05-12", "Pneumokocker", 1],
  ["2025-06-16", "Difteri, stelkramp, kikhosta, polio", 1],
]);

/** Late effects, allergy, vaccines, people, stays, the study, warnings and what is said to be missing. @param {BundleBuilder} bundle @param {string} patient @param {string} diagnosis */
export function addBackground(bundle, patient, diagnosis) {
  bundle.add(
    "hypothyroidism",
    "Cosmic",
    condition({ when: "2025-06-16", code: worded("Hypotyreos efter strålbehandling") }),
  );
  bundle.add(
    "growth-hormone-deficiency",
    "Cosmic",
    condition({
      when: "2026-01-26",
      code: coded(SYSTEM.icd10, "E23.0", undefined, "Brist på tillväxthormon"),
    }),
  );
  bundle.add("spinal-metastasis-refuted", "Cosmic", {
    ...condition({ when: "2023-10-10", code: worded("Misstänkt ryggmärgsmetastas") }),
    verificationStatus: coded(SYSTEM.conditionVerification, "refuted"),
  });
  bundle.add(
    "allergy",
    "Cosmic",
    allergy({
      patient,
      substance: "Trimetoprim och sulfametoxazol",
      reaction: "Utslag",
      onset: "2024-03-11",
      recordedDate: "2024-03-11",
    }),
  );
  for (const [index, [day, vaccine, dose]] of VACCINES.entries())
    bundle.add(`vaccine-${index + 1}`, "NPÖ", immunization(patient, day, vaccine, dose));
  bundle.add(
    "care-team",
    "Cosmic",
    careTeam("Barnonkologiska teamet", { start: "2023-10-31" }, [
      ["Konsultsjuksköterska", "Kim Kontakt"],
      ["Ansvarig läkare", "Doktor Exempel"],
    ]),
  );
  bundle.add("episode", "Cosmic", episode(patient, CLINIC, { start: "2023-10-09" }, diagnosis));
  for (const [index, [start, end, place, reason]] of STAYS.entries())
    bundle.add(`admission-${index + 1}`, "Cosmic", admission({ start, end }, place, reason));
  const study = bundle.add(
    "study",
    "INCA",
    researchStudy({ title: "Barntumörtest-5 (påhittad)", phase: "Fas III" }),
  );
  bundle.add(
    "study-subject",
    "INCA",
    researchSubject({
      patient,
      study,
      status: "follow-up",
      period: { start: "2023-11-06" },
      arm: "Arm A",
    }),
  );
  bundle.add(
    "flag-ventriculostomy",
    "Cosmic",
    alertFlag("Ventrikulostomi: huvudvärk och kräkning bedöms akut", { start: "2023-10-10" }),
  );
  bundle.add(
    "flag-hearing",
    "Cosmic",
    alertFlag("Hörselskadande läkemedel undviks", { start: "2024-08-12" }),
  );
  bundle.add(
    "flag-laboratory",
    "INCA",
    incompleteFlag("laboratory-incomplete", { start: "2024-12-01", end: "2025-02-11" }),
  );
  bundle.add(
    "note-hearing",
    "Cosmic",
    note({
      date: "2024-06-10",
      title: "Läkaranteckning",
      loinc: "11506-3",
      sections: [
        ["Bedömning", "Audiometri visar nedsättning 25 dB vid 4 kHz efter två doser cisplatin."],
        [
          "Åtgärd",
          "Cisplatin halveras till 35 mg/m². Vinkristin sänks till 1 mg/m² för neuropati.",
        ],
      ],
    }),
  );
}
