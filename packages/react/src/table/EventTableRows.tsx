import type { TableRows, tableColumns } from "@ipo/layout";
import { memo, useEffect, useRef } from "react";
import { EventTableGroup } from "./EventTableGroup.js";
import { useEndKey } from "./useEndKey.js";
import { useVirtualGroups } from "./useVirtualGroups.js";

interface EventTableRowsProps {
  readonly rows: TableRows;
  /** The rows shown, by their index in the record; every row without. */
  readonly found: readonly number[] | undefined;
  /** Which of the rows shown are its own: the first, and how many. */
  readonly first: number;
  readonly count: number;
  readonly columns: ReturnType<typeof tableColumns>;
  readonly selected: readonly string[] | undefined;
  readonly onSelect: (eventId: string, event: Event) => void;
  /** What the rows scroll in, once it is in the document. */
  readonly scroller: HTMLElement | null;
}

/** The rows of the table that are in sight; empty room stands for the others. */
export const EventTableRows = memo(function EventTableRows({
  rows,
  found,
  first,
  count,
  columns,
  selected,
  onSelect,
  scroller,
}: EventTableRowsProps) {
  const { groups, before, after, measureGroup } = useVirtualGroups(count, scroller);
  useFocusKept(scroller);
  useEndKey(scroller);
  return (
    <>
      <Room height={before} columnCount={columns.length} />
      {groups.map(({ index, start, end }) => (
        <EventTableGroup
          key={index}
          rows={rows}
          found={found}
          index={index}
          start={first + start}
          end={first + end}
          columns={columns}
          selected={selected}
          onSelect={onSelect}
          measureGroup={measureGroup}
        />
      ))}
      <Room height={after} columnCount={columns.length} />
    </>
  );
});

/** An attribute and no style: a page served under a strict policy may have none. */
function Room({ height, columnCount }: { readonly height: number; readonly columnCount: number }) {
  return height <= 0 ? null : (
    <tbody aria-hidden="true" className="ipo-table-room">
      <tr>
        <td colSpan={columnCount} height={height} />
      </tr>
    </tbody>
  );
}

/** Gives the focus to the table when the row that had it scrolls out of the document, so that the next key finds it there. */
function useFocusKept(scroller: HTMLElement | null): void {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      held.current = target instanceof Element && target !== scroller ? target : null;
    };
    scroller?.addEventListener("focusin", onFocus);
    return () => scroller?.removeEventListener("focusin", onFocus);
  }, [scroller]);
  useEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = null;
    if (document.activeElement === document.body) scroller?.focus({ preventScroll: true });
  });
}
