import type { Issue } from "@ipo/model";
import type { Outcome, ResourceEntry } from "./inputEntry.js";

/**
 * Entries that threw when they were looked at, with what they threw. Plain JSON does not; objects with getters or from
 * a Proxy may, and so would a fault of this library: it then costs the entry and not the record.
 */
export type Unreadable = Map<ResourceEntry, unknown>;

/** What looking at an entry gives; an entry that throws is noted, and gives `undefined`. */
export function attempt<Value>(
  entry: ResourceEntry,
  unreadable: Unreadable,
  look: () => Value,
): Value | undefined {
  try {
    return look();
  } catch (fault) {
    unreadable.set(entry, fault);
    return undefined;
  }
}

/** The fate of an entry that threw. */
export const UNREADABLE: Outcome = { fate: "invalid", reason: "bad-structure" };

/** Says that an entry threw, and what. */
export function unreadableIssue([{ resourceType, resourcePath }, fault]: readonly [
  ResourceEntry,
  unknown,
]): Issue {
  const words = fault instanceof Error ? fault.message : typeof fault;
  const diagnostics = `This ${resourceType} could not be read: an error was thrown on the way (${words}). Send plain JSON; if it is, report this to the makers of @ipo/fhir.`;
  return { severity: "error", code: "exception", expression: resourcePath, diagnostics };
}
