import * as z from "zod";
import { CodeableConcept } from "../coding.js";
import { ObservationValue, Quantity, ReferenceRange } from "../quantity.js";
import { TimePoint } from "../time.js";
import { eventBase } from "./base.js";
import { Respondent } from "./report.js";

/** A value in another unit, by an exact factor, beside the original. `rule` says how, such as `g/dL × 10 = g/L (UCUM)`. */
export const Conversion = z.strictObject({ quantity: Quantity, rule: z.string() });
export type Conversion = z.infer<typeof Conversion>;

const observationBase = {
  ...eventBase,
  value: ObservationValue,
  referenceRange: z.array(ReferenceRange).optional(),
  /** Flags as stated by the source (`H`, `L`, `A` …); never computed. */
  interpretation: z.array(CodeableConcept).optional(),
  method: CodeableConcept.optional(),
  bodySite: CodeableConcept.optional(),
  /** The value in the analyte's usual unit, where the factor is exact; it is told beside the value and never drawn in its place. */
  converted: Conversion.optional(),
  /** When the result was released, where that differs from when the sample was taken. */
  issued: TimePoint.optional(),
};

/**
 * One laboratory value of one analyte. Range, unit, method and laboratory belong to this value.
 * `analyte` is the id of the analyte in the clinical tables; without one the code itself is the identity.
 */
export const LabEvent = z.strictObject({
  kind: z.literal("lab"),
  ...observationBase,
  analyte: z.string().optional(),
  laboratory: z.string().optional(),
  specimen: z.string().optional(),
});
export type LabEvent = z.infer<typeof LabEvent>;

/** A vital sign or body measure (blood pressure parts are one event each, with the component in the id). */
export const VitalSignEvent = z.strictObject({
  kind: z.literal("vitalSign"),
  ...observationBase,
  analyte: z.string().optional(),
});
export type VitalSignEvent = z.infer<typeof VitalSignEvent>;

/** Any other observation, kept with its value as it stands. */
export const ObservationEvent = z.strictObject({
  kind: z.literal("observation"),
  ...observationBase,
  /** FHIR observation category codes, such as `social-history`. */
  category: z.array(z.string()).optional(),
});
export type ObservationEvent = z.infer<typeof ObservationEvent>;

/** ECOG (0-5, higher is worse), Karnofsky or Lansky (0-100, higher is better). The three are never mixed on one axis. */
export const PerformanceStatusEvent = z.strictObject({
  kind: z.literal("performanceStatus"),
  ...observationBase,
  scale: z.enum(["ECOG", "Karnofsky", "Lansky"]),
  /** The grade that a coded answer stands for on the scale; a value that is a number needs none. */
  grade: z.number().optional(),
});
export type PerformanceStatusEvent = z.infer<typeof PerformanceStatusEvent>;

/** A genomic or receptor finding, as reported. */
export const GenomicFindingEvent = z.strictObject({
  kind: z.literal("genomicFinding"),
  ...observationBase,
  gene: CodeableConcept.optional(),
  variant: z.string().optional(),
  significance: CodeableConcept.optional(),
  origin: z.enum(["germline", "somatic"]).optional(),
  specimen: z.string().optional(),
});
export type GenomicFindingEvent = z.infer<typeof GenomicFindingEvent>;

/** One symptom of one domain at one time, in the three levels of the IPÖ wheel or as a value of its own scale. */
export const SymptomEvent = z.strictObject({
  kind: z.literal("symptom"),
  ...observationBase,
  /** Domain id in the clinical tables; without one the code is the identity. */
  domain: z.string().optional(),
  level: z.enum(["none", "moderate", "severe"]).optional(),
  /** Who answered the form that it is derived from. */
  respondent: Respondent.optional(),
});
export type SymptomEvent = z.infer<typeof SymptomEvent>;

/** A score on a scale of a patient-reported instrument. Direction and range come with the scale in the clinical tables. */
export const PromScoreEvent = z.strictObject({
  kind: z.literal("promScore"),
  ...observationBase,
  /** Instrument and scale ids in the clinical tables, when known. */
  instrument: z.string().optional(),
  scale: z.string().optional(),
  /** Who answered the form that it is derived from, or part of. */
  respondent: Respondent.optional(),
});
export type PromScoreEvent = z.infer<typeof PromScoreEvent>;
