import type { CodeableConcept, Coding } from "@ipo/model";
import { canonicalSystem } from "./systems.js";

/** A table looked up by code and then by canonical system. The code comes first, because most codes stand in few tables. */
export type ConceptIndex<Row> = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** Makes the look-up of a table whose rows list their codes. A code belongs to the first row that lists it. */
export function conceptIndexOf<Row>(
  rows: readonly Row[],
  codesOf: (row: Row) => readonly Coding[],
): ConceptIndex<Row> {
  const index = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    for (const { system, code } of codesOf(row)) {
      if (system === undefined || code === undefined) continue;
      const bySystem = index.get(code) ?? new Map<string, Row>();
      index.set(code, bySystem);
      const canonical = canonicalSystem(system);
      if (!bySystem.has(canonical)) bySystem.set(canonical, row);
    }
  }
  return index;
}

/** The row of the first coding of the concept that the table knows; words are never compared. */
export function findByConcept<Row>(
  index: ConceptIndex<Row>,
  concept: CodeableConcept | undefined,
): Row | undefined {
  for (const coding of concept?.coding ?? []) {
    const row = rowOf(index, coding);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The rows of all codings of the concept that the table knows, in their order. */
export function findAllByConcept<Row>(
  index: ConceptIndex<Row>,
  concept: CodeableConcept | undefined,
): Row[] {
  return (concept?.coding ?? []).flatMap((coding) => rowOf(index, coding) ?? []);
}

function rowOf<Row>(index: ConceptIndex<Row>, { system, code }: Coding): Row | undefined {
  const bySystem = code === undefined ? undefined : index.get(code);
  return bySystem && system !== undefined ? bySystem.get(canonicalSystem(system)) : undefined;
}

/** The one thing all parts agree on; `undefined` when there is no part, one is unknown, or two differ. */
export function onlyOne<Part>(parts: readonly (Part | undefined)[]): Part | undefined {
  return new Set(parts).size === 1 ? parts[0] : undefined;
}

/** What a code is compared by: its canonical system and the code; `undefined` where either is missing. */
export function codingKey({ system, code }: Coding): string | undefined {
  return system === undefined || code === undefined
    ? undefined
    : `${canonicalSystem(system)}|${code}`;
}
