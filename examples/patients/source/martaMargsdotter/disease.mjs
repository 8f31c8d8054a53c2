import { diagnosis, procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, observation, stage } from "../fhir/observations.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
const ISS = coded(NCIT, "C139007", undefined, "ISS");
const R_ISS = coded(NCIT, "C141392", undefined, "R-ISS");

/** @type {readonly (readonly [start: string, end: string | undefined, code: string, text: string])[]} */
const STATES = [
  ["2011-05-16", "2012-01-22", "progression", "Aktivt myelom"],
  ["2012-01-23", "2016-07-10", "remission", "Remission efter transplantation"],
  ["2016-07-11", "2017-06-11", "progression", "Första återfallet"],
  ["2017-06-12", "2020-01-12", "remission", "Andra remissionen"],
  ["2020-01-13", "2020-10-05", "progression", "Andra återfallet"],
  ["2020-10-06", "2022-11-14", "remission", "Tredje remissionen"],
  ["2022-11-15", "2024-09-02", "progression", "Tredje och fjärde återfallet"],
  ["2024-09-03", "2026-03-22", "remission", "Fjärde remissionen"],
  ["2026-03-23", undefined, "progression", "Femte återfallet"],
];

/** @type {readonly (readonly [day: string, code: string, text: string])[]} */
const TURNS = [
  ["2016-07", "progression", "Biokemiskt återfall"],
  ["2016-11-21", "progression", "Kliniskt återfall: Th8"],
  ["2020-01-13", "progression", "Återfall"],
  ["2022-11", "progression", "Progress"],
  ["2024-05-20", "progression", "Progress"],
  ["2026-03-23", "progression", "Biokemisk progress"],
  ["2026-05-18", "progression", "Extramedullär sjukdom"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const CONFERENCES = [
  ["2011-05-30", "Bortezomib, cyklofosfamid och dexametason, därefter autolog transplantation"],
  ["2016-11-28", "Strålbehandling Th8. Karfilzomib, lenalidomid, dexametason, ny transplantation"],
  ["2020-03-30", "Daratumumab, bortezomib och dexametason"],
  ["2023-02-20", "Pomalidomid, cyklofosfamid och dexametason"],
  ["2024-05-27", "Teklistamab"],
  ["2026-05-25", "Selinexor, bortezomib och dexametason; strålbehandling sternum"],
];

/** How the response was judged, in IMWG's words. @type {readonly (readonly [day: string, words: string])[]} */
const RESPONSES = [
  ["2011-09-05", "PR"],
  ["2012-01-23", "VGPR"],
  ["2012-04-16", "CR"],
  ["2016-07-11", "PD"],
  ["2017-06-12", "VGPR"],
  ["2017-09-18", "CR"],
  ["2020-01-13", "PD"],
  ["2020-07-06", "PR"],
  ["2020-10-05", "VGPR"],
  ["2022-11-14", "PD"],
  ["2023-06-12", "SD"],
  ["2023-12-11", "PR"],
  ["2024-05-20", "PD"],
  ["2024-08-05", "VGPR"],
  ["2025-02-17", "sCR"],
  ["2026-03-23", "PD"],
  ["2026-07-27", "MR"],
];

/** Cells of the myeloma among all cells of the marrow, in per cent, and what was found of residual disease. @type {readonly (readonly [day: string, percent: number, residual?: string])[]} */
const MARROWS = [
  ["2011-05-16", 42],
  ["2012-01-23", 2],
  ["2016-11-22", 31],
  ["2017-09-18", 0.5, "negativ (10⁻⁵)"],
  ["2020-03-25", 27],
  ["2020-10-05", 1, "positiv, 0,02 %"],
  ["2024-05-21", 55],
  ["2025-02-17", 0.2, "negativ (10⁻⁵)"],
  ["2026-02-16", 0.4, "positiv, 0,006 %"],
  ["2026-05-19", 24],
];

/** Diagnosis, stages, states and turns, conferences, responses and the marrow. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const first = bundle.add(
    "stage-iss-1",
    "Blodcancerregistret",
    stage("2011-05-16", ISS, "ISS II"),
  );
  bundle.add("stage-r-iss-1", "Blodcancerregistret", stage("2016-11-28", R_ISS, "R-ISS II"));
  bundle.add("stage-r-iss-2", "Blodcancerregistret", stage("2026-05-25", R_ISS, "R-ISS III"));
  const reference = bundle.add(
    "diagnosis",
    "Blodcancerregistret",
    diagnosis({
      when: "2011-05-16",
      icd10: "C90.0",
      text: "Myelom, IgG kappa",
      site: "Benmärg",
      recordedDate: "2011-05-20",
      stages: [{ value: "ISS II", assessment: first }],
    }),
  );
  for (const [index, [start, end, code, text]] of STATES.entries())
    bundle.add(`state-${index + 1}`, "INCA", diseaseStatus({ start, end }, code, text));
  for (const [index, [day, code, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, code, text));
  for (const [index, [day, decision]] of CONFERENCES.entries())
    bundle.add(`mdk-${index + 1}`, "INCA", tumourBoard(day, decision));
  for (const [index, [day, words]] of RESPONSES.entries())
    bundle.add(
      `response-${index + 1}`,
      "INCA",
      observation("exam", day, {
        code: coded(SYSTEM.loinc, "88040-1", undefined, "Respons, IMWG"),
        method: worded("IMWG"),
        valueCodeableConcept: worded(words),
        performer: [{ display: "Hematologkliniken, Exempelsjukhuset" }],
      }),
    );
  for (const marrow of MARROWS) addMarrow(bundle, marrow);
  return reference;
}

/** @param {BundleBuilder} bundle @param {(typeof MARROWS)[number]} marrow */
function addMarrow(bundle, [day, percent, residual]) {
  const code = coded(SYSTEM.snomed, "86273004", undefined, "Benmärgsbiopsi");
  bundle.add(`marrow-${day}`, "Cosmic", procedure({ when: day, code }));
  const sample = bundle.add(
    `specimen-${day}`,
    "Sympathy",
    specimen(day, "Benmärg", "Crista iliaca"),
  );
  const found = { specimen: { reference: sample } };
  const cells = observation("laboratory", day, {
    ...found,
    code: worded("Plasmaceller i benmärg"),
    valueQuantity: { value: percent, unit: "%", system: SYSTEM.ucum, code: "%" },
  });
  const results = [bundle.add(`plasma-cells-${day}`, "Sympathy", cells)];
  if (residual !== undefined) {
    const measured = { ...found, code: worded("MRD"), valueString: residual };
    const method = worded("Flödescytometri");
    results.push(
      bundle.add(`mrd-${day}`, "Sympathy", observation("laboratory", day, { ...measured, method })),
    );
  }
  const words = `Plasmaceller ${String(percent).replace(".", ",")} %`;
  bundle.add(
    `pathology-${day}`,
    "Sympathy",
    diagnosticReport({
      when: day,
      section: "SP",
      name: "Benmärgsutlåtande",
      specimen: sample,
      results,
      conclusion: residual === undefined ? words : `${words}. MRD ${residual}.`,
    }),
  );
}
