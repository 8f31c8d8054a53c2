import type { StripChoice } from "@ipo/layout";

/** The strips of one kind of track that follow one another. */
export interface StripGroup {
  readonly kind: string;
  readonly strips: readonly StripChoice[];
}

/** Strips by the kind of their track, in the order of the first of each kind. */
export function groupByKind(strips: readonly StripChoice[]): StripGroup[] {
  const groups = new Map<string, StripChoice[]>();
  for (const strip of strips) {
    const own = groups.get(strip.kind);
    if (own) own.push(strip);
    else groups.set(strip.kind, [strip]);
  }
  return [...groups].map(([kind, own]) => ({ kind, strips: own }));
}
