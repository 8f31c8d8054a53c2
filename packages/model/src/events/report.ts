import * as z from "zod";
import { CodeableConcept, Coding } from "../coding.js";
import { ObservationValue } from "../quantity.js";
import { eventBase } from "./base.js";

/** Response categories as a shape and colour can tell them apart. The category is found in data, never derived. */
export const ResponseCategory = z.enum([
  "complete",
  "partial",
  "minor",
  "stable",
  "progression",
  "mixed",
  "not-evaluable",
]);
export type ResponseCategory = z.infer<typeof ResponseCategory>;

/** An imaging study (FHIR `ImagingStudy`, an imaging `DiagnosticReport` or an imaging `Procedure`). */
export const ImagingEvent = z.strictObject({
  kind: z.literal("imaging"),
  ...eventBase,
  /** DICOM modality codings, such as `CT`, `MR`, `PT`. */
  modality: z.array(Coding),
  bodySite: z.array(CodeableConcept).optional(),
  conclusion: z.string().optional(),
  conclusionCode: z.array(CodeableConcept).optional(),
});
export type ImagingEvent = z.infer<typeof ImagingEvent>;

/** A response assessment (RECIST, RANO, PCWG, IMWG …), tied to the studies it rests on by `assesses`. */
export const ResponseEvent = z.strictObject({
  kind: z.literal("response"),
  ...eventBase,
  value: CodeableConcept.optional(),
  category: ResponseCategory.optional(),
  /** The response system, as worded. */
  method: CodeableConcept.optional(),
  assesses: z.array(z.string()),
});
export type ResponseEvent = z.infer<typeof ResponseEvent>;

/** A report of another kind (pathology, laboratory panel, molecular), with the results it gathers. */
export const ReportEvent = z.strictObject({
  kind: z.literal("report"),
  ...eventBase,
  category: z.array(CodeableConcept),
  conclusion: z.string().optional(),
  conclusionCode: z.array(CodeableConcept).optional(),
  results: z.array(z.string()),
});
export type ReportEvent = z.infer<typeof ReportEvent>;

/** A specimen, at the time of its collection. */
export const SpecimenEvent = z.strictObject({
  kind: z.literal("specimen"),
  ...eventBase,
  bodySite: CodeableConcept.optional(),
});
export type SpecimenEvent = z.infer<typeof SpecimenEvent>;

/** One answer of a form, with the question as asked. Groups are flattened; `linkId` keeps the place. */
export const PromItem = z.strictObject({
  linkId: z.string().optional(),
  text: z.string().optional(),
  answer: z.array(ObservationValue),
});
export type PromItem = z.infer<typeof PromItem>;

/**
 * A patient-reported form as sent, started, answered, stopped or declined.
 * A form without answers is a fact of its own and is shown as one.
 */
export const PromFormEvent = z.strictObject({
  kind: z.literal("promForm"),
  ...eventBase,
  instrument: z.string().optional(),
  questionnaire: z.string().optional(),
  form: z.enum(["completed", "in-progress", "amended", "stopped", "declined", "unknown"]),
  items: z.array(PromItem),
});
export type PromFormEvent = z.infer<typeof PromFormEvent>;

/** An adverse event. `grade` is the CTCAE grade as stated: 0 is "absent" and differs from no grade. */
export const AdverseEventEvent = z.strictObject({
  kind: z.literal("adverseEvent"),
  ...eventBase,
  grade: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .optional(),
  severity: CodeableConcept.optional(),
  seriousness: CodeableConcept.optional(),
  outcome: CodeableConcept.optional(),
  suspects: z.array(z.string()),
});
export type AdverseEventEvent = z.infer<typeof AdverseEventEvent>;
