import type { TableRow } from "@ipo/layout";

/** The rows that hold every word of the filter somewhere in their text, whatever the case. An empty filter keeps them all. */
export function filterRows(rows: readonly TableRow[], filter: string): readonly TableRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = [
      row.time,
      row.track,
      row.kind,
      row.what,
      row.value,
      row.status,
      row.note,
      row.provenance,
      row.source,
    ]
      .join("\n")
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
