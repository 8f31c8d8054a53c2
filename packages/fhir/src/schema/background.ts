import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Coding,
  Period,
  Quantity,
  Range,
  Reference,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

export const AllergyIntolerance = z.object({
  ...resourceBase,
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  type: text,
  category: list(z.string()),
  criticality: text,
  code: CodeableConcept.optional(),
  encounter: Reference.optional(),
  onsetDateTime: text,
  onsetAge: Quantity.optional(),
  onsetPeriod: Period.optional(),
  onsetRange: Range.optional(),
  onsetString: text,
  recordedDate: text,
  recorder: Reference.optional(),
  asserter: Reference.optional(),
  lastOccurrence: text,
  note: list(Annotation),
  reaction: list(
    z.object({
      substance: CodeableConcept.optional(),
      manifestation: list(CodeableConcept),
      description: text,
      onset: text,
      severity: text,
      note: list(Annotation),
    }),
  ),
});
export type FhirAllergyIntolerance = z.infer<typeof AllergyIntolerance>;

export const Immunization = z.object({
  ...resourceBase,
  status: text,
  vaccineCode: CodeableConcept.optional(),
  encounter: Reference.optional(),
  occurrenceDateTime: text,
  occurrenceString: text,
  recorded: text,
  site: CodeableConcept.optional(),
  route: CodeableConcept.optional(),
  doseQuantity: Quantity.optional(),
  isSubpotent: z.boolean().optional(),
  subpotentReason: list(CodeableConcept),
  performer: list(z.object({ actor: Reference.optional() })),
  note: list(Annotation),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  reaction: list(z.object({ detail: Reference.optional() })),
  protocolApplied: list(
    z.object({ doseNumberPositiveInt: z.number().optional(), doseNumberString: text }),
  ),
});
export type FhirImmunization = z.infer<typeof Immunization>;

export const FamilyMemberHistory = z.object({
  ...resourceBase,
  status: text,
  date: text,
  relationship: CodeableConcept.optional(),
  sex: CodeableConcept.optional(),
  bornPeriod: Period.optional(),
  bornDate: text,
  bornString: text,
  ageAge: Quantity.optional(),
  ageRange: Range.optional(),
  ageString: text,
  deceasedBoolean: z.boolean().optional(),
  deceasedAge: Quantity.optional(),
  deceasedRange: Range.optional(),
  deceasedDate: text,
  deceasedString: text,
  reasonReference: list(Reference),
  note: list(Annotation),
  condition: list(
    z.object({
      code: CodeableConcept.optional(),
      outcome: CodeableConcept.optional(),
      contributedToDeath: z.boolean().optional(),
      onsetAge: Quantity.optional(),
      onsetRange: Range.optional(),
      onsetPeriod: Period.optional(),
      onsetString: text,
      note: list(Annotation),
    }),
  ),
});
export type FhirFamilyMemberHistory = z.infer<typeof FamilyMemberHistory>;

export const BodyStructure = z.object({
  ...resourceBase,
  active: z.boolean().optional(),
  morphology: CodeableConcept.optional(),
  location: CodeableConcept.optional(),
  locationQualifier: list(CodeableConcept),
  description: text,
});

/** One rule of a consent. The exceptions inside it are parsed one level at a time, so that no depth is too deep. */
export const Provision = z.object({
  type: text,
  period: Period.optional(),
  action: list(CodeableConcept),
  code: list(CodeableConcept),
  purpose: list(Coding),
  class: list(Coding),
  actor: list(z.object({ reference: Reference.optional() })),
  provision: list(z.unknown()),
});
export type FhirProvision = z.infer<typeof Provision>;

export const Consent = z.object({
  ...resourceBase,
  status: text,
  scope: CodeableConcept.optional(),
  category: list(CodeableConcept),
  dateTime: text,
  performer: list(Reference),
  organization: list(Reference),
  sourceReference: Reference.optional(),
  provision: z.unknown().optional(),
});
