import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const NEUROPATHY = ["10034620", "Perifer sensorisk neuropati"];
const NEUTROPHILS = ["10029366", "Sänkt antal neutrofila"];
const PLATELETS = ["10035528", "Sänkt antal trombocyter"];
const LUNG = ["10061229", "Lunginfektion"];
const NAUSEA = ["10028813", "Illamående"];
const CYTOKINE = ["10052015", "Cytokinfrisättningssyndrom"];
const KIDNEY = ["10064848", "Kronisk njursjukdom"];

/** MedDRA code and words, grade, start, end, suspected course, outcome. A change of grade is a new event that abuts. */
const ROWS = /** @type {const} */ ([
  [NEUROPATHY, 1, "2011-07-12", "2011-08-15", "bortezomib-1", undefined],
  [NEUROPATHY, 2, "2011-08-16", "2012-03", "bortezomib-1", "resolved"],
  [["10028130", "Oral mukosit"], 3, "2011-10-26", "2011-11-05", undefined, "resolved"],
  [["10016288", "Febril neutropeni"], 3, "2011-10-28", "2011-11-03", undefined, "resolved"],
  [["10012727", "Diarré"], 2, "2012-06", "2014-12", "lenalidomide-study", "resolved"],
  [["10040555", "Bältros"], 2, "2013-02-11", "2013-03-04", undefined, "resolved"],
  [["10020772", "Hypertoni"], 2, "2017-01-03", "2017-05-22", "carfilzomib-27", "resolved"],
  [NEUTROPHILS, 3, "2017-02-14", "2017-02-27", "lenalidomide-25", "resolved"],
  [["10028130", "Oral mukosit"], 2, "2017-06-28", "2017-07-06", "melphalan", "resolved"],
  [["10016288", "Febril neutropeni"], 3, "2017-06-29", "2017-07-05", "melphalan", "resolved"],
  [LUNG, 3, "2019-02-04", "2019-02-20", undefined, "resolved"],
  [
    ["10051792", "Infusionsrelaterad reaktion"],
    2,
    "2020-04-07",
    "2020-04-07",
    "daratumumab-iv",
    "resolved",
  ],
  [NEUROPATHY, 1, "2020-05-12", "2020-06-15", "bortezomib-1.3", undefined],
  [NEUROPATHY, 2, "2020-06-16", "2020-08-31", "bortezomib-1.3", undefined],
  [NEUROPATHY, 3, "2020-09-01", "2020-11-09", "bortezomib-1.0", undefined],
  [NEUROPATHY, 2, "2020-11-10", "2021-11", "bortezomib-1.0", undefined],
  [NEUROPATHY, 1, "2021-12", undefined, "bortezomib-1.0", "ongoing"],
  [PLATELETS, 2, "2020-04-28", "2020-07-20", "bortezomib-1.3", "resolved"],
  [NEUTROPHILS, 3, "2023-06-12", "2023-07-02", "pomalidomide-4", undefined],
  [NEUTROPHILS, 4, "2023-07-03", "2023-07-09", "pomalidomide-4", undefined],
  [NEUTROPHILS, 3, "2023-07-10", "2023-07-23", "pomalidomide-4", undefined],
  [NEUTROPHILS, 2, "2023-07-24", "2024-05-20", "pomalidomide-3", "resolved"],
  [["10002272", "Anemi"], 2, "2023-08-15", "2024-10", undefined, "resolved"],
  [CYTOKINE, 1, "2024-06-12", "2024-06-13", "teclistamab-step-1", "resolved"],
  [CYTOKINE, 2, "2024-06-15", "2024-06-17", "teclistamab-step-2", "resolved"],
  [LUNG, 3, "2024-09-30", "2024-10-15", "teclistamab-weekly", "resolved"],
  [["10040047", "Sepsis"], 4, "2024-12-09", "2024-12-19", "teclistamab-weekly", "resolved"],
  [KIDNEY, 2, "2020-03", "2024-04", undefined, undefined],
  [KIDNEY, 3, "2024-05", undefined, undefined, "ongoing"],
  [NAUSEA, 3, "2026-06-04", "2026-07-20", "selinexor-100", undefined],
  [NAUSEA, 1, "2026-07-21", undefined, "selinexor-80", "ongoing"],
  [PLATELETS, 3, "2026-07-13", "2026-07-26", "selinexor-100", undefined],
  [PLATELETS, 2, "2026-07-27", undefined, "selinexor-80", "ongoing"],
]);

/** The adverse events, each with the course it is suspected to come from. @param {BundleBuilder} bundle @param {Readonly<Record<string, string>>} courses */
export function addAdverseEvents(bundle, courses) {
  for (const [index, [[meddra, term], grade, start, end, name, outcome]] of ROWS.entries()) {
    const suspect = name === undefined ? undefined : courses[name];
    const row = { meddra, term, grade, period: { start, end }, suspect, outcome };
    bundle.add(`adverse-event-${index + 1}`, "Cosmic", codedAdverseEvent(row));
  }
}
