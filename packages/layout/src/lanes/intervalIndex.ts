import { firstRowAfter } from "@ipo/model";

/** Items by their stretches of time, so that those in a window are found without looking at all of them. */
export interface IntervalIndex<Item> {
  /** The items whose stretch touches the window, edges included, in the order that they were given in. */
  meeting(start: number, end: number): readonly Item[];
}

/** Items whose greatest end is kept together: few enough to be looked at, many enough that whole blocks are passed over. */
const BLOCK = 32;

/** Sorts items by when they begin, with the greatest end of every block of them. `-Infinity` and `Infinity` are open sides. */
export function indexIntervals<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => { readonly start: number; readonly end: number },
): IntervalIndex<Item> {
  const spans = items.map(spanOf);
  const order = Uint32Array.from(items.keys());
  const isInOrder = spans.every(({ start }, index) => start >= (spans[index - 1]?.start ?? start));
  if (!isInOrder) order.sort((a, b) => startAt(spans, a) - startAt(spans, b) || a - b);
  const starts = Float64Array.from(order, (index) => startAt(spans, index));
  const ends = Float64Array.from(order, (index) => spans[index]?.end ?? -Infinity);
  const latest = new Float64Array(Math.ceil(items.length / BLOCK)).fill(-Infinity);
  ends.forEach((end, place) => {
    const block = Math.floor(place / BLOCK);
    latest[block] = Math.max(latest[block] ?? -Infinity, end);
  });
  return {
    meeting: (start, end) => {
      const found: number[] = [];
      const last = firstRowAfter(starts, end);
      for (let place = 0; place < last; place += 1) {
        if (place % BLOCK === 0 && (latest[place / BLOCK] ?? 0) < start) place += BLOCK - 1;
        else if ((ends[place] ?? 0) >= start) found.push(isInOrder ? place : (order[place] ?? 0));
      }
      if (found.length === items.length) return items;
      if (!isInOrder) found.sort((a, b) => a - b);
      const meeting: Item[] = [];
      for (const index of found) meeting.push(items[index] as Item);
      return meeting;
    },
  };
}

function startAt(spans: readonly { readonly start: number }[], index: number): number {
  return spans[index]?.start ?? 0;
}
