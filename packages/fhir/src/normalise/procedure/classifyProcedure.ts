import { systems, type KvaCategory, type Terminology } from "@ipo/clinical";
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
  readonly terminology: Terminology;
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
  biopsy: ["65575008", "723990008", "122548005", "90105005", "432231006", "86273004"],
  imaging: [
    "71651007",
    "24623002",
    "1571000087109",
    "16335031000119103",
    "399208008",
    "418891003",
    "698354004",
    "169230002",
  ],
  surgery: [
    ...["64368001", "359615001", "392021009", "90470006", "43075005", "274031008"],
    ...["177281002", "80146002", "65546002", "288086009", "234262008", "69031006"],
  ],
  /** Examinations, tests and screenings: hearing, colonoscopy, rectal and pelvic examination, smears, stool, lung function, questionnaires. */
  diagnostic: [
    ...["398171003", "73761001", "410006001", "35025007", "90226004", "1015401000000102"],
    ...["23426006", "167995008", "14768001", "162676008", "5880005", "252160004", "315639002"],
    ...["415300000", "433114000", "434363004"],
    ...["171207006", "454711000124102", "710824005", "710841007", "428211000124100"],
    ...["713106006", "763302001", "866148006"],
  ],
} as const;

/** The rules, in order; the first that applies decides. The code says what was done, so it comes before the category. */
const rules: readonly Rule[] = [
  {
    kind: "mdk",
    reason: "the code is a multidisciplinary conference",
    applies: ({ code, terminology }) => terminology.isMdk(code),
  },
  {
    kind: "pathway",
    reason: "the KVÅ code is an SVF measuring point",
    applies: ({ code, terminology: { kvaCodeOf, svfPointOf } }) =>
      svfPointOf(kvaCodeOf(code) ?? "") !== undefined,
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
    applies: (traits) => isKva(traits, "transplant"),
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
  {
    kind: "diagnostic",
    reason: "the code is an examination or test",
    applies: ({ code }) => isOneOf(code, snomed.diagnostic),
  },
  { kind: "surgery", reason: "the code, category or profile is surgery", applies: isSurgery },
  {
    kind: "diagnostic",
    reason: "the category is diagnostic procedure or diagnostic assessment",
    applies: ({ category }) => isOneOf(category, ["103693007", "165197003"]),
  },
];

/** What a Procedure is; `other` when no rule knows it better. */
export function classifyProcedure(traits: ProcedureTraits): ProcedureKind {
  return rules.find(({ applies }) => applies(traits))?.kind ?? "other";
}

function isRadioligand({ code, category, usedCode, terminology }: ProcedureTraits): boolean {
  const atcs = [code, ...usedCode].map(terminology.atcOf).filter((atc) => atc !== undefined);
  return (
    atcs.some((atc) => terminology.drugClassOf(atc) === "radioligand") ||
    isOneOf(category, ["399315003"]) ||
    isOps(code, "8-53")
  );
}

function isRadiotherapy(traits: ProcedureTraits): boolean {
  const { code, category, profile } = traits;
  return (
    isOneOf(code, snomed.radiotherapy) ||
    isKva(traits, "radiotherapy") ||
    isOps(code, "8-52") ||
    isOneOf(category, ["1287742003", "108290001"]) ||
    profile.some((address) => /radiotherapy-course-summary|radiation-procedure/.test(address))
  );
}

function isSystemic(traits: ProcedureTraits): boolean {
  const { code, category } = traits;
  return (
    isOneOf(code, snomed.systemic) ||
    isKva(traits, "systemic") ||
    isOps(code, "8-54") ||
    isOneOf(category, ["18629005"])
  );
}

function isSurgery(traits: ProcedureTraits): boolean {
  const { code, category, profile } = traits;
  return (
    isOneOf(category, ["387713003"]) ||
    isOneOf(code, snomed.surgery) ||
    isKva(traits, "surgery") ||
    isOps(code, "5-") ||
    profile.some((address) => address.includes("surgical-procedure"))
  );
}

function isOneOf(concept: CodeableConcept | undefined, codes: readonly string[]): boolean {
  return codes.some((code) => hasCode(concept, systems.snomed, code));
}

function isKva(
  { code, terminology: { kvaCategoryOf, kvaCodeOf } }: ProcedureTraits,
  category: KvaCategory,
): boolean {
  return kvaCategoryOf(kvaCodeOf(code) ?? "") === category;
}

function isOps(concept: CodeableConcept, prefix: string): boolean {
  return concept.coding.some(({ system, code }) => system === OPS && code?.startsWith(prefix));
}
