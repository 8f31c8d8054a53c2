import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {"leuprorelin" | "apalutamide" | "pembrolizumab" | "dabrafenib"} Suspect */

/** The rash is suspected to come from a drug against each of the two cancers. @type {readonly (readonly [meddra: string, term: string, grade: number, start: string, end: string | undefined, suspects: readonly Suspect[], outcome?: string])[]} */
const EVENTS = [
  ["10036774", "Proktit", 1, "2019-08", "2019-12", [], "resolved"],
  ["10020407", "Värmevallningar", 1, "2023-08", "2024-01", ["leuprorelin"]],
  ["10020407", "Värmevallningar", 2, "2024-02", undefined, ["leuprorelin"], "ongoing"],
  ["10061461", "Erektil dysfunktion", 2, "2019-09", undefined, [], "ongoing"],
  [
    "10037868",
    "Makulopapulöst utslag",
    1,
    "2024-09-12",
    "2024-09-19",
    ["pembrolizumab", "apalutamide"],
  ],
  [
    "10037868",
    "Makulopapulöst utslag",
    3,
    "2024-09-20",
    "2024-10-06",
    ["pembrolizumab", "apalutamide"],
  ],
  [
    "10037868",
    "Makulopapulöst utslag",
    1,
    "2024-10-07",
    "2024-11-20",
    ["pembrolizumab", "apalutamide"],
    "resolved",
  ],
  ["10021114", "Hypotyreos", 2, "2025-02-05", undefined, ["pembrolizumab"], "ongoing"],
  ["10016256", "Trötthet", 1, "2025-02", "2025-11-30", []],
  ["10016256", "Trötthet", 2, "2025-12-01", undefined, [], "ongoing"],
  ["10016558", "Feber", 1, "2025-12-02", "2025-12-06", ["dabrafenib"], "resolved"],
  ["10016558", "Feber", 2, "2026-05-15", "2026-05-21", ["dabrafenib"], "resolved"],
];

/** @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {Record<Suspect, string>} courses */
export function addAdverseEvents(bundle, courses) {
  for (const [index, [meddra, term, grade, start, end, suspects, outcome]] of EVENTS.entries()) {
    const instances = suspects.map((name) => ({ instance: { reference: courses[name] } }));
    bundle.add(`adverse-event-${index + 1}`, "Cosmic", {
      ...codedAdverseEvent({ meddra, term, grade, period: { start, end }, outcome }),
      suspectEntity: instances.length === 0 ? undefined : instances,
    });
  }
}
