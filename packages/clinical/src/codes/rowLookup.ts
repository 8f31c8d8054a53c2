import type { CodeableConcept, Coding } from "@ipo/model";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";

/** The two ways into a table of rows that have an id and codes. */
export interface RowLookup<Row> {
  readonly find: (concept: CodeableConcept | undefined) => Row | undefined;
  readonly byId: (id: string) => Row | undefined;
}

/** Makes the look-ups of a table, by code and by id. */
export function rowLookup<Row extends { readonly id: string; readonly codes: readonly Coding[] }>(
  rows: readonly Row[],
): RowLookup<Row> {
  const byCode = conceptIndexOf(rows, ({ codes }) => codes);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { find: (concept) => findByConcept(byCode, concept), byId: (id) => byId.get(id) };
}

/** The first code of one system in a concept, as the source wrote it; for the tables keyed by plain codes. */
export function codeIn(
  concept: CodeableConcept | undefined,
  isSystem: (system: string) => boolean,
): string | undefined {
  return concept?.coding.find(
    ({ system, code }) => system !== undefined && code !== undefined && isSystem(system),
  )?.code;
}
