import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/**
 * Adverse events; a change of grade is a new event that abuts the one before. What has no suspect has none in the source.
 * @param {BundleBuilder} bundle @param {Record<"pembrolizumab" | "ipilimumab" | "dabrafenib" | "trametinib", string>} suspects
 */
export function addAdverseEvents(bundle, { pembrolizumab, ipilimumab, dabrafenib, trametinib }) {
  const rows = /** @type {const} */ ([
    ["10040102", "Serom", 1, "2021-06-15", "2021-07-06", undefined, "resolved"],
    ["10009887", "Kolit", 2, "2021-11-12", "2021-11-14", pembrolizumab, undefined],
    ["10009887", "Kolit", 3, "2021-11-15", "2021-12-02", pembrolizumab, undefined],
    ["10009887", "Kolit", 1, "2021-12-03", "2022-01-16", pembrolizumab, "resolved"],
    ["10021114", "Hypotyreos", 2, "2022-01", undefined, pembrolizumab, "ongoing"],
    ["10037868", "Makulopapulöst utslag", 2, "2023-04-18", "2023-05-30", ipilimumab, "resolved"],
    ["10001551", "Förhöjt ALAT", 3, "2023-06-02", "2023-06-08", ipilimumab, undefined],
    ["10001551", "Förhöjt ALAT", 2, "2023-06-09", "2023-06-15", ipilimumab, undefined],
    ["10001551", "Förhöjt ALAT", 1, "2023-06-16", "2023-07-17", ipilimumab, "resolved"],
    ["10039906", "Krampanfall", 2, "2024-04-11", "2024-04-11", undefined, "resolved"],
    ["10016558", "Feber", 2, "2024-05-19", "2024-05-24", dabrafenib, "resolved"],
    [
      "10050528",
      "Nedsatt ejektionsfraktion",
      2,
      "2024-11-05",
      "2024-12-02",
      trametinib,
      "resolved",
    ],
    [
      "10065784",
      "Nekros i centrala nervsystemet",
      1,
      "2025-03-11",
      "2025-09-16",
      undefined,
      undefined,
    ],
    ["10040868", "Hypopigmentering", 1, "2023-09", undefined, undefined, "ongoing"],
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
