import * as z from "zod";

const text = z.string().optional();

/** FHIR `Attachment`; `data` is base64. */
export const Attachment = z.object({
  contentType: text,
  language: text,
  data: text,
  url: text,
  size: z.number().optional(),
  title: text,
  creation: text,
});
export type Attachment = z.infer<typeof Attachment>;
