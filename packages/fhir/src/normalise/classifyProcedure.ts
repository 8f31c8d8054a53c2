import {
  atcOf,
  drugClassOf,
  isMdk,
  kvaCategoryOf,
  kvaCodeOf,
  svfPointOf,
  systems,
} from "@ipo/clinical";
import { hasCode, type CodeableConcept, type ProcedureEvent } from "@ipo/model";

/** What a Procedure is on the timeline. */
export type ProcedureKind =
  | "mdk"
  | "pathway"
  | "referral"
  | "contact"
  | "radiotherapy"
  | "imaging"
  | ProcedureEvent["category"];

/** What the rules look at. */
export interface ProcedureTraits {
  readonly code: CodeableConcept;
  readonly category: CodeableConcept | undefined;
  readonly usedCode: readonly CodeableConcept[];
  readonly profile: readonly string[];
}

interface Rule {
  readonly kind: ProcedureKind;
  readonly reason: string;
  readonly applies: (traits: ProcedureTraits) => boolean;
}

const OPS = "http://fhir.de/CodeSystem/bfarm/ops";

/** SNOMED CT procedure codes by what they are, as met in mCODE, the MII modules and Synthea; hierarchies are not known here. */
const snomed = {
  referral: ["306238000"],
  radiotherapy: ["1217123003", "1222565005", "33195004", "53438000", "152198000", "703423002"],
  systemic: ["367336001"],
  biopsy: ["65575008", "723990008", "122548005", "90105005"],
  imaging: [
    "71651007",
    "24623002",
    "1571000087109",
    "16335031000119103",
    "399208008",
    "418891003",
    "698354004",
  ],
  surgery: ["64368001", "359615001", "392021009", "90470006"],
} as const;

/** The rules, in order; the first that applies decides. The code says what was done, so it comes before the category. */
const rules: readonly Rule[] = [
  {
    kind: "mdk",
    reason: "the code is a multidisciplinary conference",
    applies: ({ code }) => isMdk(code),
  },
  {
    kind: "pathway",
    reason: "the KVÅ code is an SVF measuring point",
    applies: ({ code }) => svfPointOf(kvaCodeOf(code) ?? "") !== undefined,
  },
  {
    kind: "referral",
    reason: "the code is a referral",
    applies: ({ code }) =>
      hasCode(code, systems.careEvent, "referral") || isOneOf(code, snomed.referral),
  },
  {
    kind: "contact",
    reason: "the code is another local care event",
    applies: ({ code }) => code.coding.some(({ system }) => system === systems.careEvent),
  },
  {
    kind: "radioligand",
    reason: "a radioligand by ATC, or radionuclide therapy",
    applies: isRadioligand,
  },
  { kind: "radiotherapy", reason: "the code or category is radiotherapy", applies: isRadiotherapy },
  {
    kind: "transplant",
    reason: "the KVÅ code is a stem cell transplant",
    applies: ({ code }) => isKva(code, "transplant"),
  },
  {
    kind: "biopsy",
    reason: "the code is a biopsy",
    applies: ({ code }) => isOneOf(code, snomed.biopsy),
  },
  {
    kind: "imaging",
    reason: "the code or category is imaging",
    applies: ({ code, category }) =>
      isOneOf(code, snomed.imaging) || isOneOf(category, ["363679005"]),
  },
  { kind: "systemic", reason: "the code or category is drug treatment", applies: isSystemic },
  { kind: "surgery", reason: "the code, category or profile is surgery", applies: isSurgery },
];

/** What a Procedure is; `other` when no rule knows it better. */
export function classifyProcedure(traits: ProcedureTraits): ProcedureKind {
  return rules.find(({ applies }) => applies(traits))?.kind ?? "other";
}

function isRadioligand({ code, category, usedCode }: ProcedureTraits): boolean {
  const atcs = [code, ...usedCode].map(atcOf).filter((atc) => atc !== undefined);
  return (
    atcs.some((atc) => drugClassOf(atc) === "radioligand") ||
    isOneOf(category, ["399315003"]) ||
    isOps(code, "8-53")
  );
}

function isRadiotherapy({ code, category, profile }: ProcedureTraits): boolean {
  return (
    isOneOf(code, snomed.radiotherapy) ||
    isKva(code, "radiotherapy") ||
    isOps(code, "8-52") ||
    isOneOf(category, ["1287742003", "108290001"]) ||
    profile.some((address) => /radiotherapy-course-summary|radiation-procedure/.test(address))
  );
}

function isSystemic({ code, category }: ProcedureTraits): boolean {
  return (
    isOneOf(code, snomed.systemic) ||
    isKva(code, "systemic") ||
    isOps(code, "8-54") ||
    isOneOf(category, ["18629005"])
  );
}

function isSurgery({ code, category, profile }: ProcedureTraits): boolean {
  return (
    isOneOf(category, ["387713003"]) ||
    isOneOf(code, snomed.surgery) ||
    isKva(code, "surgery") ||
    isOps(code, "5-") ||
    profile.some((address) => address.includes("surgical-procedure"))
  );
}

function isOneOf(concept: CodeableConcept | undefined, codes: readonly string[]): boolean {
  return codes.some((code) => hasCode(concept, systems.snomed, code));
}

function isKva(concept: CodeableConcept, category: ReturnType<typeof kvaCategoryOf>): boolean {
  return kvaCategoryOf(kvaCodeOf(concept) ?? "") === category;
}

function isOps(concept: CodeableConcept, prefix: string): boolean {
  return concept.coding.some(({ system, code }) => system === OPS && code?.startsWith(prefix));
}
