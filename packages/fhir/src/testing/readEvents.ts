import type { ClinicalEvent, Issue } from "@ipo/model";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "./bundleOf.js";

/** The events and issues that the resources give, for tests; a lone resource has its type for a path. */
export function readEvents(...resources: readonly unknown[]): {
  events: readonly ClinicalEvent[];
  issues: readonly Issue[];
} {
  const { record, issues } = readBundle(
    resources.length === 1 ? resources[0] : bundleOf(...resources),
  );
  return { events: record?.events ?? [], issues };
}
