import type { ResourceEntry } from "../container/inputEntry.js";
import { withoutVersion } from "./withoutVersion.js";

/**
 * The part of the entry's own address before its type and id, which relative references are relative to
 * (hl7.org/fhir/R4/bundle.html#references); empty where the address does not end in them.
 */
export function baseOf(entry: Pick<ResourceEntry, "fullUrl" | "resourceType" | "id">): string {
  const address = withoutVersion(entry.fullUrl ?? "");
  const tail = `${entry.resourceType}/${entry.id ?? ""}`;
  return address.endsWith(tail) ? address.slice(0, -tail.length) : "";
}

/** The server an entry says it comes from, such as `http://a.example/fhir/`; `undefined` when it does not say. */
export function serverOf(
  entry: Pick<ResourceEntry, "fullUrl" | "resourceType" | "id">,
): string | undefined {
  const base = baseOf(entry);
  return base.startsWith("http") ? base : undefined;
}
