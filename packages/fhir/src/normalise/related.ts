import type { Relation } from "@ipo/model";
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

/** References of a resource, by the FHIR element they stand in. */
export type Related = Readonly<
  Record<string, Reference | readonly (Reference | undefined)[] | undefined>
>;

/** The references as relations, each once and without the resource itself, or `undefined` when there are none. */
export function relatedOf(related: Related, context: ReadContext): Relation[] | undefined {
  const relations: Relation[] = [];
  for (const relation of Object.keys(related)) {
    const references = related[relation];
    if (references === undefined) continue;
    const list = Array.isArray(references) ? references : [references];
    for (const source of sourcesOf(list, context)) relations.push({ relation, source });
  }
  return relations.length === 0 ? undefined : relations;
}

/** The sources of several references, each once and without the resource itself. */
export function sourcesOf(
  references: readonly (Reference | undefined)[],
  context: ReadContext,
): string[] {
  const sources: string[] = [];
  for (const reference of references) {
    const source = reference && sourceOfReference(reference, context);
    if (source !== undefined && source !== context.entry.source) sources.push(source);
  }
  return sources.length > 1 ? [...new Set(sources)] : sources;
}
