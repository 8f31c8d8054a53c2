import type { TableRow, tableColumns } from "@ipo/layout";
import { Fragment, memo } from "react";

interface EventTableRowsProps {
  readonly rows: readonly TableRow[];
  readonly columns: ReturnType<typeof tableColumns>;
  readonly selected: readonly string[];
  readonly onSelect: (row: TableRow, event: Event) => void;
}

/** The rows of the table. What happened is a button that opens its details. */
export const EventTableRows = memo(function EventTableRows({
  rows,
  columns,
  selected,
  onSelect,
}: EventTableRowsProps) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr
          key={row.eventId}
          aria-current={selected.includes(row.eventId) ? "true" : undefined}
          data-dated={row.isDated}
        >
          {columns.map(({ key }) => (
            <td key={key} data-column={key}>
              {key === "what" ? (
                <button
                  type="button"
                  className="ipo-link"
                  onClick={({ nativeEvent }) => onSelect(row, nativeEvent)}
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
      ))}
    </tbody>
  );
});

/** A time that breaks between the ends of a period and never inside a date. */
function TimeText({ time }: { readonly time: string }) {
  return time.split(" – ").map((end, index) => (
    <Fragment key={index}>
      {index > 0 && " – "}
      <span className="ipo-unbroken">{end}</span>
    </Fragment>
  ));
}
