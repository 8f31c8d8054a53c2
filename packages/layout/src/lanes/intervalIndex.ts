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
  // Indices instead of iterators: this runs once for each list, before its code is compiled.
  const { length } = items;
  let starts: Float64Array = new Float64Array(length);
  let ends: Float64Array = new Float64Array(length);
  let isInOrder = true;
  for (let index = 0; index < length; index += 1) {
    const { start, end } = spanOf(items[index] as Item);
    starts[index] = start;
    ends[index] = end;
    isInOrder &&= index === 0 || start >= at(starts, index - 1);
  }
  const order = isInOrder ? undefined : orderOf(starts);
  if (order) {
    starts = inOrder(starts, order);
    ends = inOrder(ends, order);
  }
  const latest = new Float64Array(Math.ceil(length / BLOCK)).fill(-Infinity);
  for (let place = 0; place < length; place += 1) {
    const block = Math.floor(place / BLOCK);
    latest[block] = Math.max(at(latest, block), at(ends, place));
  }
  return {
    meeting: (start, end) => {
      const found: number[] = [];
      const last = firstRowAfter(starts, end);
      for (let place = 0; place < last; place += 1) {
        if (place % BLOCK === 0 && at(latest, place / BLOCK) < start) place += BLOCK - 1;
        else if (at(ends, place) >= start) found.push(order ? (order[place] as number) : place);
      }
      if (found.length === length) return items;
      if (order) found.sort((a, b) => a - b);
      const meeting: Item[] = [];
      for (const index of found) meeting.push(items[index] as Item);
      return meeting;
    },
  };
}

/** The places of the items, the earliest first; those that begin together stay in their order. */
function orderOf(starts: Float64Array): Uint32Array {
  const order = new Uint32Array(starts.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  return order.sort((a, b) => at(starts, a) - at(starts, b) || a - b);
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(values.length);
  for (let place = 0; place < values.length; place += 1)
    ordered[place] = at(values, order[place] as number);
  return ordered;
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
