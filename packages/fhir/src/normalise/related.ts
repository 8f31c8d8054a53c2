import { nonEmpty } from "../defined.js";
import { resolveReference } from "../references/resolveReference.js";
import type { Reference } from "../schema/datatypes.js";
import type { ReadContext } from "./context.js";

/** What a reference points at, in `source` form: the resource in the input, else `Type/id` as written; `undefined` for words only. */
export function sourceOfReference(reference: Reference, context: ReadContext): string | undefined {
  const resolved = resolveReference(reference, context.entry, context.index);
  if (resolved) return resolved.source;
  return /(?:^|\/)([A-Za-z]+\/[A-Za-z0-9.-]+)(?:\/_history\/[^/]+)?$/.exec(
    reference.reference ?? "",
  )?.[1];
}

/** The sources of several references, each once and without the resource itself, or `undefined` when there are none. */
export function relatedOf(
  references: readonly (Reference | undefined)[],
  context: ReadContext,
): string[] | undefined {
  const sources = references.map((reference) => reference && sourceOfReference(reference, context));
  return nonEmpty([
    ...new Set(sources.filter((source) => source !== undefined && source !== context.entry.source)),
  ] as string[]);
}
