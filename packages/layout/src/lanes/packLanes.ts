import { createLaneEnds } from "./laneEnds.js";

/** An item with the stretch it needs and the lane it was given. */
export interface Packed<Item> {
  readonly item: Item;
  readonly lane: number;
}

/** How many lanes items need that stand in order of their start: as many as `packLanes` takes. */
export function countLanes<Item>(
  items: readonly Item[],
  startOf: (item: Item) => number,
  endOf: (item: Item) => number,
): number {
  const lanes = createLaneEnds();
  let count = 0;
  for (const item of items) {
    const lane = lanes.firstFree(startOf(item));
    lanes.setEnd(lane, endOf(item));
    count = Math.max(count, lane + 1);
  }
  return count;
}

/**
 * Packs items into as few lanes as possible so that none overlap; touching items share a lane.
 * Items are taken in order of `start`; ties keep their order, so the result is stable.
 */
export function packLanes<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => { readonly start: number; readonly end: number },
): { readonly packed: readonly Packed<Item>[]; readonly laneCount: number } {
  const starts = new Float64Array(items.length);
  const ends = new Float64Array(items.length);
  let isInOrder = true;
  for (let index = 0; index < items.length; index += 1) {
    const { start, end } = spanOf(items[index] as Item);
    starts[index] = start;
    ends[index] = end;
    if (index > 0 && start < (starts[index - 1] ?? 0)) isInOrder = false;
  }
  const at = (index: number) => starts[index] ?? 0;
  const order = isInOrder
    ? undefined
    : starts.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
  const lanes = createLaneEnds();
  const packed: Packed<Item>[] = [];
  let laneCount = 0;
  for (let place = 0; place < items.length; place += 1) {
    const index = order?.[place] ?? place;
    const lane = lanes.firstFree(at(index));
    lanes.setEnd(lane, ends[index] ?? 0);
    if (lane >= laneCount) laneCount = lane + 1;
    packed.push({ item: items[index] as Item, lane });
  }
  return { packed, laneCount };
}
