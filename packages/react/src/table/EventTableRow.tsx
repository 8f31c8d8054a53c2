import type { TableRows, tableColumns } from "@ipo/layout";
import { Fragment, memo, useMemo } from "react";

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
            <TimeText time={row.time} />
          ) : (
            row[key]
          )}
        </td>
      ))}
    </tr>
  );
});

/** A date and the hour and minute of it: so much the column has room for in one line. */
const ONE_LINE = 16;

/** A time that breaks between the ends of a period and before a zone, and not between a date and its hour. */
function TimeText({ time }: { readonly time: string }) {
  return time.split(/( – | (?=\())/).map((part, index) =>
    index % 2 === 1 || part.length > ONE_LINE ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className="ipo-unbroken">
        {part}
      </span>
    ),
  );
}
