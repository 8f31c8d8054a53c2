import type { CodeableConcept, Coding } from "@ipo/model";
import { canonicalSystem } from "./systems.js";

/** A table looked up by code: `system|code` to row. */
export type ConceptIndex<Row> = ReadonlyMap<string, Row>;

/** Makes the look-up of a table whose rows list their codes. A code belongs to the first row that lists it. */
export function conceptIndexOf<Row>(
  rows: readonly Row[],
  codesOf: (row: Row) => readonly Coding[],
): ConceptIndex<Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    for (const coding of codesOf(row)) {
      const key = codingKey(coding);
      if (key !== undefined && !index.has(key)) index.set(key, row);
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
    const key = codingKey(coding);
    const row = key === undefined ? undefined : index.get(key);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** What a code is compared by: its canonical system and the code; `undefined` where either is missing. */
export function codingKey({ system, code }: Coding): string | undefined {
  return system === undefined || code === undefined
    ? undefined
    : `${canonicalSystem(system)}|${code}`;
}
