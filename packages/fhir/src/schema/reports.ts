import * as z from "zod";
import { Attachment } from "./attachment.js";
import {
  Annotation,
  CodeableConcept,
  Coding,
  Identifier,
  Period,
  Reference,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

export const DiagnosticReport = z.object({
  ...resourceBase,
  status: text,
  category: list(CodeableConcept),
  code: CodeableConcept.optional(),
  encounter: Reference.optional(),
  effectiveDateTime: text,
  effectivePeriod: Period.optional(),
  issued: text,
  performer: list(Reference),
  resultsInterpreter: list(Reference),
  basedOn: list(Reference),
  specimen: list(Reference),
  result: list(Reference),
  imagingStudy: list(Reference),
  media: list(z.object({ link: Reference.optional() })),
  conclusion: text,
  conclusionCode: list(CodeableConcept),
  presentedForm: list(Attachment),
  text: z.object({ status: text, div: text }).optional(),
});
export type FhirDiagnosticReport = z.infer<typeof DiagnosticReport>;

export const ImagingStudy = z.object({
  ...resourceBase,
  identifier: list(Identifier),
  status: text,
  modality: list(Coding),
  encounter: Reference.optional(),
  started: text,
  basedOn: list(Reference),
  referrer: Reference.optional(),
  interpreter: list(Reference),
  procedureReference: Reference.optional(),
  procedureCode: list(CodeableConcept),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  endpoint: list(Reference),
  description: text,
  series: list(
    z.object({
      modality: Coding.optional(),
      bodySite: Coding.optional(),
      laterality: Coding.optional(),
      description: text,
    }),
  ),
  note: list(Annotation),
});

export type FhirImagingStudy = z.infer<typeof ImagingStudy>;

export const Specimen = z.object({
  ...resourceBase,
  status: text,
  type: CodeableConcept.optional(),
  receivedTime: text,
  parent: list(Reference),
  request: list(Reference),
  condition: list(CodeableConcept),
  collection: z
    .object({
      collector: Reference.optional(),
      collectedDateTime: text,
      collectedPeriod: Period.optional(),
      method: CodeableConcept.optional(),
      bodySite: CodeableConcept.optional(),
    })
    .optional(),
  note: list(Annotation),
});
