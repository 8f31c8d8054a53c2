import type { TableRows, tableColumns } from "@ipo/layout";
import { memo, useMemo } from "react";
import { UnbrokenDates } from "../text/UnbrokenDates.js";

interface EventTableRowProps {
  readonly rows: TableRows;
  /** The row of the record. */
  readonly index: number;
  /** Its place among the rows shown, from 0. */
  readonly place: number;
  readonly columns: ReturnType<typeof tableColumns>;
  readonly selected: readonly string[] | undefined;
  readonly onSelect: (eventId: string, event: Event) => void;
}

/** A row of the table, put into words when it comes into sight. What happened is a button that opens its details. */
export const EventTableRow = memo(function EventTableRow(props: EventTableRowProps) {
  const { rows, index, place, columns, selected, onSelect } = props;
  const row = useMemo(() => rows.at(index), [rows, index]);
  return (
    <tr
      // The row of the headings is the first.
      aria-rowindex={place + 2}
      aria-current={selected?.includes(row.eventId) ? "true" : undefined}
      data-dated={row.isDated}
    >
      {columns.map(({ key }) => (
        <td key={key} data-column={key}>
          {key === "what" ? (
            <button
              type="button"
              className="ipo-link"
              onClick={({ nativeEvent }) => onSelect(row.eventId, nativeEvent)}
            >
              {row.what}
            </button>
          ) : key === "time" ? (
            <UnbrokenDates text={row.time} />
          ) : (
            row[key]
          )}
        </td>
      ))}
    </tr>
  );
});
