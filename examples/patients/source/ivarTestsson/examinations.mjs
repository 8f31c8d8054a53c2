import { adverseEvent, imagingStudy } from "../fhir/care.mjs";
import { geneVariant, microsatelliteStatus } from "../fhir/genomics.mjs";
import { RESPONSE, ecog, response } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RADIOLOGY = "Radiologi, Exempelsjukhuset";

/** @type {readonly (readonly [day: string, name: string, response?: keyof typeof RESPONSE])[]} */
const STUDIES = [
  ["2018-04-15", "MR"],
  ["2018-05-15", "Skelettscintigrafi"],
  ["2020-12-15", "PSMA-PET"],
  ["2022-02-15", "PSMA-PET", "progression"],
  ["2022-09-15", "DT", "partial"],
  ["2023-03-15", "DT", "stable"],
  ["2023-09-15", "DT", "progression"],
  ["2024-03-15", "DT", "stable"],
  ["2024-12-15", "DT", "progression"],
  ["2025-04-10", "DT", "partial"],
  ["2025-08-15", "DT", "stable"],
  ["2026-04-15", "PSMA-PET", "progression"],
  ["2026-08-15", "DT", "partial"],
];

const MODALITIES = { MR: ["MR"], Skelettscintigrafi: ["NM"], "PSMA-PET": ["PT", "CT"], DT: ["CT"] };

/** Only changes are registered; a value holds until the next. @type {readonly (readonly [string, number])[]} */
const ECOG = [
  ["2018-04-15", 0],
  ["2020-12-15", 0],
  ["2022-02-15", 1],
  ["2022-10-15", 0],
  ["2023-09-15", 1],
  ["2024-12-15", 2],
  ["2025-06-15", 1],
  ["2026-04-15", 2],
  ["2026-09-01", 1],
];

/** Imaging with its responses, performance status and genomics. @param {BundleBuilder} bundle */
export function addExaminations(bundle) {
  for (const [index, [day, name, category]] of STUDIES.entries()) {
    const modalities = MODALITIES[/** @type {keyof typeof MODALITIES} */ (name)];
    const study = bundle.add(`imaging-${index + 1}`, "RIS", imagingStudy(day, name, modalities));
    if (category === undefined) continue;
    const method = name === "DT" ? "RECIST 1.1" : "PSMA-PET";
    bundle.add(
      `response-${index + 1}`,
      "RIS",
      response({ when: day, method, value: RESPONSE[category], study, performer: RADIOLOGY }),
    );
  }
  for (const [index, [day, value]] of ECOG.entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  addGenomics(bundle);
}

/** @param {BundleBuilder} bundle */
function addGenomics(bundle) {
  const blood = { when: "2022-03-15", gene: /** @type {const} */ ("BRCA2"), specimen: "Blod" };
  const plasma = { when: "2024-12-20", specimen: "ctDNA" };
  bundle.add(
    "genomics-1",
    "Cosmic",
    geneVariant({
      ...blood,
      variant: "BRCA2 patogen (germline)",
      origin: "germline",
      isPathogenic: true,
    }),
  );
  bundle.add("genomics-2", "Cosmic", microsatelliteStatus("2022-03-15", "MSS", "Tumörvävnad"));
  bundle.add(
    "genomics-3",
    "Cosmic",
    geneVariant({ ...plasma, gene: "AR", variant: "ctDNA: AR-amplifikation", origin: "somatic" }),
  );
  bundle.add(
    "genomics-4",
    "Cosmic",
    geneVariant({ ...plasma, gene: "BRCA2", variant: "ctDNA: BRCA2" }),
  );
}

/**
 * Adverse events; a change of grade is a new event that abuts the one before.
 * @param {BundleBuilder} bundle @param {Record<"docetaxel" | "enzalutamide" | "cabazitaxel" | "radioligand", string>} suspects
 */
export function addAdverseEvents(bundle, { docetaxel, enzalutamide, cabazitaxel, radioligand }) {
  const rows = /** @type {const} */ ([
    ["Neutropeni", 3, "2022-05-02", "2022-05-13", docetaxel, "resolved"],
    ["Neuropati", 1, "2022-06-15", "2023-02-15", docetaxel, "resolved"],
    ["Fatigue", 2, "2023-12-15", "2024-06-14", enzalutamide],
    ["Fatigue", 1, "2024-06-15", "2024-12-15", enzalutamide, "resolved"],
    ["Neutropeni", 2, "2025-01-25", "2025-03-15", cabazitaxel, "resolved"],
    ["Neuropati", 2, "2025-04-15", "2025-06-14", cabazitaxel],
    ["Neuropati", 3, "2025-06-15", "2026-01-14", cabazitaxel],
    ["Neuropati", 2, "2026-01-15", "2026-06-15", cabazitaxel, "resolved"],
    ["Muntorrhet", 1, "2026-06-15", undefined, radioligand, "ongoing"],
  ]);
  for (const [index, [term, grade, start, end, suspect, outcome]] of rows.entries()) {
    bundle.add(
      `adverse-event-${index + 1}`,
      "Cosmic",
      adverseEvent({ term, grade, period: { start, end }, suspect, outcome }),
    );
  }
}
