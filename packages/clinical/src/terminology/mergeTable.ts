import type { TableKeys } from "./tableKeys.js";

/**
 * One table of a terminology with a host's rows in it. A host's row takes the place of the row with its id, and every
 * code it lists; new rows follow the others in the host's order.
 * Throws where the host's own rows contradict each other, because a look-up could only ever find one of them.
 */
export function mergeTable<Row>(
  name: string,
  base: readonly Row[],
  added: readonly Row[],
  { idOf, keysOf, withoutKeys }: TableKeys<Row>,
): readonly Row[] {
  const byId = new Map<string, Row>();
  const taken = new Set<string>();
  for (const row of added) {
    if (byId.has(idOf(row))) throw conflict(name, `two rows are called "${idOf(row)}"`);
    byId.set(idOf(row), row);
    for (const key of keysOf(row)) {
      if (taken.has(key)) throw conflict(name, `two rows have the code "${key}"`);
      taken.add(key);
    }
  }
  const baseIds = new Set(base.map(idOf));
  return [
    ...base.map((row) => {
      const isTaken = keysOf(row).some((key) => taken.has(key));
      return byId.get(idOf(row)) ?? (isTaken ? withoutKeys(row, taken) : row);
    }),
    ...added.filter((row) => !baseIds.has(idOf(row))),
  ];
}

function conflict(name: string, what: string): Error {
  return new Error(
    `@ipo/clinical: in the ${name} given to extendTerminology, ${what}. ` +
      "A look-up finds one row only, so the other would be lost without a word. " +
      "Keep one of them, or put the codes of both in one row.",
  );
}
