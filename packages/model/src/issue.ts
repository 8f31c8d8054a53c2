import * as z from "zod";

/** FHIR `IssueSeverity`. `error`: the resource could not be used. `warning`: used, with something left out or unclear. */
export const IssueSeverity = z.enum(["fatal", "error", "warning", "information"]);
export type IssueSeverity = z.infer<typeof IssueSeverity>;

/** One thing wrong with the input, shaped like FHIR `OperationOutcome.issue`; `expression` is the path to the place. */
export const Issue = z.strictObject({
  severity: IssueSeverity,
  /** A FHIR issue-type code, such as `structure`, `value`, `not-found`, `not-supported`, `duplicate`. */
  code: z.string(),
  /** A path such as `Bundle.entry[0].resource.effectiveDateTime`. */
  expression: z.string(),
  /** What is wrong and what to do about it, in English, for a developer. */
  diagnostics: z.string(),
});
export type Issue = z.infer<typeof Issue>;
