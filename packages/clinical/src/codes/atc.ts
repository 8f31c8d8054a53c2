import type { CodeableConcept } from "@ipo/model";
import type { AtcClass } from "./atcClasses.js";
import type { AtcMove } from "./atcMoves.js";
import { codeIn } from "./rowLookup.js";
import { canonicalSystem, systems } from "./systems.js";

/** The ATC code of a drug concept as the source wrote it; `undefined` when it carries none. */
export function atcOf(concept: CodeableConcept | undefined): string | undefined {
  return codeIn(concept, (system) => canonicalSystem(system) === systems.atc);
}

/** Makes the look-up of the code a moved ATC code goes by now. */
export function currentAtcLookup(moves: readonly AtcMove[]): (atc: string) => string {
  const nextByPrevious = new Map(moves.map(({ previous, current }) => [previous, current]));
  const currentByPrevious = new Map(
    [...nextByPrevious.keys()].map((atc) => [atc, lastOf(atc, nextByPrevious)]),
  );
  return (atc) => currentByPrevious.get(atc) ?? atc;
}

/** Where a row of moves ends. */
function lastOf(atc: string, nextByPrevious: ReadonlyMap<string, string>): string {
  // A host's moves may run in a circle.
  const seen = new Set([atc]);
  let last = atc;
  for (;;) {
    const next = nextByPrevious.get(last);
    if (next === undefined || seen.has(next)) return last;
    seen.add(next);
    last = next;
  }
}

/** Makes the look-up of drug classes: by the code as written, else by the code it goes by now. */
export function drugClassLookup(
  classes: readonly AtcClass[],
  currentAtcOf: (atc: string) => string,
): (atc: string) => string | undefined {
  const classByPrefix = new Map(classes.map(({ prefix, drugClass }) => [prefix, drugClass]));
  const lengths = [...new Set(classes.map(({ prefix }) => prefix.length))].sort((a, b) => b - a);
  const classOf = (atc: string): string | undefined =>
    lengths
      .filter((length) => length <= atc.length)
      .map((length) => classByPrefix.get(atc.slice(0, length)))
      .find((found) => found !== undefined);
  return (atc) => classOf(atc) ?? classOf(currentAtcOf(atc));
}
