import { diagnosis, procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, observation } from "../fhir/observations.mjs";
import { finding } from "../resources/measures.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** One system knows the first progression only to the month. @type {readonly (readonly [start: string, end: string, code: string, text: string])[]} */
const STATES = [
  ["2024-04-11", "2025-05-31", "localised", "Primär sjukdom"],
  ["2025-06", "2026-03-08", "progression", "Progressiv sjukdom"],
];

/** @type {readonly (readonly [day: string, text: string])[]} */
const TURNS = [
  ["2025-06", "Första progress"],
  ["2025-09-29", "Andra progress"],
  ["2026-02-10", "Tredje progress"],
];

/** @type {readonly (readonly [suffix: string, day: string, text: string])[]} */
const PATHWAY = [
  ["10", "2024-04-11", "beslut välgrundad misstanke"],
  ["25", "2024-04-15", "första specialistbesök"],
  ["22", "2024-04-22", "kirurgisk diagnostik"],
  ["40", "2024-05-06", "information om diagnos"],
  ["44", "2024-05-07", "behandlingsbeslut, utökad utredning"],
  ["54", "2024-05-20", "start av första behandling, strålbehandling"],
];

/** @type {readonly (readonly [day: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["2024-05-07", "Strålbehandling 60 Gy med temozolomid, därefter temozolomid i 6 cykler"],
  ["2025-06-17", "Lomustin"],
  ["2025-10-07", "Bevacizumab"],
  ["2026-02-12", "Ingen ytterligare tumörbehandling, palliativ vård"],
];

/** Seizures with the words of the record; the first hint of the disease is known only to the month. @type {readonly (readonly [when: string, text: string])[]} */
const SEIZURES = [
  ["2024-04-10", "Generaliserat tonisk-kloniskt, 3 minuter"],
  ["2024-11-19", "Fokalt, vänster arm, 1 minut"],
  ["2025-06", "Flera fokala, medvetenheten bevarad"],
  ["2026-01-28", "Generaliserat tonisk-kloniskt, 6 minuter"],
];

/** The diagnosis with its pathology, the states and turns, the care pathway, the tumour boards and the seizures. @param {BundleBuilder} bundle */
export function addDisease(bundle) {
  const grade = addPathology(bundle);
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2024-04-22",
      icd10: "C71.1",
      text: "Glioblastom, IDH-vildtyp",
      site: "Höger frontallob",
      recordedDate: "2024-05-06",
      stages: [{ value: "CNS WHO grad 4", assessment: grade }],
    }),
  );
  for (const [index, [start, end, code, text]] of STATES.entries())
    bundle.add(`state-${index + 1}`, "INCA", diseaseStatus({ start, end }, code, text));
  for (const [index, [day, text]] of TURNS.entries())
    bundle.add(`turn-${index + 1}`, "INCA", diseaseStatus(day, "progression", text));
  for (const [suffix, day, text] of PATHWAY) {
    const code = coded(SYSTEM.kva, `VL2${suffix}`, undefined, `SVF hjärntumör: ${text}`);
    bundle.add(`svf-${suffix}`, "Cosmic", procedure({ when: day, code }));
  }
  const board = coded(SYSTEM.kva, "VL235", undefined, "SVF hjärntumör: MDK");
  bundle.add(
    "mdk-1",
    "Cosmic",
    procedure({ when: "2024-04-16", code: board, outcome: "Operation med 5-ALA" }),
  );
  for (const [index, [day, decision]] of TUMOUR_BOARDS.entries())
    bundle.add(`mdk-${index + 2}`, "INCA", tumourBoard(day, decision));
  bundle.add("headache", "Cosmic", finding("2024-03", worded("Huvudvärk, debut"), "Ja"));
  const seizure = coded(SYSTEM.snomed, "91175000", undefined, "Epileptiskt anfall");
  for (const [index, [when, text]] of SEIZURES.entries())
    bundle.add(`seizure-${index + 1}`, "Cosmic", finding(when, seizure, text));
}

/** Gives the graded finding. @param {BundleBuilder} bundle */
function addPathology(bundle) {
  const day = "2024-04-22";
  const tissue = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen(day, "Tumörvävnad", "Höger frontallob"),
  );
  const grade = bundle.add(
    "grade",
    "Sympathy",
    observation("laboratory", day, {
      code: coded(SYSTEM.loinc, "33732-9", undefined, "Histologisk grad"),
      valueCodeableConcept: worded("CNS WHO grad 4"),
      specimen: { reference: tissue },
    }),
  );
  bundle.add(
    "pathology",
    "Sympathy",
    diagnosticReport({
      when: day,
      section: "SP",
      name: "PAD hjärntumör",
      issued: "2024-05-03T15:10:00+02:00",
      specimen: tissue,
      results: [grade],
      conclusion: "Glioblastom, IDH-vildtyp, CNS WHO grad 4.",
      text: "Utlåtande\nGlioblastom med nekroser och kärlproliferation. IDH-vildtyp.\nCNS WHO grad 4.",
    }),
  );
  const results = addMolecular(bundle, tissue);
  bundle.add(
    "molecular",
    "Sympathy",
    diagnosticReport({
      when: day,
      section: "GE",
      name: "Molekylärpatologi",
      issued: "2024-05-06T09:30:00+02:00",
      specimen: tissue,
      results,
      conclusion: "IDH-vildtyp. MGMT-promotorn metylerad. TERT-promotormutation påvisad.",
      documentUrl: "https://ipo.example/dokument/molekylarpatologi.pdf",
    }),
  );
  return grade;
}

/** No code is used for the methylation, as none was certain. @param {BundleBuilder} bundle @param {string} tissue */
function addMolecular(bundle, tissue) {
  const category = [
    coded(SYSTEM.observationCategory, "laboratory"),
    coded(SYSTEM.diagnosticService, "GE"),
  ];
  const variant = (/** @type {string} */ text, /** @type {object} */ value) => ({
    category,
    code: coded(SYSTEM.loinc, "69548-6", "Genetic variant assessment", text),
    valueCodeableConcept: value,
    specimen: { reference: tissue },
  });
  const absent = coded(SYSTEM.loinc, "LA9634-2", "Absent", "ej påvisad");
  const present = coded(SYSTEM.loinc, "LA9633-4", "Present", "påvisad");
  const methylation = {
    category,
    code: worded("MGMT-promotormetylering"),
    valueCodeableConcept: worded("metylerad"),
    specimen: { reference: tissue },
  };
  return [
    ["idh", variant("IDH1/IDH2-mutation", absent)],
    ["tert", variant("TERT-promotormutation", present)],
    ["mgmt", methylation],
  ].map(([name, content]) => {
    const result = observation(
      undefined,
      "2024-04-22",
      /** @type {Record<string, unknown>} */ (content),
    );
    return bundle.add(`genomics-${name}`, "Sympathy", result);
  });
}
