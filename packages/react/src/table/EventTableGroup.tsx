import type { TableRows, tableColumns } from "@ipo/layout";
import { memo } from "react";
import { EventTableRow } from "./EventTableRow.js";

interface EventTableGroupProps {
  readonly rows: TableRows;
  /** The rows shown, by their index in the record; every row without. */
  readonly found: readonly number[] | undefined;
  /** Its number, and which of the rows shown it has: the first, and the one after the last. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly columns: ReturnType<typeof tableColumns>;
  readonly selected: readonly string[] | undefined;
  readonly onSelect: (eventId: string, event: Event) => void;
  readonly measureGroup?: ((group: HTMLElement | null) => void) | undefined;
}

/** Rows that follow one another. */
export const EventTableGroup = memo(function EventTableGroup(props: EventTableGroupProps) {
  const { rows, found, index, start, end, columns, selected, onSelect, measureGroup } = props;
  return (
    <tbody ref={measureGroup} data-index={index}>
      {Array.from({ length: end - start }, (_, row) => (
        <EventTableRow
          key={row}
          rows={rows}
          index={found ? (found[start + row] ?? 0) : start + row}
          place={start + row}
          columns={columns}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
    </tbody>
  );
});
