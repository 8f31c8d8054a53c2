import type { TableRows } from "@ipo/layout";
import { useEffect, useState } from "react";
import type { RowSearch } from "./searchRows.js";
import { searchRows, wordsOf } from "./searchRows.js";

/** The rows that pass a filter. */
export interface FoundRows {
  /** Their indexes, as many as are found so far; `undefined` for every row. */
  readonly found: readonly number[] | undefined;
  readonly isSearching: boolean;
}

interface Progress extends FoundRows {
  readonly rows: TableRows;
  readonly key: string;
  readonly search: RowSearch | undefined;
}

/** How long the search works before the reader's own input gets a turn. */
const SLICE_MS = 10;

/** Searches the rows of a table: at once what takes a slice, and the rest in slices. Nothing runs without a filter. */
export function useRowSearch(rows: TableRows, filter: string): FoundRows {
  const key = wordsOf(filter).join(" ");
  const [progress, setProgress] = useState(() => begun(rows, key));
  if (progress.rows !== rows || progress.key !== key)
    setProgress(begun(rows, key, progress.rows === rows ? progress.search : undefined));
  useEffect(() => {
    if (!progress.isSearching) return;
    const task = setTimeout(() =>
      setProgress((last) => (last === progress ? continued(last) : last)),
    );
    return () => clearTimeout(task);
  }, [progress]);
  return progress;
}

function begun(rows: TableRows, key: string, earlier?: RowSearch): Progress {
  const search = key === "" ? undefined : searchRows(rows, key.split(" "), earlier);
  return continued({ rows, key, search, found: undefined, isSearching: false });
}

function continued(progress: Progress): Progress {
  const { search } = progress;
  search?.run(SLICE_MS);
  return {
    ...progress,
    found: search && [...search.found()],
    isSearching: search !== undefined && !search.isDone(),
  };
}
