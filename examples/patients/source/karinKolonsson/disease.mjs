import { diagnosis, procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { stage } from "../fhir/observations.mjs";
import { condition } from "../resources/background.mjs";
import {
  addPathway,
  addStates,
  addVisits,
  rehabilitationAssessment,
  stateOf,
} from "../resources/course.mjs";
import { BLOCKED, DISEASE_STATUS } from "../resources/personalHistory.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** States abut; the last is open. @type {readonly (readonly [start: string, end: string | undefined, state: object])[]} */
const STATES = [
  ["2023-02-24", "2023-06-13", stateOf("metastasis", "Spridd vid diagnos (lever)")],
  ["2023-06-14", "2023-08-28", DISEASE_STATUS.partialRemission],
  ["2023-08-29", "2024-11-19", stateOf("remission", "Tumörfri efter operation")],
  ["2024-11-20", "2025-04-21", stateOf("metastasis", "Återfall (lever, lunga)")],
  ["2025-04-22", "2026-01-13", DISEASE_STATUS.partialRemission],
  ["2026-01-14", "2026-04-14", stateOf("progression", "Progress")],
  ["2026-04-15", undefined, DISEASE_STATUS.stable],
];

/** @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2024-11-20", "metastasis", "Återfall: lever och lunga"],
  ["2026-01-14", "progression", "Progress: lever"],
];

/** Measuring points of the care pathway for cancer of the colon and rectum, by KVÅ code. */
const PATHWAY = /** @type {const} */ ([
  ["2023-02-13", "10", "beslut välgrundad misstanke"],
  ["2023-02-20", "25", "första besök i specialiserad vård"],
  ["2023-03-10", "40", "information om diagnos"],
  ["2023-03-10", "44", "behandlingsbeslut, utökad utredning"],
  ["2023-03-22", "52", "start av första behandling, läkemedel"],
]);

const TUMOUR_BOARDS = /** @type {const} */ ([
  ["2023-06-19", "Levern först, sedan sigmoideum, därefter resten av cytostatikan"],
  ["2023-10-02", "Radikalt opererad, ypT3N1b. Sex kurer FOLFOX till"],
  ["2024-12-02", "Ej resektabelt. FOLFIRI med bevacizumab"],
  ["2025-09-15", "Stereotaktisk strålbehandling av växande lungmetastas; läkemedlen fortsätter"],
  ["2026-01-19", "Studie Kolontest-3; annars trifluridin-tipiracil med bevacizumab"],
  ["2026-09-07", "Stigande CEA men stabil bild: fortsätt, DT tidigareläggs"],
]);

const VISITS = /** @type {const} */ ([
  ["2023-03-10", "Diagnosbesked"],
  ["2023-03-10", "Samtal med kontaktsjuksköterska", "Kontaktsjuksköterska"],
  ["2023-10-25", "Domningar i fingrarna, tappar saker"],
  ["2024-11-27", "Besked om återfall"],
  ["2025-01-29", "Diarré sju gånger om dagen"],
  ["2025-09-17", "Besök strålbehandling", "Mottagningsbesök, strålbehandling"],
  ["2026-02-11", "Start i studie"],
  ["2026-06-10", "Telefonuppföljning", "Kontaktsjuksköterska"],
  ["2026-09-09", "Inför kur 8"],
]);

/** Diagnosis with its stages, states and turns, pathway, conferences, visits and rehabilitation. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const diagnosed = addDiagnosis(bundle);
  addStates(bundle, STATES, TURNS);
  addPathway(bundle, "VB2", "tjock- och ändtarmscancer", PATHWAY);
  bundle.add(
    "mdk-1",
    "INCA",
    procedure({
      when: "2023-03-08",
      code: {
        coding: [
          { system: SYSTEM.careEvent, code: "mdk" },
          { system: SYSTEM.kva, code: "VB235" },
        ],
        text: "SVF tjock- och ändtarmscancer: MDK",
      },
      outcome: "Resektabla levermetastaser: FOLFOX med panitumumab, ny DT efter 3 och 6 kurer",
    }),
  );
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 2}`, "INCA", tumourBoard(day, decision));
  addVisits(bundle, VISITS);
  bundle.add("visit-blocked", "Cosmic", {
    resourceType: "Encounter",
    meta: BLOCKED,
    status: "finished",
    type: [worded("Kuratorssamtal")],
    period: { start: "2025-02-18", end: "2025-02-18" },
  });
  bundle.add(
    "rehabilitation",
    "Cosmic",
    rehabilitationAssessment("2026-02-25", "Fysioterapeut för balans; kurator vid behov"),
  );
  return diagnosed;
}

/** The same tumour before, after and at recurrence; prefix and edition stay with each stage. @param {BundleBuilder} bundle */
function addDiagnosis(bundle) {
  const clinical = coded(
    SYSTEM.loinc,
    "21908-9",
    "Stage group.clinical Cancer",
    "Kliniskt stadium",
  );
  const pathological = coded(
    SYSTEM.loinc,
    "21902-2",
    "Stage group.pathology Cancer",
    "Patologiskt stadium",
  );
  const edition = { method: worded("TNM 8") };
  const first = bundle.add("stage-clinical", "INCA", {
    ...stage("2023-03-08", clinical, "cT3N1M1a, stadium IVA"),
    ...edition,
  });
  bundle.add("stage-operated", "INCA", {
    ...stage("2023-09-15", pathological, "ypT3N1bM1a, stadium IVA"),
    ...edition,
  });
  bundle.add("stage-recurrence", "INCA", {
    ...stage("2024-11-20", clinical, "rM1b, stadium IVB"),
    ...edition,
  });
  const liver = coded(SYSTEM.icd10, "C78.7", undefined, "Levermetastaser");
  const lung = coded(SYSTEM.icd10, "C78.0", undefined, "Lungmetastaser");
  bundle.add("metastasis-liver", "INCA", condition({ when: "2023-02-24", code: liver }));
  bundle.add("metastasis-lung", "INCA", condition({ when: "2024-11-20", code: lung }));
  return bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2023-02-20",
      icd10: "C18.7",
      text: "Koloncancer, adenokarcinom",
      site: "Sigmoideum",
      recordedDate: "2023-03-01",
      stages: [{ value: "cT3N1M1a, stadium IVA (TNM 8)", assessment: first }],
    }),
  );
}
