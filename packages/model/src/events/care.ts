import * as z from "zod";
import { CodeableConcept } from "../coding.js";
import { eventBase } from "./base.js";

/** Someone who takes part in care, by role and name; the patient is never listed. */
export const Participant = z.strictObject({
  role: CodeableConcept.optional(),
  name: z.string().optional(),
});
export type Participant = z.infer<typeof Participant>;

/**
 * A contact or step of care: MDK, visit, referral or other order, care-pathway (SVF) measuring point, task, planned act,
 * and the spans that hold them (episode of care, care team).
 */
export const CareEvent = z.strictObject({
  kind: z.literal("careEvent"),
  ...eventBase,
  category: z.enum([
    "mdk",
    "visit",
    "admission",
    "referral",
    "pathway",
    "planned",
    "order",
    "task",
    "episode",
    "careTeam",
    "other",
  ]),
  /** What was decided or concluded, in the source's words. */
  decision: z.string().optional(),
  reason: z.array(CodeableConcept).optional(),
  bodySite: z.array(CodeableConcept).optional(),
  participants: z.array(Participant).optional(),
});
export type CareEvent = z.infer<typeof CareEvent>;

/**
 * A plan of care (FHIR `CarePlan`). One whose category says line of therapy is a bracket over its treatments;
 * lines are never inferred from drugs or dates.
 */
export const CarePlanEvent = z.strictObject({
  kind: z.literal("carePlan"),
  ...eventBase,
  category: z.enum(["line-of-therapy", "plan"]),
  /** The line's number when the source states one as a number. */
  line: z.number().int().optional(),
  intent: z.enum(["curative", "palliative", "supportive", "diagnostic"]).optional(),
  activities: z.array(CodeableConcept),
});
export type CarePlanEvent = z.infer<typeof CarePlanEvent>;

/** Death, from `Patient.deceased` or an observation. A death without a date is undated, and still ends nothing by guess. */
export const DeathEvent = z.strictObject({
  kind: z.literal("death"),
  ...eventBase,
  cause: CodeableConcept.optional(),
});
export type DeathEvent = z.infer<typeof DeathEvent>;

/** The last time the patient was known to be followed. */
export const FollowUpEvent = z.strictObject({ kind: z.literal("followUp"), ...eventBase });
export type FollowUpEvent = z.infer<typeof FollowUpEvent>;
