import type { ResourceEntry } from "../container/inputEntry.js";
import { resolveReference } from "../references/resolveReference.js";
import type { Reference } from "../schema/datatypes.js";
import type { ReadContext } from "./context.js";

/** What a reference lends to the event it stands in: the resource it leads to, and its own words for it. */
export interface Referred {
  readonly entry?: ResourceEntry | undefined;
  readonly display?: string | undefined;
}

/**
 * The resource a reference leads to and the words of the reference, each where there is one. Neither is given when the
 * resource is withheld or about somebody else: the words of a reference repeat what it leads to.
 */
export function referredOf(reference: Reference, context: ReadContext): Referred {
  const entry = resolveReference(reference, context.entry, context.index);
  return entry && context.isWithheld(entry) ? {} : { entry, display: reference.display };
}
