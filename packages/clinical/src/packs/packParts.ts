import type { TableSource } from "../tableSource.js";
import type { TimeAnchor } from "./timeAnchor.js";

/** Where a pack's choice of rows comes from. `note` says what is special to the pack. */
export function packSource(note: string): TableSource {
  return {
    source: "Clinical convention, diagnosis packs of the overview",
    date: "2026-11-22",
    note: `${note} The choice and order of rows awaits confirmation by a clinician of the specialty; a host can replace it.`,
  };
}

/** The usual order of tracks; `first` are moved up, to stand right after the treatment. */
export function tracksWith(...first: readonly string[]): readonly string[] {
  const upper = ["disease", "care", "planned", "treatment"];
  const lower = [
    ...["imaging", "lab", "adverse", "symptoms", "prom", "performance", "body", "vitalSigns"],
    ...["genomics", "pathology", "study", "conditions", "other"],
  ];
  return [...upper, ...first, ...lower.filter((kind) => !first.includes(kind))];
}

/** The scales that every pack begins with: the core of QLQ-C30, and EQ-5D-5L. */
export const coreScales = {
  qlqC30: ["qlq-c30-ql2", "qlq-c30-pa", "qlq-c30-fa", "qlq-c30-pf2"],
  eq5d: ["eq-5d-5l-vas", "eq-5d-5l-index"],
} as const;

/** The anchors that more than one pack has. */
export const anchors = {
  diagnosis: {
    id: "diagnosis",
    label: { sv: "diagnos", en: "diagnosis" },
    at: { kind: "diagnosis" },
  },
  latestLine: {
    id: "latest-line",
    label: { sv: "senaste behandlingslinje", en: "latest line of therapy" },
    at: { kind: "line", line: "last" },
  },
  metastatic: {
    id: "metastatic-disease",
    label: { sv: "metastaserad sjukdom", en: "metastatic disease" },
    at: { kind: "status", category: "metastatic", which: "first" },
  },
  surgery: {
    id: "first-surgery",
    label: { sv: "första operation", en: "first surgery" },
    at: { kind: "procedure", category: "surgery", which: "first" },
  },
  checkpointInhibitor: {
    id: "first-checkpoint-inhibitor",
    label: { sv: "första checkpointhämmare", en: "first checkpoint inhibitor" },
    at: { kind: "drug", atc: ["L01FF", "L01FX04", "L01FY02"], which: "first" },
  },
} as const satisfies Record<string, TimeAnchor>;
