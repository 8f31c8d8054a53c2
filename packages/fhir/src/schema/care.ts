import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Coding,
  Period,
  Reference,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";
import { PlannedActivity } from "./plannedActivity.js";

const text = z.string().optional();

/** A diagnosis of a stay or an episode; `use` is its role in an Encounter, `role` in an EpisodeOfCare. */
const Diagnosis = z.object({
  condition: Reference.optional(),
  use: CodeableConcept.optional(),
  role: CodeableConcept.optional(),
});
export type FhirDiagnosis = z.infer<typeof Diagnosis>;

export const CarePlan = z.object({
  ...resourceBase,
  status: text,
  intent: text,
  category: list(CodeableConcept),
  title: text,
  description: text,
  subject: Reference.optional(),
  encounter: Reference.optional(),
  period: Period.optional(),
  created: text,
  author: Reference.optional(),
  basedOn: list(Reference),
  partOf: list(Reference),
  replaces: list(Reference),
  addresses: list(Reference),
  careTeam: list(Reference),
  goal: list(Reference),
  supportingInfo: list(Reference),
  activity: list(PlannedActivity),
  note: list(Annotation),
});
export type FhirCarePlan = z.infer<typeof CarePlan>;

export const Encounter = z.object({
  ...resourceBase,
  status: text,
  class: Coding.optional(),
  type: list(CodeableConcept),
  serviceType: CodeableConcept.optional(),
  subject: Reference.optional(),
  period: Period.optional(),
  participant: list(z.object({ type: list(CodeableConcept), individual: Reference.optional() })),
  location: list(z.object({ location: Reference.optional(), status: text })),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  diagnosis: list(Diagnosis),
  hospitalization: z.object({ dischargeDisposition: CodeableConcept.optional() }).optional(),
  appointment: list(Reference),
  episodeOfCare: list(Reference),
  basedOn: list(Reference),
  partOf: Reference.optional(),
  serviceProvider: Reference.optional(),
});
export type FhirEncounter = z.infer<typeof Encounter>;

export const EpisodeOfCare = z.object({
  ...resourceBase,
  status: text,
  type: list(CodeableConcept),
  diagnosis: list(Diagnosis),
  patient: Reference.optional(),
  managingOrganization: Reference.optional(),
  period: Period.optional(),
  referralRequest: list(Reference),
  careManager: Reference.optional(),
  team: list(Reference),
});

export const CareTeam = z.object({
  ...resourceBase,
  status: text,
  category: list(CodeableConcept),
  name: text,
  subject: Reference.optional(),
  encounter: Reference.optional(),
  period: Period.optional(),
  participant: list(z.object({ role: list(CodeableConcept), member: Reference.optional() })),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  managingOrganization: list(Reference),
  note: list(Annotation),
});

export const ResearchSubject = z.object({
  ...resourceBase,
  status: text,
  period: Period.optional(),
  study: Reference.optional(),
  individual: Reference.optional(),
  assignedArm: text,
  actualArm: text,
  consent: Reference.optional(),
});

/** What a study lends to those who take part in it. */
export const ResearchStudy = z.object({
  identifier: list(z.object({ value: text })),
  title: text,
  status: text,
  phase: CodeableConcept.optional(),
});
