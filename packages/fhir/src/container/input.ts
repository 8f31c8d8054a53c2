import type { Issue } from "@ipo/model";
import { rejectedEntryOf, type InputEntry, type Outcome, type Place } from "./inputEntry.js";

/** The input as a flat list of entries, in the order they stand in. It grows page by page. */
export interface Input {
  readonly entries: InputEntry[];
  readonly issues: Issue[];
  /** The Bundles met, so that none is opened twice. */
  readonly seen: WeakSet<object>;
  /** That of the first Bundle that has one; of Bundles in one another, the outermost. */
  timestamp: string | undefined;
}

/** An input that holds nothing yet. */
export function emptyInput(): Input {
  return { entries: [], issues: [], seen: new WeakSet(), timestamp: undefined };
}

/** Adds an entry that cannot be read, and says why. */
export function rejectEntry(
  input: Input,
  place: Place,
  reason: Outcome["reason"],
  code: string,
  diagnostics: string,
): void {
  input.entries.push(rejectedEntryOf(place, { fate: "invalid", reason }));
  reportFault(input, code, place.path, diagnostics);
}

/** Says what is wrong with the input at a path. */
export function reportFault(
  input: Input,
  code: string,
  expression: string,
  diagnostics: string,
): void {
  input.issues.push({ severity: "error", code, expression, diagnostics });
}
