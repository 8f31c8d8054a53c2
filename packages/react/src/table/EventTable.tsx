import type { Language, TableRows } from "@ipo/layout";
import { tableColumns } from "@ipo/layout";
import { memo, useDeferredValue, useId, useMemo, useState } from "react";
import type { UiText } from "../locale/uiText.js";
import { useIsPrinting } from "../painters/useIsPrinting.js";
import type { Selection } from "../state/useSelection.js";
import { EventTableGroup } from "./EventTableGroup.js";
import { EventTableRows } from "./EventTableRows.js";
import { TableParts } from "./TableParts.js";
import { useRowSearch } from "./useRowSearch.js";

interface EventTableProps {
  readonly rows: TableRows;
  readonly lang: Language;
  readonly text: UiText;
  readonly selected: Selection | null;
  readonly onSelect: (eventId: string, event: Event) => void;
  /** The most rows that are printed. Default 2,000, some hundred pages. */
  readonly mostPrinted?: number;
}

/** Up to so many rows are all in the document, where the browser's own search finds them. */
const WHOLE_ROWS = 600;

/** Browsers lay out some 33 million pixels and cut off what is below; rows of four lines stay above that. */
const MOST_ROWS = 320_000;

/**
 * The same content as the timeline, and what has no place in it, as a table in order of time. Of a long one only the rows
 * in sight are in the document, whatever the length of the record; on paper all of them are, or it says how many. One that is
 * longer than a page can be comes in parts.
 */
export const EventTable = memo(function EventTable(props: EventTableProps) {
  const { rows, lang, text, selected, onSelect, mostPrinted = 2_000 } = props;
  const [filter, setFilter] = useState("");
  const { found, isSearching } = useRowSearch(rows, useDeferredValue(filter));
  const columns = useMemo(() => tableColumns(lang), [lang]);
  const isPrinting = useIsPrinting();
  const captionId = useId();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const shown = found ? found.length : rows.count;
  const [chosenPart, setPart] = useState(0);
  const part = Math.min(chosenPart, Math.max(0, Math.ceil(shown / MOST_ROWS) - 1));
  const first = part * MOST_ROWS;
  const counts = text("ui.table.count", { shown, count: rows.count });

  return (
    <div className="ipo-table-view">
      <div className="ipo-table-tools">
        <label>
          {text("ui.table.filter")}{" "}
          <input
            type="search"
            value={filter}
            onChange={(event) => {
              setFilter(event.target.value);
              setPart(0);
            }}
          />
        </label>
        <p aria-live="polite" aria-busy={isSearching}>
          {isSearching ? `${counts}, ${text("ui.table.searching")}` : counts}
        </p>
        {shown > MOST_ROWS && (
          <TableParts
            part={part}
            size={MOST_ROWS}
            count={shown}
            text={text}
            onChange={(next) => {
              setPart(next);
              scroller?.scrollTo({ top: 0, behavior: "instant" });
            }}
          />
        )}
      </div>
      <div
        ref={setScroller}
        className="ipo-table-scroll"
        tabIndex={0}
        role="region"
        aria-labelledby={captionId}
      >
        <table className="ipo-table ipo-table-fixed ipo-table-events" aria-rowcount={shown + 1}>
          <caption id={captionId} className="ipo-sr-only">
            {text("ui.table.caption")}
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" data-column={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {isPrinting || shown <= WHOLE_ROWS ? (
            <EventTableGroup
              rows={rows}
              found={found}
              index={0}
              start={0}
              end={isPrinting ? Math.min(shown, mostPrinted) : shown}
              columns={columns}
              selected={selected?.events}
              onSelect={onSelect}
            />
          ) : (
            <EventTableRows
              key={part}
              first={first}
              count={Math.min(MOST_ROWS, shown - first)}
              rows={rows}
              found={found}
              columns={columns}
              selected={selected?.events}
              onSelect={onSelect}
              scroller={scroller}
            />
          )}
        </table>
        {shown === 0 && !isSearching && (
          <p>{text(rows.count === 0 ? "ui.empty" : "ui.table.none")}</p>
        )}
        {isPrinting && shown > mostPrinted && (
          <p>{text("ui.table.printed", { shown: mostPrinted, count: shown })}</p>
        )}
      </div>
    </div>
  );
});
