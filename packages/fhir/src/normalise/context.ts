import type { Terminology } from "@ipo/clinical";
import type { Issue, IssueSeverity } from "@ipo/model";
import type * as z from "zod";
import type { ResourceEntry } from "../container/inputEntry.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { parseLeniently } from "../schema/parseLeniently.js";

/** What a normaliser needs beside the resource: where it stands, what else is in the input, and where to report. */
export interface ReadContext {
  readonly entry: ResourceEntry;
  readonly index: ReferenceIndex;
  /** The clinical tables that say what a code is. */
  readonly terminology: Terminology;
  /** Whether a resource is withheld, or about somebody else, so that nothing of it may be shown. */
  readonly isWithheld: (entry: ResourceEntry) => boolean;
  readonly issues: Issue[];
}

/** Reports something about a field of the resource; `field` is the path from the resource, empty for the whole. */
export function report(
  context: ReadContext,
  severity: IssueSeverity,
  code: string,
  field: string,
  diagnostics: string,
): void {
  const expression =
    field === "" ? context.entry.resourcePath : `${context.entry.resourcePath}.${field}`;
  context.issues.push({ severity, code, expression, diagnostics });
}

/**
 * The resource as its schema reads it, with an issue for every field left out. The schemas of resources require no
 * member, so something is always read, if only an empty object.
 */
export function parseResource<Schema extends z.ZodObject>(
  schema: Schema,
  context: ReadContext,
): z.output<Schema> {
  const { data, dropped } = parseLeniently(schema, context.entry.resource);
  for (const { path, message } of dropped)
    report(context, "warning", "structure", path, droppedText(message));
  return data as z.output<Schema>;
}

/** Says that something was left out, why, and what to do; `message` is what is wrong with it. */
export function droppedText(message: string, what = "field"): string {
  return `This ${what} was left out, because it is not what FHIR R4 says it is: ${message}. Send it as FHIR R4 says.`;
}
