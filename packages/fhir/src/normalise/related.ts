import type { Relation } from "@ipo/model";
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

/** References of a resource, by the FHIR element they stand in. */
export type Related = Readonly<
  Record<string, Reference | readonly (Reference | undefined)[] | undefined>
>;

/** The references as relations, each once and without the resource itself, or `undefined` when there are none. */
export function relatedOf(related: Related, context: ReadContext): Relation[] | undefined {
  const relations = Object.entries(related).flatMap(([relation, references]) =>
    sourcesOf([references].flat(), context).map((source) => ({ relation, source })),
  );
  return nonEmpty(relations);
}

/** The sources of several references, each once and without the resource itself. */
export function sourcesOf(
  references: readonly (Reference | undefined)[],
  context: ReadContext,
): string[] {
  const sources = references.map((reference) => reference && sourceOfReference(reference, context));
  return [
    ...new Set(sources.filter((source) => source !== undefined && source !== context.entry.source)),
  ] as string[];
}
