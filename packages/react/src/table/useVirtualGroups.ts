import { useEffect, useMemo, useState } from "react";
import { measureElement, observeElementRect, useVirtualizer } from "@tanstack/react-virtual";

/** Some rows that follow one another, and come into the document and leave it together. */
export interface RowGroup {
  readonly index: number;
  /** The first of its rows, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** The rows that are in the document, and the room of those before and after them, in pixels. */
interface VirtualGroups {
  readonly groups: readonly RowGroup[];
  readonly before: number;
  readonly after: number;
  /** A group tells its height, so that the room of those like it is right. */
  readonly measureGroup: (group: HTMLElement | null) => void;
}

/** A row of one line; the style sheet has it too. */
const ROW_HEIGHT = 33;
/** The library goes through its items at each measurement: groups make ten times fewer of them. */
const GROUP_ROWS = 10;
/** Groups beyond what is in sight on either side, so that the keyboard always has a next row to go to. */
const OVERSCAN = 1;
/** Where there is nothing to measure: on a server, and in an element that is hidden. */
const FIRST_ROOM = { width: 1280, height: 800 };

/** The library asks for the sizes again when the keys come from another function. */
function keysAt(_rowHeight: number): (index: number) => number {
  return (index) => index;
}

/** The few of a table's rows that are in sight, and how much room the others take. */
export function useVirtualGroups(count: number, scroller: HTMLElement | null): VirtualGroups {
  const groupAt = (index: number): RowGroup => ({
    index,
    start: index * GROUP_ROWS,
    end: Math.min(count, (index + 1) * GROUP_ROWS),
  });
  const [rowHeight, setRowHeight] = useState(ROW_HEIGHT);
  const estimateSize = (index: number) => {
    const { start, end } = groupAt(index);
    return (end - start) * rowHeight;
  };
  const getItemKey = useMemo(() => keysAt(rowHeight), [rowHeight]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the library's object changes in place; nothing of it is kept over renders
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: Math.ceil(count / GROUP_ROWS),
    getScrollElement: () => scroller,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    initialRect: FIRST_ROOM,
    useScrollendEvent: true,
    // What is hidden measures nothing, and would make room for every row there is.
    measureElement: (group, entry, instance) =>
      measureElement(group, entry, instance) || estimateSize(instance.indexFromElement(group)),
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => report(rect.height > 0 ? rect : FIRST_ROOM)),
  });
  useEffect(() => {
    // Browsers keep what is seen in place themselves; a scroll written here would stop the one that a key has begun.
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }, [virtualizer]);
  const items = virtualizer.getVirtualItems();
  const shown = items.reduce(
    (sum, { index }) => sum + groupAt(index).end - groupAt(index).start,
    0,
  );
  const height = (items.at(-1)?.end ?? 0) - (items[0]?.start ?? 0);
  useEffect(() => {
    // Once, and from what is first seen: rows of a record are much alike, and many have two lines.
    if (shown > 0)
      setRowHeight((last) => (last === ROW_HEIGHT ? Math.round(height / shown) : last));
  }, [shown, height]);
  return {
    groups: items.map(({ index }) => groupAt(index)),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measureGroup: virtualizer.measureElement,
  };
}
