import { PatientRecord } from "@ipo/model";
import type * as z from "zod";
import { CliError } from "../cliError.js";

/**
 * The record that a text holds, as `ipo convert` writes one; `undefined` when the text is something else, such as FHIR.
 * A text that says it is a record and is not a valid one ends the call.
 */
export function recordIn(text: string, name: string): PatientRecord | undefined {
  const json = parsed(text);
  if (typeof json !== "object" || json === null || !("schemaVersion" in json)) return undefined;
  const { data, error } = PatientRecord.safeParse(json);
  if (data) return data;
  throw new CliError(
    `${name} is not a valid record: ${faultsOf(error)}. Compare it with record.schema.json of @ipo/model, or make it anew with ipo convert.`,
  );
}

/** Faults named in the message. */
const SHOWN = 3;

function faultsOf({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `${path.map(String).join(".") || "the whole"}: ${message}`);
  const rest = issues.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
