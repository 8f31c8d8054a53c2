import type { Attachment } from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import type { Attachment as FhirAttachment } from "../../schema/attachment.js";
import { report, type ReadContext } from "../context.js";
import { decodeBase64Text } from "./decodeBase64.js";
import { readTimePoint } from "../time.js";

/** Plain text in the encoding FHIR has for text without one named, which is UTF-8; ASCII is a part of it. */
const PLAIN_TEXT = /^text\/plain(?:\s*;\s*charset\s*=\s*"?(?:utf-?8|us-ascii)"?)?\s*;?$/i;

/**
 * The attachments as the record holds them: described, and carried only where the content is plain text. `field` is
 * the path to the list or to the one attachment; each that holds content of another kind gets an issue that says so.
 * `undefined` when there are none.
 */
export function readAttachments(
  attachments: FhirAttachment | readonly FhirAttachment[] | undefined,
  field: string,
  context: ReadContext,
): Attachment[] | undefined {
  const read =
    attachments === undefined || !isList(attachments)
      ? [attachments && readAttachment(attachments, field, context)]
      : attachments.map((attachment, index) =>
          readAttachment(attachment, `${field}[${index}]`, context),
        );
  return nonEmpty(read.filter((attachment) => attachment !== undefined));
}

/** One attachment, or `undefined` where it says nothing. */
export function readAttachment(
  { data, contentType, title, url, language, creation, size }: FhirAttachment,
  field: string,
  context: ReadContext,
): Attachment | undefined {
  const attachment = defined({
    contentType,
    title,
    url,
    language,
    creation: readTimePoint(creation, `${field}.creation`, context),
    size,
    text: data === undefined ? undefined : textOfData(data, contentType, field, context),
  });
  return Object.keys(attachment).length === 0 ? undefined : attachment;
}

function textOfData(
  data: string,
  contentType: string | undefined,
  field: string,
  context: ReadContext,
): string | undefined {
  const isPlainText = PLAIN_TEXT.test(contentType?.trim() ?? "");
  const text = isPlainText ? decodeBase64Text(data) : undefined;
  if (text !== undefined) return text;
  const why = isPlainText
    ? "This content is not plain text in base64 and UTF-8"
    : `This content is ${contentType ?? "of no stated type"}, not plain text`;
  report(
    context,
    "information",
    "informational",
    `${field}.data`,
    `${why}. It stays in the source; the record says only that it is there.`,
  );
  return undefined;
}

function isList(
  attachments: FhirAttachment | readonly FhirAttachment[],
): attachments is readonly FhirAttachment[] {
  return Array.isArray(attachments);
}
