import * as z from "zod";
import { CodeableConcept } from "../coding.js";
import { Quantity } from "../quantity.js";
import { eventBase } from "./base.js";

/** FHIR and mCODE procedure intent; `code` of the concept decides, the words stay in `intentText`. */
export const TreatmentIntent = z.enum(["curative", "palliative", "supportive", "diagnostic"]);
export type TreatmentIntent = z.infer<typeof TreatmentIntent>;

/** Which cycle of how many a dose belongs to, as stated by the source. */
export const Cycle = z.strictObject({ number: z.number().int(), of: z.number().int().optional() });
export type Cycle = z.infer<typeof Cycle>;

const treatmentBase = {
  ...eventBase,
  intent: TreatmentIntent.optional(),
  /** Why it ended or was not given, in the source's words. */
  stopReason: CodeableConcept.optional(),
  reason: z.array(CodeableConcept).optional(),
  bodySite: z.array(CodeableConcept).optional(),
};

/**
 * One medication resource (FHIR `MedicationRequest`, `-Administration`, `-Statement`, `-Dispense`).
 * `resource` says what it attests: ordered, given, stated to be used, or handed out. `code` is the drug.
 */
export const MedicationEvent = z.strictObject({
  kind: z.literal("medication"),
  ...treatmentBase,
  resource: z.enum(["request", "administration", "statement", "dispense"]),
  /** ATC code as found; old generations (L01XC, L01XE) are kept as they are. */
  atc: z.string().optional(),
  /** Treatment class from the ATC tables, such as `cytostatic`; absent when no table knows the drug. */
  drugClass: z.string().optional(),
  dose: Quantity.optional(),
  /** Dosage in words, as written. */
  dosage: z.string().optional(),
  route: CodeableConcept.optional(),
  regimen: z.string().optional(),
  cycle: Cycle.optional(),
});
export type MedicationEvent = z.infer<typeof MedicationEvent>;

/** Dose to one volume or site. Doses keep the unit they came in (cGy or Gy). */
export const RadiotherapyVolume = z.strictObject({
  site: CodeableConcept.optional(),
  dose: Quantity.optional(),
  fractions: z.number().int().optional(),
});
export type RadiotherapyVolume = z.infer<typeof RadiotherapyVolume>;

/** A course or phase of radiotherapy. Doses to different volumes are listed, never added. */
export const RadiotherapyEvent = z.strictObject({
  kind: z.literal("radiotherapy"),
  ...treatmentBase,
  volumes: z.array(RadiotherapyVolume),
  fractionsPlanned: z.number().int().optional(),
  fractionsDelivered: z.number().int().optional(),
  modality: CodeableConcept.optional(),
  technique: CodeableConcept.optional(),
  cycle: Cycle.optional(),
});
export type RadiotherapyEvent = z.infer<typeof RadiotherapyEvent>;

/** Surgery and every other procedure that is not radiotherapy, imaging or a care contact. `diagnostic` is an examination or test. */
export const ProcedureEvent = z.strictObject({
  kind: z.literal("procedure"),
  ...treatmentBase,
  category: z.enum([
    "surgery",
    "transplant",
    "biopsy",
    "radioligand",
    "systemic",
    "diagnostic",
    "other",
  ]),
  outcome: CodeableConcept.optional(),
  /** For a treatment given in cycles under a procedure code, such as a radioligand. */
  cycle: Cycle.optional(),
});
export type ProcedureEvent = z.infer<typeof ProcedureEvent>;
