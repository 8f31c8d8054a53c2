import { diagnosis, procedure, tumourBoard, visit } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { diseaseStatus, stage } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/**
 * States abut: each ends the day before the next begins; the last is open.
 * @type {readonly (readonly [start: string, end: string | undefined, code: string, text: string])[]}
 */
const STATES = [
  ["2018-04-15", "2018-11-14", "localised", "Lokal"],
  ["2018-11-15", "2020-11-14", "remission", "Remission"],
  ["2020-11-15", "2022-02-14", "biochemical-recurrence", "Biokemiskt recidiv"],
  ["2022-02-15", "2023-09-14", "mHSPC", "mHSPC"],
  ["2023-09-15", undefined, "mCRPC", "mCRPC"],
];

/** @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2020-11-15", "biochemical-recurrence", "PSA-recidiv"],
  ["2022-02-15", "metastasis", "M1b skelett"],
  ["2023-09-15", "mCRPC", "Kastrationsresistens"],
  ["2024-12-15", "progression", "Progress"],
  ["2026-04-15", "progression", "Progress"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2018-05-15", "Kurativ strålbehandling med hormonbehandling"],
  ["2020-12-15", "PSMA-PET, därefter fortsatt kontroll"],
  ["2022-02-15", "Leuprorelin och docetaxel"],
  ["2023-09-15", "Enzalutamid"],
  ["2025-01-15", "Kabazitaxel, palliativ strålbehandling mot L3"],
  ["2026-04-15", "Lu-PSMA beslutat"],
];

/** @type {readonly (readonly [day: string, reason: string])[]} */
const VISITS = [
  ["2018-04-10", "Diagnosbesked"],
  ["2022-03-15", "Start av linje 1"],
  ["2025-04-11", "Kontroll inför kabazitaxel"],
  ["2026-04-20", "Start av linje 4"],
];

/** The diagnosis with its staging, the states and turns of the disease, the care pathway and the tumour boards. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const tnm = bundle.add(
    "stage-tnm",
    "INCA",
    stage(
      "2018-04-10",
      coded(SYSTEM.loinc, "21908-9", "Stage group.clinical Cancer", "Kliniskt stadium (TNM)"),
      "cT3bN0M0",
    ),
  );
  const gleason = bundle.add(
    "stage-gleason",
    "INCA",
    stage(
      "2018-04-10",
      coded(SYSTEM.loinc, "35266-6", "Gleason score in Specimen Qualitative", "Gleasonsumma"),
      "Gleason 8",
    ),
  );
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2018-04-10",
      icd10: "C61.9",
      text: "Prostatacancer",
      site: "Prostata",
      recordedDate: "2018-04-10",
      stages: [
        { value: "cT3bN0M0", assessment: tnm },
        { value: "Gleason 8", assessment: gleason },
      ],
    }),
  );
  for (const [index, [start, end, code, text]] of STATES.entries()) {
    bundle.add(`state-${index + 1}`, "INCA", diseaseStatus({ start, end }, code, text));
  }
  for (const [index, [day, code, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, code, text));
  addPathway(bundle);
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 1}`, "INCA", tumourBoard(day, decision));
  for (const [index, [day, reason]] of VISITS.entries())
    bundle.add(`visit-${index + 1}`, "Cosmic", visit(day, reason));
}

/** @param {BundleBuilder} bundle */
function addPathway(bundle) {
  const start = coded(
    SYSTEM.kva,
    "VJ110",
    undefined,
    "SVF prostatacancer: beslut välgrundad misstanke",
  );
  const treatment = coded(
    SYSTEM.kva,
    "VJ154",
    undefined,
    "SVF prostatacancer: start av första behandling, strålbehandling",
  );
  bundle.add("svf-start", "Cosmic", procedure({ when: "2018-03-01", code: start }));
  bundle.add("svf-treatment", "Cosmic", procedure({ when: "2018-06-08", code: treatment }));
}
