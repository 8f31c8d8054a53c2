import { procedure, tumourBoard, visit } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { admission, allergy, careTeam, condition } from "../resources/background.mjs";
import { alertFlag, incompleteFlag } from "../resources/flags.mjs";
import { relative } from "../resources/personalHistory.mjs";
import { appointment, serviceRequest } from "../resources/requests.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Measuring points between the first and the last of the pathway. @type {readonly (readonly [day: string, suffix: string, step: string])[]} */
const PATHWAY = [
  ["2021-02-09", "15", "remiss mottagen"],
  ["2021-02-12", "25", "första besök i specialiserad vård"],
  ["2021-02-23", "40", "information om diagnos"],
  ["2021-02-23", "43", "behandlingsbeslut, grundutredning"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2021-09-07", "BRCA1: olaparib as maintenance for two years"],
  ["2025-02-25", "Ascites and growth on treatment. Palliative care at home"],
];

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2021-02-12", "Buksvullnad och tyngdkänsla"],
  ["2021-02-23", "Diagnosbesked"],
  ["2021-09-14", "Start of olaparib"],
  ["2021-11-23", "Anemi, uppehåll med olaparib diskuteras"],
  ["2023-06-27", "Besked om återfall"],
  ["2024-08-27", "Second relapse, treatment options"],
  ["2025-01-14", "Neuropati: paklitaxel avslutas"],
  ["2025-02-25", "Brytpunktssamtal"],
];

/** The rest of the pathway, later conferences, visits and stays, people, background, and what was booked. @param {BundleBuilder} bundle @param {string} patient */
export function addPathway(bundle, patient) {
  for (const [when, suffix, step] of PATHWAY) {
    const code = coded(SYSTEM.kva, `VH4${suffix}`, undefined, `SVF äggstockscancer: ${step}`);
    bundle.add(`svf-${suffix}`, "Cosmic", procedure({ when, code }));
  }
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 4}`, "INCA", tumourBoard(day, decision));
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
  const stays = /** @type {const} */ ([
    ["2021-03-01", "2021-03-09", "Gynekologisk vårdavdelning", "Operation"],
    ["2025-01-28", "2025-01-29", "Onkologisk vårdavdelning", "Ascitestappning"],
    ["2025-03-19", "2025-03-22", "Kirurgisk vårdavdelning", "Colonic perforation"],
  ]);
  for (const [index, [start, end, place, reason]] of stays.entries())
    bundle.add(`admission-${index + 1}`, "Cosmic", admission({ start, end }, place, reason));
  addPeople(bundle);
  addBackground(bundle, patient);
  addBookings(bundle, patient);
}

/** @param {BundleBuilder} bundle */
function addPeople(bundle) {
  const team = { start: "2021-02-23", end: "2025-03-22" };
  bundle.add(
    "care-team",
    "Cosmic",
    careTeam("Gynekologisk onkologi", team, [
      ["Kontaktsjuksköterska", "Låtsas Larsson"],
      ["Responsible physician", "Doktor Exempel"],
    ]),
  );
  const nurse = coded(SYSTEM.careEvent, "contact-nurse", undefined, "Kontaktsjuksköterska");
  bundle.add("contact-nurse", "Cosmic", procedure({ when: "2021-02-23", code: nurse }));
  const code = coded(SYSTEM.kva, "AW019", undefined, "Bedömning av rehabiliteringsbehov");
  const assessments = /** @type {const} */ ([
    ["2021-09-07", "Neuropati i fötterna: fysioterapi"],
    ["2024-10-15", "Nedsatt ork: arbetsterapeut"],
  ]);
  for (const [index, [when, outcome]] of assessments.entries())
    bundle.add(`rehabilitation-${index + 1}`, "Cosmic", procedure({ when, code, outcome }));
  bundle.add(
    "referral-palliative",
    "Cosmic",
    serviceRequest({
      what: "Remiss till avancerad sjukvård i hemmet",
      authoredOn: "2025-02-25",
      status: "completed",
      isReferral: true,
    }),
  );
}

/** @param {BundleBuilder} bundle @param {string} patient */
function addBackground(bundle, patient) {
  bundle.add(
    "allergy-carboplatin",
    "Cosmic",
    allergy({
      patient,
      substance: "Carboplatin",
      reaction: "Urtikaria och blodtrycksfall",
      onset: "2023-10-31",
      recordedDate: "2023-11-01",
      criticality: "high",
    }),
  );
  bundle.add(
    "allergy-latex",
    "Cosmic",
    allergy({ patient, substance: "Latex", reaction: "Eksem" }),
  );
  bundle.add(
    "alert-carboplatin",
    "Cosmic",
    alertFlag("Reaktion på karboplatin: endast med desensibilisering", {
      start: "2023-10-31",
      end: "2025-03-22",
    }),
  );
  bundle.add(
    "laboratory-incomplete",
    "INCA",
    incompleteFlag("laboratory-incomplete", { start: "2022-10-01", end: "2023-05-31" }),
  );
  const hypertension = coded(SYSTEM.icd10, "I10.9", undefined, "Hypertoni");
  bundle.add("hypertension", "Cosmic", condition({ when: "2012", code: hypertension }));
  bundle.add("bloating", "Cosmic", condition({ when: "2020-12", code: worded("Buksvullnad") }));
  bundle.add(
    "relative",
    "Cosmic",
    relative({
      patient,
      date: "2021-02-23",
      relationship: "Syster",
      illness: "Bröstcancer",
      onset: "vid 44 års ålder",
    }),
  );
}

/** An examination was still booked when she died, and one visit was never used. @param {BundleBuilder} bundle @param {string} patient */
function addBookings(bundle, patient) {
  const rows = /** @type {const} */ ([
    ["noshow", "2025-03-11", "Läkarbesök", "noshow"],
    ["ct", "2025-04-15", "CT thorax and abdomen", "booked"],
  ]);
  for (const [name, day, service, status] of rows) {
    const offset = day < "2025-03-30" ? "+01:00" : "+02:00";
    bundle.add(
      `booking-${name}`,
      "Cosmic",
      appointment({
        patient,
        start: `${day}T10:00:00${offset}`,
        end: `${day}T10:30:00${offset}`,
        service,
        place: "Exempelsjukhuset",
        status,
        created: "2025-02-18",
      }),
    );
  }
}
