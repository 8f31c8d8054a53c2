import type { Language, TableRow } from "@ipo/layout";
import { tableColumns } from "@ipo/layout";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { UiText } from "../locale/uiText.js";
import { EventTableRows } from "./EventTableRows.js";
import { filterRows } from "./filterRows.js";

interface EventTableProps {
  readonly rows: readonly TableRow[];
  readonly lang: Language;
  readonly text: UiText;
  readonly selected: readonly string[];
  readonly onSelect: (row: TableRow, event: Event) => void;
}

/** Rows shown before the reader asks for all. The count says how many there are. */
const FIRST_ROWS = 500;

/** The same content as the timeline, and what has no place in it, as a table in order of time. */
export function EventTable({ rows, lang, text, selected, onSelect }: EventTableProps) {
  const [filter, setFilter] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const deferredFilter = useDeferredValue(filter);
  const matching = useMemo(() => filterRows(rows, deferredFilter), [rows, deferredFilter]);
  const columns = useMemo(() => tableColumns(lang), [lang]);
  const captionId = useId();
  const shown = showsAll ? matching : matching.slice(0, FIRST_ROWS);

  return (
    <div className="ipo-table-view">
      <div className="ipo-table-tools">
        <label>
          {text("ui.table.filter")}{" "}
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <p aria-live="polite">
          {text("ui.table.count", { shown: shown.length, count: rows.length })}
        </p>
      </div>
      <div className="ipo-table-scroll" tabIndex={0} role="region" aria-labelledby={captionId}>
        <table className="ipo-table">
          <caption id={captionId} className="ipo-sr-only">
            {text("ui.table.caption")}
          </caption>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <EventTableRows rows={shown} columns={columns} selected={selected} onSelect={onSelect} />
        </table>
        {matching.length === 0 && <p>{text(rows.length === 0 ? "ui.empty" : "ui.table.none")}</p>}
        {shown.length < matching.length && (
          <button
            type="button"
            className="ipo-button ipo-button-framed"
            onClick={() => setShowsAll(true)}
          >
            {text("ui.table.more", { count: matching.length })}
          </button>
        )}
      </div>
    </div>
  );
}
