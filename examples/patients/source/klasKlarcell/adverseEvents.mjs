import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const HYPERTENSION = ["10020772", "Hypertoni"];
const HAND_FOOT = ["10054524", "Hand-fot-syndrom"];

/** MedDRA code and words, grade, start, end, suspected course, outcome. A change of grade is a new event that abuts. */
const ROWS = /** @type {const} */ ([
  [["10020850", "Hypertyreos"], 1, "2023-11-20", "2024-01-08", "nivolumab", "resolved"],
  [["10021114", "Hypotyreos"], 2, "2024-01-09", undefined, "nivolumab", "ongoing"],
  [["10009887", "Kolit"], 2, "2023-12-20", "2024-01-20", "ipilimumab", "resolved"],
  [HYPERTENSION, 2, "2024-11-05", "2024-12-09", "cabozantinib-60", undefined],
  [HYPERTENSION, 3, "2024-12-10", "2025-01-06", "cabozantinib-60", undefined],
  [HYPERTENSION, 2, "2025-01-07", "2026-02-02", "cabozantinib-60", "resolved"],
  [HAND_FOOT, 1, "2024-11-20", "2024-12-30", "cabozantinib-60", undefined],
  [HAND_FOOT, 2, "2024-12-31", "2025-01-20", "cabozantinib-60", undefined],
  [HAND_FOOT, 3, "2025-01-21", "2025-02-10", "cabozantinib-60", undefined],
  [HAND_FOOT, 1, "2025-02-11", "2025-06", "cabozantinib-40", "resolved"],
  [["10012727", "Diarré"], 1, "2024-11", "2025-12", "cabozantinib-60", "resolved"],
  [["10016256", "Trötthet"], 2, "2025-03-04", "2025-09-30", "cabozantinib-40", "resolved"],
  [["10028130", "Oral mukosit"], 2, "2026-02-24", "2026-03-20", "everolimus", "resolved"],
  [["10035742", "Pneumonit"], 2, "2026-04-28", "2026-06-01", "everolimus", "resolved"],
]);

/** The adverse events, each with the course it is suspected to come from. @param {BundleBuilder} bundle @param {Readonly<Record<string, string>>} courses */
export function addAdverseEvents(bundle, courses) {
  for (const [index, [[meddra, term], grade, start, end, suspect, outcome]] of ROWS.entries()) {
    const row = { meddra, term, grade, period: { start, end }, suspect: courses[suspect], outcome };
    bundle.add(`adverse-event-${index + 1}`, "CytoBase", codedAdverseEvent(row));
  }
}
