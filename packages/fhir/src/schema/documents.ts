import * as z from "zod";
import { Attachment } from "./attachment.js";
import { Annotation, CodeableConcept, Period, Reference, resourceBase } from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

/** One part of a document. Its own parts are parsed one level at a time, so that no depth of nesting is too deep. */
export const Section = z.object({
  title: text,
  code: CodeableConcept.optional(),
  text: z.object({ div: text }).optional(),
  entry: list(Reference),
  emptyReason: CodeableConcept.optional(),
  section: list(z.unknown()),
});

export const Composition = z.object({
  ...resourceBase,
  status: text,
  type: CodeableConcept.optional(),
  category: list(CodeableConcept),
  encounter: Reference.optional(),
  date: text,
  author: list(Reference),
  title: text,
  custodian: Reference.optional(),
  relatesTo: list(z.object({ targetReference: Reference.optional() })),
  section: list(z.unknown()),
});

export const ListResource = z.object({
  ...resourceBase,
  status: text,
  title: text,
  code: CodeableConcept.optional(),
  encounter: Reference.optional(),
  date: text,
  source: Reference.optional(),
  note: list(Annotation),
  entry: list(
    z.object({
      flag: CodeableConcept.optional(),
      deleted: z.boolean().optional(),
      item: Reference.optional(),
    }),
  ),
  emptyReason: CodeableConcept.optional(),
});
export type FhirList = z.infer<typeof ListResource>;

export const DocumentReference = z.object({
  ...resourceBase,
  status: text,
  docStatus: text,
  type: CodeableConcept.optional(),
  category: list(CodeableConcept),
  date: text,
  author: list(Reference),
  authenticator: Reference.optional(),
  custodian: Reference.optional(),
  relatesTo: list(z.object({ target: Reference.optional() })),
  description: text,
  content: list(z.object({ attachment: Attachment.optional() })),
  context: z
    .object({
      encounter: list(Reference),
      period: Period.optional(),
      related: list(Reference),
    })
    .optional(),
});

export const Media = z.object({
  ...resourceBase,
  status: text,
  basedOn: list(Reference),
  partOf: list(Reference),
  type: CodeableConcept.optional(),
  modality: CodeableConcept.optional(),
  view: CodeableConcept.optional(),
  encounter: Reference.optional(),
  createdDateTime: text,
  createdPeriod: Period.optional(),
  issued: text,
  operator: Reference.optional(),
  bodySite: CodeableConcept.optional(),
  content: Attachment.optional(),
  note: list(Annotation),
});
