import {
  canonicalSystem,
  isGenomicFindingCode,
  isTissueCode,
  systems,
  tumourMarkerOf,
  type Terminology,
} from "@ipo/clinical";
import type { ClinicalEventKind, CodeableConcept, ObservationValue } from "@ipo/model";
import { isObservationOf } from "./observationCodes.js";

/** The kinds of event an Observation can become. */
export type ObservationKind = Extract<
  ClinicalEventKind,
  | "performanceStatus"
  | "response"
  | "diseaseStatus"
  | "stage"
  | "death"
  | "studyParticipation"
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
  readonly terminology: Terminology;
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
    kind: "death",
    reason: "the code is death or its cause, and the value states it",
    applies: ({ code, value }) => isObservationOf("death", code) && isDeath(code, value),
  },
  {
    kind: "studyParticipation",
    reason: "the code is enrolment in a trial, and the answer is yes",
    applies: ({ code, value }) => isObservationOf("studyParticipation", code) && isYes(value),
  },
  {
    kind: "performanceStatus",
    reason: "the code is a performance scale",
    applies: ({ code, terminology }) => terminology.performanceScaleOf(code) !== undefined,
  },
  {
    kind: "response",
    reason:
      "the code or its words name a response assessment, and the value is no measure of a lesion",
    applies: ({ code, value, terminology }) =>
      (terminology.isResponseCode(code) || isObservationOf("overallResponse", code)) &&
      value.kind !== "quantity",
  },
  {
    kind: "diseaseStatus",
    reason: "the code asks for the cancer disease status",
    applies: ({ code, terminology }) => terminology.isDiseaseStatusCode(code),
  },
  {
    kind: "stage",
    reason: "the code is a staging",
    applies: ({ code, terminology }) => terminology.isStageCode(code),
  },
  {
    kind: "genomicFinding",
    reason:
      "the code is a genomic or receptor finding, or the whole name is that of a tumour marker",
    applies: ({ code }) => isGenomicFindingCode(code) || tumourMarkerOf(code) !== undefined,
  },
  {
    kind: "symptom",
    reason: "the code is a domain of the symptom wheel, or a symptom with a scale of its own",
    applies: ({ code, terminology }) =>
      terminology.findSymptomDomain(code) !== undefined || isObservationOf("symptom", code),
  },
  {
    kind: "promScore",
    reason: "the code is a scale or score of an instrument",
    applies: (traits) => isPromCode(traits),
  },
  {
    kind: "vitalSign",
    reason: "the code is a vital sign",
    applies: ({ code, terminology }) => terminology.findVitalSign(code) !== undefined,
  },
  {
    kind: "lab",
    reason: "the code is an analyte, or an NPU code",
    applies: ({ code, terminology }) =>
      terminology.findAnalyte(code) !== undefined || hasSystem(code, systems.npu),
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
    kind: "observation",
    reason: "the code describes the tumour, its spread or a complication, and is no analyte",
    applies: ({ code }) =>
      isTissueCode(code) ||
      isObservationOf("diseaseStatus", code) ||
      isObservationOf("sideEffect", code),
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

/** Yes, as the MII oncology module answers (`J`), and as SNOMED CT and HL7 do. */
const YES: ReadonlyMap<string, RegExp> = new Map([
  ["J", /\/mii-cs-onko-studienteilnahme$/],
  ["373066001", /^http:\/\/snomed\.info\/sct$/],
  ["Y", /\/v2-0136$/],
]);

function isYes(value: ObservationValue): boolean {
  if (value.kind === "boolean") return value.value;
  return (
    value.kind === "coded" &&
    value.concept.coding.some(({ system, code }) => YES.get(code ?? "")?.test(system ?? ""))
  );
}

/** A death is stated by a cause coded in ICD-10, or by yes; a question about death without such an answer states none. */
function isDeath(code: CodeableConcept, value: ObservationValue): boolean {
  if (value.kind !== "coded") return isYes(value);
  // A cause on a death certificate is dated when it was certified, which may be later than the death.
  if (hasSystem(code, systems.loinc)) return false;
  return hasSystem(value.concept, systems.icd10) || isYes(value);
}

function isPromCode({ code, terminology }: ObservationTraits): boolean {
  return (
    terminology.findPromScale(code) !== undefined ||
    terminology.findInstrument(code) !== undefined ||
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
