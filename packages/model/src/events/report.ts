import * as z from "zod";
import { CodeableConcept, Coding } from "../coding.js";
import { ObservationValue } from "../quantity.js";
import { TimePoint } from "../time.js";
import { eventBase } from "./base.js";

/** A file that belongs to a report or document, described and not carried: what it is, and where the source keeps it. */
export const Attachment = z.strictObject({
  contentType: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
  creation: TimePoint.optional(),
  /** Bytes, as stated. */
  size: z.number().optional(),
  /** The content itself where it is plain text. */
  text: z.string().optional(),
});
export type Attachment = z.infer<typeof Attachment>;

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
  /** DICOM Study Instance UID, for the host's viewer. */
  studyUid: z.string().optional(),
  /** Sources of the observations it gathers. */
  results: z.array(z.string()).optional(),
  attachments: z.array(Attachment).optional(),
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
  attachments: z.array(Attachment).optional(),
});
export type ReportEvent = z.infer<typeof ReportEvent>;

/** A specimen, at the time of its collection. */
export const SpecimenEvent = z.strictObject({
  kind: z.literal("specimen"),
  ...eventBase,
  bodySite: CodeableConcept.optional(),
});
export type SpecimenEvent = z.infer<typeof SpecimenEvent>;

/** A part of a document or list: its heading, its words, and the resources it gathers. */
export const DocumentSection = z.strictObject({
  title: z.string().optional(),
  code: CodeableConcept.optional(),
  /** Plain text; markup of a narrative is taken away, its words are not. */
  text: z.string().optional(),
  entries: z.array(z.string()),
});
export type DocumentSection = z.infer<typeof DocumentSection>;

/** A document about the patient (FHIR `Composition`, `DocumentReference`, `Media`, `List`), with its parts. */
export const DocumentEvent = z.strictObject({
  kind: z.literal("document"),
  ...eventBase,
  resource: z.enum(["Composition", "DocumentReference", "List", "Media"]),
  category: z.array(CodeableConcept),
  sections: z.array(DocumentSection),
  attachments: z.array(Attachment).optional(),
});
export type DocumentEvent = z.infer<typeof DocumentEvent>;

/** One answer of a form, with the question as asked. Groups are flattened; `linkId` keeps the place. */
export const PromItem = z.strictObject({
  linkId: z.string().optional(),
  text: z.string().optional(),
  answer: z.array(ObservationValue),
});
export type PromItem = z.infer<typeof PromItem>;

/**
 * Who answered a form, or wrote the answers down: FHIR's type of them, and for a relative the relationship as the source
 * words or codes it. Never a name: a relative's name is somebody else's identity.
 */
export const Respondent = z.strictObject({
  type: z.enum(["Patient", "RelatedPerson", "Practitioner"]),
  /** `RelatedPerson.relationship`, such as mother; absent where the source does not say it. */
  relationship: z.array(CodeableConcept).optional(),
});
export type Respondent = z.infer<typeof Respondent>;

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
  /** Who answered (`QuestionnaireResponse.source`). Where the source does not say it, nothing is inferred. */
  respondent: Respondent.optional(),
  /** Who wrote the answers down (`QuestionnaireResponse.author`), where that is the patient or a relative; staff stand in `provenance`. */
  author: Respondent.optional(),
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
