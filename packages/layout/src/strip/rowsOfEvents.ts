import type { MeasurementEvent, SeriesColumns } from "@ipo/model";
import { anchorOf, firstRowFrom } from "@ipo/model";
import { memoiseLast } from "../memoiseLast.js";

/**
 * The rows that some events have in a series; those of other series have none. Asked in every frame of every value drawn:
 * to look for an event among many reads the event, to look for a row reads nothing.
 */
export const rowsOfEvents: (
  columns: SeriesColumns,
  events: ReadonlySet<MeasurementEvent>,
) => ReadonlySet<number> = memoiseLast(({ observations, starts }, events) => {
  const rows = new Set<number>();
  for (const event of events) {
    const at = anchorOf(event.time) ?? 0;
    for (let row = firstRowFrom(starts, at); starts[row] === at; row += 1)
      if (observations[row] === event) rows.add(row);
  }
  return rows;
});
