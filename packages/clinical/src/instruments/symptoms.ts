import type { Coding, LocalisedText } from "@ipo/model";
import { codings } from "../codes/codings.js";
import type { TableSource } from "../tableSource.js";

/** One sector of the symptom wheel. */
export interface SymptomDomain {
  readonly id: string;
  readonly label: LocalisedText;
  readonly codes: readonly Coding[];
}

/** Where the domains come from. */
export const symptomDomainsSource: TableSource = {
  source: "IPÖ symptom wheel: 15 domains in three levels, doi 10.1080/21681805.2022.2093396 fig. 2",
  date: "2026-09-15",
  note: "The form's own list was not found; these domains are examples that a host can replace.",
};

const rows: readonly (readonly [id: string, sv: string, en: string])[] = [
  ["fatigue", "Trötthet", "Fatigue"],
  ["pain", "Smärta", "Pain"],
  ["sleep", "Sömn", "Sleep"],
  ["appetite", "Aptit", "Appetite"],
  ["nausea", "Illamående", "Nausea"],
  ["dyspnoea", "Andfåddhet", "Dyspnoea"],
  ["urinary", "Urin", "Urinary"],
  ["bowel", "Tarm", "Bowel"],
  ["sweating", "Svettning", "Sweating"],
  ["numbness", "Domningar", "Numbness"],
  ["sexuality", "Sexualitet", "Sexuality"],
  ["anxiety", "Oro", "Anxiety"],
  ["low-mood", "Nedstämdhet", "Low mood"],
  ["memory", "Minne", "Memory"],
  ["mobility", "Rörlighet", "Mobility"],
];

/** The domains, in the order they are listed and drawn. */
export const symptomDomains: readonly SymptomDomain[] = rows.map(([id, sv, en]) => ({
  id,
  label: { sv, en },
  codes: codings("symptomDomain", id),
}));
