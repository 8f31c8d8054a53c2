import { imagingStudy } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation, response, stage } from "../fhir/observations.mjs";
import { lesionSum } from "../resources/measures.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";
import { variantTest } from "../resources/variantTest.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RADIOLOGY = "Radiology, Example hospital";

/** Sums of target lesions in mm, by the study they were measured in. The first of each line is its baseline. */
const SUMS = /** @type {const} */ ([
  [4, "2023-06-19", 54, "Baseline, line 2"],
  [5, "2023-12-19", 30, "Nadir, line 2"],
  [8, "2024-09-02", 62, "Baseline, line 3"],
  [7, "2024-12-10", 58, undefined],
  [9, "2025-02-19", 81, undefined],
]);

/** What the marker was judged to say, and the value it rests on. */
const MARKER = /** @type {const} */ ([
  ["2021-06-07", "CA-125 response", "05"],
  ["2023-06-13", "CA-125 progression", "15"],
  ["2023-10-02", "CA-125 response", "17"],
  ["2024-08-13", "CA-125 progression", "20"],
]);

/** @type {readonly (readonly [number: number, day: string, conclusion: string])[]} */
const REPORTS = [
  [1, "2021-02-12", "Bilaterala adnextumörer, omentförtjockning och ascites."],
  [4, "2023-06-19", "Nya peritoneala förändringar, den största 31 mm."],
  [6, "2024-08-20", "Upptag i peritoneum och paraaortala lymfkörtlar."],
  [9, "2025-02-19", "Tillväxt av peritoneala förändringar. Riklig ascites."],
];

/** Later examinations, sums, responses of the marker, pathology, and what else was found in the tumour. @param {BundleBuilder} bundle */
export function addAssessments(bundle) {
  const name = "CT thorax and abdomen";
  bundle.add("imaging-8", "RIS", imagingStudy("2024-09-02", name, ["CT"]));
  const last = bundle.add("imaging-9", "RIS", imagingStudy("2025-02-19", name, ["CT"]));
  bundle.add(
    "response-9",
    "RIS",
    response({
      when: "2025-02-19",
      method: "RECIST 1.1",
      value: worded("Progressive disease"),
      study: last,
      performer: RADIOLOGY,
    }),
  );
  for (const [number, day, value, note] of SUMS) {
    const remark = note === undefined ? {} : { note: [{ text: note }] };
    const sum = lesionSum(day, value, `ImagingStudy/elsa-imaging-${number}`);
    bundle.add(`lesion-sum-${number}`, "RIS", { ...sum, ...remark });
  }
  for (const [index, [when, words, number]] of MARKER.entries()) {
    const reference = `Observation/elsa-ca-125-${number}`;
    const judged = response({
      when,
      method: "GCIG CA-125",
      value: worded(words),
      study: reference,
      performer: "Gynekologisk onkologi, Exempelsjukhuset",
    });
    const basis = { focus: undefined, derivedFrom: [{ reference }] };
    bundle.add(`response-ca-125-${index + 1}`, "Cosmic", { ...judged, ...basis });
  }
  for (const [number, when, conclusion] of REPORTS)
    bundle.add(
      `radiology-${number}`,
      "RIS",
      diagnosticReport({
        when,
        section: "RAD",
        name: "Radiologiutlåtande",
        conclusion,
        studies: [`ImagingStudy/elsa-imaging-${number}`],
      }),
    );
  addTissue(bundle);
}

/** @param {BundleBuilder} bundle */
function addTissue(bundle) {
  const tnm = coded(SYSTEM.loinc, "21902-2", undefined, "Stadium (TNM)");
  bundle.add("stage-tnm", "INCA", stage("2021-03-12", tnm, "pT3c pN1a cM0"));
  const tumour = bundle.add(
    "specimen-1",
    "Sympathy",
    specimen("2021-03-02", "Operationspreparat", "Ovarium, uterus och oment"),
  );
  const conclusion =
    "High-grade serous carcinoma of the ovary. Spread to omentum and 2 of 9 lymph nodes.";
  bundle.add(
    "pathology-1",
    "Sympathy",
    diagnosticReport({
      when: "2021-03-02",
      section: "SP",
      name: "PAD ovarium, uterus och oment",
      issued: "2021-03-12T14:30:00+01:00",
      specimen: tumour,
      conclusion,
      text: `Utlåtande\n${conclusion}\nSvaret är påhittat och gäller ingen verklig person.`,
    }),
  );
  const tested = { when: "2021-05-04", specimen: tumour, method: "Massiv parallell sekvensering" };
  bundle.add(
    "genomics-2",
    "Sympathy",
    variantTest({ ...tested, gene: "TP53", variant: "TP53-mutation", protein: "p.(Arg175His)" }),
  );
  bundle.add(
    "genomics-3",
    "Sympathy",
    observation(undefined, "2021-05-04", {
      category: [
        coded(SYSTEM.observationCategory, "laboratory"),
        coded(SYSTEM.diagnosticService, "GE"),
      ],
      code: coded(SYSTEM.loinc, "51968-6", undefined, "Homolog rekombinationsdefekt (HRD)"),
      valueCodeableConcept: worded("HRD-positiv, GIS 62"),
      specimen: { reference: tumour },
      method: worded("Genomisk instabilitet"),
    }),
  );
}
