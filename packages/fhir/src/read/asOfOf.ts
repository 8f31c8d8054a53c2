import { parseTimePoint, type Issue, type TimePoint } from "@ipo/model";
import type { Input } from "../container/input.js";
import type { ReadOptions } from "../readResult.js";

/** When the source put the data together: as the caller says, else the timestamp of the Bundle. */
export function asOfOf(
  { timestamp }: Input,
  { asOf: stated }: ReadOptions,
): { asOf: TimePoint | undefined; issues: Issue[] } {
  const text = stated ?? timestamp;
  const asOf = text === undefined ? undefined : parseTimePoint(text);
  if (text === undefined || asOf) return { asOf, issues: [] };
  const expression = stated === undefined ? "Bundle.timestamp" : "options.asOf";
  const diagnostics = `"${text}" is not a FHIR date, so it is not known how fresh the data are. Write Bundle.timestamp as an instant, or pass \`asOf\`.`;
  return { asOf, issues: [{ severity: "error", code: "value", expression, diagnostics }] };
}
