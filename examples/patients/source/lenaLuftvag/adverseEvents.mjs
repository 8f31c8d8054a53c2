import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/**
 * Adverse events; a change of grade is a new event that abuts the one before. What has no suspect has none in the source.
 * @param {BundleBuilder} bundle @param {Record<"osimertinib" | "pemetrexed" | "pembrolizumab", string>} suspects
 */
export function addAdverseEvents(bundle, { osimertinib, pemetrexed, pembrolizumab }) {
  const rows = /** @type {const} */ ([
    ["10037847", "Akneiformt utslag", 1, "2023-04-05", "2024-01-10", osimertinib, "resolved"],
    ["10034016", "Paronyki", 2, "2023-10-18", "2024-02-04", osimertinib, undefined],
    ["10034016", "Paronyki", 3, "2024-02-05", "2024-02-25", osimertinib, undefined],
    ["10034016", "Paronyki", 1, "2024-02-26", "2024-05-20", osimertinib, "resolved"],
    ["10064658", "Osteonekros i käken", 2, "2024-09-16", "2025-03-31", undefined, "resolved"],
    ["10020587", "Hyperkalcemi", 2, "2025-01-20", "2025-01-27", undefined, "resolved"],
    ["10029366", "Sänkt antal neutrofila", 3, "2025-04-16", "2025-04-22", pemetrexed, "resolved"],
    ["10002272", "Anemi", 2, "2025-04-16", "2025-07-16", pemetrexed, "resolved"],
    ["10035598", "Pleuravätska", 1, "2025-11-19", "2026-01-28", undefined, "resolved"],
    ["10035742", "Pneumonit", 2, "2026-02-13", "2026-02-15", pembrolizumab, undefined],
    ["10035742", "Pneumonit", 3, "2026-02-16", "2026-03-10", pembrolizumab, undefined],
    ["10035742", "Pneumonit", 1, "2026-03-11", "2026-05-06", pembrolizumab, "resolved"],
    ["10016256", "Trötthet", 2, "2026-08-26", undefined, undefined, "ongoing"],
  ]);
  for (const [index, [meddra, term, grade, start, end, suspect, outcome]] of rows.entries()) {
    const period = { start, end };
    bundle.add(
      `adverse-event-${index + 1}`,
      "Cosmic",
      codedAdverseEvent({ meddra, term, grade, period, suspect, outcome }),
    );
  }
}
