import type { TableRow, TableRows } from "@ipo/layout";

/** A search through the rows of a table that can be done in parts. */
export interface RowSearch {
  /** The words that are looked for. */
  readonly words: readonly string[];
  /** The indexes of the rows found so far, in order. */
  readonly found: () => readonly number[];
  readonly isDone: () => boolean;
  /** Goes on for about as long as given, in milliseconds. */
  readonly run: (forMs: number) => void;
}

/** Rows between two looks at the clock. */
const STRIDE = 50;

/** The words of a filter, which are looked for whatever their case. */
export function wordsOf(filter: string): readonly string[] {
  return filter.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Looks for the rows that hold every word somewhere in their text. After an earlier search that is done, and whose words
 * are all within these, only what that one found is looked through.
 */
export function searchRows(
  rows: TableRows,
  words: readonly string[],
  earlier?: RowSearch,
): RowSearch {
  const within =
    earlier?.isDone() && isNarrower(words, earlier.words) ? earlier.found() : undefined;
  const count = within ? within.length : rows.count;
  const found: number[] = [];
  let next = 0;
  return {
    words,
    found: () => found,
    isDone: () => next >= count,
    run: (forMs) => {
      const until = performance.now() + forMs;
      while (next < count && (next % STRIDE !== 0 || performance.now() < until)) {
        const index = within ? (within[next] ?? 0) : next;
        if (holds(rows.at(index), words)) found.push(index);
        next += 1;
      }
    },
  };
}

function isNarrower(words: readonly string[], earlier: readonly string[]): boolean {
  return earlier.every((old) => words.some((word) => word.includes(old)));
}

function holds(row: TableRow, words: readonly string[]): boolean {
  const { time, track, kind, what, value, status, note, provenance, source } = row;
  const text = [time, track, kind, what, value, status, note, provenance, source]
    .join("\n")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
