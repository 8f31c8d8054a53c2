import * as z from "zod";
import { CodeableConcept } from "../coding.js";
import { Quantity } from "../quantity.js";
import { eventBase } from "./base.js";

/** A diagnosis or other condition (FHIR `Condition`). Its time runs from onset to abatement. */
export const ConditionEvent = z.strictObject({
  kind: z.literal("condition"),
  ...eventBase,
  /** `primary` and `secondary` tumour as coded or profiled by the source; everything else is `other`. */
  role: z.enum(["primary-cancer", "secondary-cancer", "other"]),
  clinicalStatus: z.string().optional(),
  verificationStatus: z.string().optional(),
  bodySite: z.array(CodeableConcept).optional(),
  histology: CodeableConcept.optional(),
  /** Stage groups written inside the condition itself; staging observations are `stage` events of their own. */
  stage: z.array(CodeableConcept).optional(),
});
export type ConditionEvent = z.infer<typeof ConditionEvent>;

/** One staging (TNM, FIGO, ISS, Gleason …). A restaging is a new event, never an overwrite. */
export const StageEvent = z.strictObject({
  kind: z.literal("stage"),
  ...eventBase,
  /** The category or group found, with its prefix (c, p, y, r) as written. */
  value: CodeableConcept.optional(),
  /** The measure, where what was found is one (a Breslow thickness); `value` then has it in words. */
  quantity: Quantity.optional(),
  /** Edition or method, such as `AJCC 8`. */
  method: CodeableConcept.optional(),
  condition: z.string().optional(),
});
export type StageEvent = z.infer<typeof StageEvent>;

/**
 * The state or a turn of the disease (mCODE cancer disease status and the like).
 * One with a period is a state and is drawn as a band; one at a point is a turn and is drawn as a mark.
 */
export const DiseaseStatusEvent = z.strictObject({
  kind: z.literal("diseaseStatus"),
  ...eventBase,
  value: CodeableConcept.optional(),
  /** The tone of the state as coded (SNOMED CT or local codes in the clinical tables); absent when no table knows it. */
  category: z
    .enum([
      "localised",
      "remission",
      "stable",
      "recurrence",
      "metastatic",
      "resistant",
      "progression",
      "undetermined",
    ])
    .optional(),
  evidence: z.array(CodeableConcept).optional(),
});
export type DiseaseStatusEvent = z.infer<typeof DiseaseStatusEvent>;
