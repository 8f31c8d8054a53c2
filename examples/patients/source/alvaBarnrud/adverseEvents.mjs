import { adverseEvent } from "../fhir/care.mjs";
import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {"protons" | "vincristine" | "cisplatin" | "cyclophosphamide"} Suspect */

/** What has no code has none in CTCAE. @type {readonly (readonly [meddra: string | undefined, term: string, grade: number, start: string, end: string | undefined, suspect: Suspect | undefined, outcome?: string])[]} */
const EVENTS = [
  ["10020508", "Hydrocefalus", 4, "2023-10-09", "2023-10-10", undefined, "resolved"],
  [undefined, "Cerebellär mutism", 3, "2023-10-14", "2023-11-21", undefined, "resolved"],
  ["10003591", "Ataxi", 3, "2023-10-14", "2023-12-31", undefined],
  ["10003591", "Ataxi", 2, "2024-01", "2024-09", undefined],
  ["10003591", "Ataxi", 1, "2024-10", undefined, undefined, "ongoing"],
  ["10001760", "Alopeci", 2, "2023-12-04", "2025-02", "protons", "resolved"],
  ["10047900", "Viktnedgång", 2, "2024-01-08", "2024-08-25", undefined, "resolved"],
  ["10047700", "Kräkning", 2, "2024-02-05", "2024-02-09", "cisplatin", "resolved"],
  ["10034620", "Perifer sensorisk neuropati", 1, "2024-02-26", "2024-06-02", "vincristine"],
  ["10034620", "Perifer sensorisk neuropati", 2, "2024-06-03", "2024-11-24", "vincristine"],
  [
    "10034620",
    "Perifer sensorisk neuropati",
    1,
    "2024-11-25",
    "2025-08",
    "vincristine",
    "resolved",
  ],
  ["10019245", "Nedsatt hörsel", 1, "2024-04-02", "2024-06-02", "cisplatin"],
  ["10019245", "Nedsatt hörsel", 2, "2024-06-03", "2024-08-11", "cisplatin"],
  ["10019245", "Nedsatt hörsel", 3, "2024-08-12", undefined, "cisplatin", "ongoing"],
  ["10016288", "Febril neutropeni", 3, "2024-04-29", "2024-05-05", "vincristine", "resolved"],
  ["10016288", "Febril neutropeni", 3, "2024-08-09", "2024-08-15", "cyclophosphamide", "resolved"],
  ["10035528", "Sänkt antal trombocyter", 4, "2024-07-22", "2024-07-28", undefined, "resolved"],
  ["10021114", "Hypotyreos", 2, "2025-06-16", undefined, "protons", "ongoing"],
  ["10016256", "Trötthet", 1, "2025-02", undefined, undefined, "ongoing"],
];

/** @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {Record<Suspect, string>} courses */
export function addAdverseEvents(bundle, courses) {
  for (const [index, [meddra, term, grade, start, end, suspect, outcome]] of EVENTS.entries()) {
    const event = {
      term,
      grade,
      period: { start, end },
      suspect: suspect && courses[suspect],
      outcome,
    };
    bundle.add(
      `adverse-event-${index + 1}`,
      "Cosmic",
      meddra === undefined ? adverseEvent(event) : codedAdverseEvent({ ...event, meddra }),
    );
  }
}
