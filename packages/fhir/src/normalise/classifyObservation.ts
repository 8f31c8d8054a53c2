import {
  canonicalSystem,
  findAnalyte,
  findInstrument,
  findPromScale,
  findSymptomDomain,
  findVitalSign,
  isDiseaseStatusCode,
  isGenomicFindingCode,
  isResponseCode,
  isStageCode,
  performanceScaleOf,
  systems,
} from "@ipo/clinical";
import type { ClinicalEventKind, CodeableConcept, ObservationValue } from "@ipo/model";

/** The kinds of event an Observation can become. */
export type ObservationKind = Extract<
  ClinicalEventKind,
  | "performanceStatus"
  | "response"
  | "diseaseStatus"
  | "stage"
  | "genomicFinding"
  | "symptom"
  | "promScore"
  | "vitalSign"
  | "lab"
  | "observation"
>;

/** What the rules look at. */
export interface ObservationTraits {
  readonly code: CodeableConcept;
  readonly category: readonly CodeableConcept[];
  readonly profile: readonly string[];
  readonly value: ObservationValue;
  readonly hasSpecimen: boolean;
}

interface Rule {
  readonly kind: ObservationKind;
  readonly reason: string;
  readonly applies: (traits: ObservationTraits) => boolean;
}

/**
 * The rules, in order; the first that applies decides. Codes come before categories, because one category (`survey`,
 * `laboratory`, `exam`) is used for very different things, and profiles come last of all, because they are only a claim.
 */
const rules: readonly Rule[] = [
  {
    kind: "performanceStatus",
    reason: "the code is a performance scale",
    applies: ({ code }) => performanceScaleOf(code) !== undefined,
  },
  {
    kind: "response",
    reason:
      "the code or its words name a response assessment, and the value is no measure of a lesion",
    applies: ({ code, value }) => isResponseCode(code) && value.kind !== "quantity",
  },
  {
    kind: "diseaseStatus",
    reason: "the code asks for the cancer disease status",
    applies: ({ code }) => isDiseaseStatusCode(code),
  },
  { kind: "stage", reason: "the code is a staging", applies: ({ code }) => isStageCode(code) },
  {
    kind: "genomicFinding",
    reason: "the code is a genomic or receptor finding",
    applies: ({ code }) => isGenomicFindingCode(code),
  },
  {
    kind: "symptom",
    reason: "the code is a domain of the symptom wheel",
    applies: ({ code }) => findSymptomDomain(code) !== undefined,
  },
  {
    kind: "promScore",
    reason: "the code is a scale or score of an instrument",
    applies: ({ code }) => isPromCode(code),
  },
  {
    kind: "vitalSign",
    reason: "the code is a vital sign",
    applies: ({ code }) => findVitalSign(code) !== undefined,
  },
  {
    kind: "lab",
    reason: "the code is an analyte, or an NPU code",
    applies: ({ code }) => findAnalyte(code) !== undefined || hasSystem(code, systems.npu),
  },
  {
    kind: "promScore",
    reason: "a survey result counted in points",
    applies: (traits) => isIn(traits, "survey") && isScore(traits.value),
  },
  {
    kind: "vitalSign",
    reason: "the category is vital signs",
    applies: (traits) => isIn(traits, "vital-signs"),
  },
  {
    kind: "diseaseStatus",
    reason: "the profile claims a disease status",
    applies: (traits) => claims(traits, "mcode-cancer-disease-status"),
  },
  {
    kind: "stage",
    reason: "the profile claims a staging",
    applies: (traits) => claims(traits, "stage") || claims(traits, "-tnm-"),
  },
  {
    kind: "genomicFinding",
    reason: "the profile claims a variant",
    applies: (traits) => claims(traits, "genomic-variant") || claims(traits, "genetic-variant"),
  },
  {
    kind: "observation",
    reason: "an interpretation of findings, not a measurement",
    applies: ({ code }) => code.coding.some(({ code: word }) => word?.endsWith("-implication")),
  },
  {
    kind: "lab",
    reason: "the category is laboratory, or a specimen was measured",
    applies: (traits) =>
      isIn(traits, "laboratory") || isIn(traits, "26436-6") || traits.hasSpecimen,
  },
];

/** The kind of event an Observation becomes; `observation` when no rule knows it better. */
export function classifyObservation(traits: ObservationTraits): ObservationKind {
  return rules.find(({ applies }) => applies(traits))?.kind ?? "observation";
}

function isPromCode(code: CodeableConcept): boolean {
  return (
    findPromScale(code) !== undefined ||
    findInstrument(code) !== undefined ||
    hasSystem(code, systems.promScale)
  );
}

function isScore(value: ObservationValue): boolean {
  return (
    value.kind === "quantity" &&
    (value.quantity.code === "{score}" || value.quantity.unit === "{score}")
  );
}

function isIn({ category }: ObservationTraits, code: string): boolean {
  return category.some(({ coding }) => coding.some((entry) => entry.code === code));
}

function claims({ profile }: ObservationTraits, part: string): boolean {
  return profile.some((address) => address.includes(part));
}

function hasSystem(code: CodeableConcept, wanted: string): boolean {
  return code.coding.some(
    ({ system }) => system !== undefined && canonicalSystem(system) === wanted,
  );
}
