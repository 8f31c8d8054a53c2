import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {"docetaxel" | "tamoxifen"} Suspect */

/** @type {readonly (readonly [meddra: string, term: string, grade: number, start: string, end: string | undefined, suspect: Suspect | undefined, outcome?: string])[]} */
const EVENTS = [
  ["10001760", "Alopeci", 2, "2025-12-05", "2026-06", undefined, "resolved"],
  ["10028813", "Illamående", 2, "2025-11-20", "2025-11-23", undefined, "resolved"],
  ["10016288", "Febril neutropeni", 3, "2026-01-29", "2026-02-02", "docetaxel", "resolved"],
  ["10034620", "Perifer sensorisk neuropati", 1, "2026-02-20", undefined, "docetaxel", "ongoing"],
  ["10061103", "Stråldermatit", 2, "2026-05-25", "2026-06-22", undefined, "resolved"],
  ["10020407", "Värmevallningar", 2, "2026-06", undefined, "tamoxifen", "ongoing"],
];

/** @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {Record<Suspect, string>} courses */
export function addAdverseEvents(bundle, courses) {
  for (const [index, [meddra, term, grade, start, end, suspect, outcome]] of EVENTS.entries())
    bundle.add(
      `adverse-event-${index + 1}`,
      "Cosmic",
      codedAdverseEvent({
        meddra,
        term,
        grade,
        period: { start, end },
        suspect: suspect && courses[suspect],
        outcome,
      }),
    );
}
