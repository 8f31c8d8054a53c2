import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {"oxaliplatin" | "panitumumab" | "irinotecan" | "bevacizumab" | "trifluridine"} Suspect */

/** A change of grade is a new event that abuts the one before. @type {readonly (readonly [meddra: string, term: string, grade: number, start: string, end: string | undefined, suspect: Suspect | undefined, outcome: string | undefined])[]} */
const EVENTS = [
  ["10037847", "Akneiformt utslag", 1, "2023-04-01", "2023-04-18", "panitumumab", undefined],
  ["10037847", "Akneiformt utslag", 2, "2023-04-19", "2023-06-20", "panitumumab", undefined],
  ["10037847", "Akneiformt utslag", 1, "2023-06-21", "2023-08", "panitumumab", "resolved"],
  [
    "10034620",
    "Perifer sensorisk neuropati",
    1,
    "2023-05-17",
    "2023-10-24",
    "oxaliplatin",
    undefined,
  ],
  [
    "10034620",
    "Perifer sensorisk neuropati",
    2,
    "2023-10-25",
    "2024-04-30",
    "oxaliplatin",
    undefined,
  ],
  ["10034620", "Perifer sensorisk neuropati", 1, "2024-05-01", undefined, "oxaliplatin", "ongoing"],
  ["10012727", "Diarré", 1, "2024-12-15", "2025-01-25", "irinotecan", undefined],
  ["10012727", "Diarré", 3, "2025-01-26", "2025-02-04", "irinotecan", undefined],
  ["10012727", "Diarré", 1, "2025-02-05", "2025-06", "irinotecan", "resolved"],
  ["10020772", "Hypertoni", 2, "2025-03-12", "2025-06-03", "bevacizumab", undefined],
  ["10020772", "Hypertoni", 3, "2025-06-04", "2025-06-25", "bevacizumab", undefined],
  ["10020772", "Hypertoni", 2, "2025-06-26", undefined, "bevacizumab", "ongoing"],
  ["10043565", "Tromboembolisk händelse", 3, "2025-04-22", "2025-07-16", "bevacizumab", "resolved"],
  ["10035742", "Pneumonit", 1, "2025-11-26", "2026-03-04", undefined, "resolved"],
  ["10029366", "Sänkt antal neutrofila", 2, "2026-03-16", "2026-04-14", "trifluridine", undefined],
  ["10029366", "Sänkt antal neutrofila", 4, "2026-04-15", "2026-04-21", "trifluridine", undefined],
  ["10029366", "Sänkt antal neutrofila", 2, "2026-04-22", "2026-06-16", "trifluridine", "resolved"],
  ["10002272", "Anemi", 2, "2026-06-17", undefined, "trifluridine", "ongoing"],
  ["10016256", "Trötthet", 2, "2026-07", undefined, undefined, "ongoing"],
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
