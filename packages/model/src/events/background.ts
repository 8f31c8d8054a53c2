import * as z from "zod";
import { CodeableConcept } from "../coding.js";
import { Quantity } from "../quantity.js";
import { EventTime, TimePoint } from "../time.js";
import { eventBase } from "./base.js";

/** A reaction to a substance, as described. */
export const AllergyReaction = z.strictObject({
  substance: CodeableConcept.optional(),
  manifestation: z.array(CodeableConcept),
  /** FHIR severity code (`mild`, `moderate`, `severe`), as stated. */
  severity: z.string().optional(),
  onset: TimePoint.optional(),
  description: z.string().optional(),
});
export type AllergyReaction = z.infer<typeof AllergyReaction>;

/** An allergy or intolerance (FHIR `AllergyIntolerance`). `code` is the substance, or a statement that none is known. */
export const AllergyEvent = z.strictObject({
  kind: z.literal("allergy"),
  ...eventBase,
  type: z.string().optional(),
  category: z.array(z.string()).optional(),
  criticality: z.string().optional(),
  clinicalStatus: z.string().optional(),
  verificationStatus: z.string().optional(),
  lastOccurrence: TimePoint.optional(),
  reactions: z.array(AllergyReaction),
});
export type AllergyEvent = z.infer<typeof AllergyEvent>;

/** A vaccination (FHIR `Immunization`). `code` is the vaccine. */
export const ImmunizationEvent = z.strictObject({
  kind: z.literal("immunization"),
  ...eventBase,
  dose: Quantity.optional(),
  /** Which dose of the series, as written (`2`, `booster`). */
  doseNumber: z.string().optional(),
  site: CodeableConcept.optional(),
  route: CodeableConcept.optional(),
  reason: z.array(CodeableConcept).optional(),
});
export type ImmunizationEvent = z.infer<typeof ImmunizationEvent>;

/** Taking part in a study (FHIR `ResearchSubject`, with what its `ResearchStudy` lends). `code` is the study's title. */
export const StudyParticipationEvent = z.strictObject({
  kind: z.literal("studyParticipation"),
  ...eventBase,
  /** The ResearchStudy, such as `ResearchStudy/1`. */
  study: z.string().optional(),
  assignedArm: z.string().optional(),
  actualArm: z.string().optional(),
  phase: CodeableConcept.optional(),
  /** FHIR status code of the study itself. */
  studyStatus: z.string().optional(),
});
export type StudyParticipationEvent = z.infer<typeof StudyParticipationEvent>;

/** A condition of a relative. `onset` is in the source's words, such as an age. */
export const FamilyCondition = z.strictObject({
  code: CodeableConcept,
  outcome: CodeableConcept.optional(),
  onset: z.string().optional(),
  contributedToDeath: z.boolean().optional(),
});
export type FamilyCondition = z.infer<typeof FamilyCondition>;

/** What is known of one relative's health (FHIR `FamilyMemberHistory`). `code` is the relationship; the relative's name is left out. */
export const FamilyHistoryEvent = z.strictObject({
  kind: z.literal("familyHistory"),
  ...eventBase,
  sex: CodeableConcept.optional(),
  born: z.string().optional(),
  /** The relative's age when it was written down, in the source's words. */
  age: z.string().optional(),
  /** A date, an age or words; `true` or `false` where the source says no more. */
  deceased: z.string().optional(),
  conditions: z.array(FamilyCondition),
});
export type FamilyHistoryEvent = z.infer<typeof FamilyHistoryEvent>;

/** One rule of a consent: what it permits or denies, and for how long. Later rules are exceptions to those before. */
export const ConsentProvision = z.strictObject({
  decision: z.enum(["permit", "deny"]).optional(),
  /** What it is limited to, as coded: actions, content, purposes, classes of data. */
  about: z.array(CodeableConcept).optional(),
  /** Whom it concerns, by name. */
  actors: z.array(z.string()).optional(),
  time: EventTime.optional(),
});
export type ConsentProvision = z.infer<typeof ConsentProvision>;

/** A consent or its refusal (FHIR `Consent`), as recorded. It is shown and rules nothing here: what may be seen is the host's decision. */
export const ConsentEvent = z.strictObject({
  kind: z.literal("consent"),
  ...eventBase,
  scope: CodeableConcept.optional(),
  category: z.array(CodeableConcept),
  /** What was decided, where the source decides one thing for all of it; otherwise only `provisions` say it. */
  decision: z.enum(["permit", "deny"]).optional(),
  /** The rules as stated, in their order. */
  provisions: z.array(ConsentProvision).optional(),
});
export type ConsentEvent = z.infer<typeof ConsentEvent>;

/** An anatomical structure that others refer to, such as a tumour (FHIR `BodyStructure`). It has no time and is listed. */
export const BodyStructureEvent = z.strictObject({
  kind: z.literal("bodyStructure"),
  ...eventBase,
  location: CodeableConcept.optional(),
  morphology: CodeableConcept.optional(),
  qualifier: z.array(CodeableConcept).optional(),
});
export type BodyStructureEvent = z.infer<typeof BodyStructureEvent>;

/** One field of a resource in words: the FHIR element's name and what it says. */
export const ResourceDetail = z.strictObject({ element: z.string(), text: z.string() });
export type ResourceDetail = z.infer<typeof ResourceDetail>;

/** A resource of a type without a kind of its own (a goal, a flag, a risk assessment …), kept with its code, time and words. */
export const OtherEvent = z.strictObject({
  kind: z.literal("other"),
  ...eventBase,
  resourceType: z.string(),
  category: z.array(CodeableConcept),
  details: z.array(ResourceDetail),
});
export type OtherEvent = z.infer<typeof OtherEvent>;
