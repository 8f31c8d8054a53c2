import { extname } from "node:path";
import { CliError } from "../cliError.js";

/** What `ipo convert` can make: a record as `record.schema.json` says, or a FHIR R4 Bundle. */
export const CONVERT_FORMATS = ["record", "bundle"] as const;
export type ConvertFormat = (typeof CONVERT_FORMATS)[number];

/** The format asked for, else the one that the output's name says: `bundle.json` and `x.bundle.json` are Bundles. */
export function convertFormatOf(output: string, to: ConvertFormat | undefined): ConvertFormat {
  if (to !== undefined) return to;
  if (output !== "-" && extname(output).toLowerCase() !== ".json")
    throw new CliError(
      `The name ${output} does not say what to make. End it in .json, or pass --to record or --to bundle.`,
    );
  return output.toLowerCase().endsWith("bundle.json") ? "bundle" : "record";
}
