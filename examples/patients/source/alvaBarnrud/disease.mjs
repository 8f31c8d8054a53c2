import { diagnosis, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";
import { addStates, addVisits, rehabilitationAssessment, stateOf } from "../resources/course.mjs";
import { BLOCKED } from "../resources/personalHistory.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** @type {Parameters<typeof addStates>[1]} */
const STATES = [
  ["2023-10-09", "2023-10-14", stateOf("localised", "Nydiagnostiserad")],
  ["2023-10-15", undefined, stateOf("remission", "Komplett remission")],
];

const TUMOUR_BOARDS = /** @type {const} */ ([
  ["2023-10-10", "Akut ventrikulostomi, därefter operation"],
  [
    "2023-10-30",
    "Standardrisk: protonbehandling 23,4 och 54 Gy med vinkristin, sedan åtta underhållskurer",
  ],
  ["2024-06-10", "Hörselnedsättning: halverad dos cisplatin i kur 5, vinkristin sänks"],
  ["2024-08-19", "Cisplatin ges inte i kur 7"],
  ["2026-08-31", "Ny kontrastuppladdning 4 mm, kan vara efter strålningen: ny MR om sju veckor"],
]);

const VISITS = /** @type {const} */ ([
  ["2023-10-09", "Morgonkräkningar och ostadig gång i sex veckor", "Barnakut"],
  ["2023-10-31", "Diagnos- och behandlingssamtal med föräldrarna"],
  ["2023-10-31", "Samtal med konsultsjuksköterska", "Konsultsjuksköterska"],
  ["2024-08-22", "Skolstart, information till lärare", "Konsultsjuksköterska"],
  ["2024-11-25", "Avslutad behandling"],
  ["2025-06-16", "Trött, kall: hypotyreos"],
  ["2026-01-26", "Tillväxtutredning", "Barnendokrinolog"],
  ["2026-09-08", "Kontroll: tillväxt och hörsel"],
]);

/** Diagnosis, grade and risk in words, states, conferences, visits and rehabilitation. Children have no care pathway of their own. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const reference = bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2023-10-09",
      icd10: "C71.6",
      text: "Medulloblastom",
      site: "Lillhjärnan",
      recordedDate: "2023-10-24",
      stages: [{ value: "M0, ingen resttumör (standardrisk)" }],
    }),
  );
  const graded = (
    /** @type {string} */ name,
    /** @type {string} */ when,
    /** @type {string} */ text,
    /** @type {string} */ value,
  ) =>
    bundle.add(
      name,
      "INCA",
      observation("exam", when, { code: worded(text), valueCodeableConcept: worded(value) }),
    );
  graded("who-grade", "2023-10-24", "WHO-grad", "CNS WHO-grad 4");
  graded("chang", "2023-10-27", "Chang-stadium", "M0");
  graded("risk-group", "2023-10-30", "Riskgrupp", "Standardrisk");
  addStates(bundle, STATES, []);
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 1}`, "INCA", {
      ...tumourBoard(day, decision),
      code: coded(SYSTEM.careEvent, "mdk", undefined, "MDK, barntumör"),
    });
  addVisits(bundle, VISITS);
  bundle.add("visit-blocked", "Cosmic", {
    resourceType: "Encounter",
    meta: BLOCKED,
    status: "finished",
    type: [worded("Samtal")],
    period: { start: "2024-03-20", end: "2024-03-20" },
  });
  bundle.add(
    "rehabilitation",
    "Cosmic",
    rehabilitationAssessment(
      "2026-02-10",
      "Neuropsykolog, hörselvård och arbetsterapeut; stöd i skolan",
    ),
  );
  return reference;
}
