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
  const ordered = items.map((item) => ({ item, span: spanOf(item) }));
  ordered.sort((a, b) => a.span.start - b.span.start);
  const lanes = createLaneEnds();
  let laneCount = 0;
  const packed = ordered.map(({ item, span: { start, end } }) => {
    const lane = lanes.firstFree(start);
    lanes.setEnd(lane, end);
    laneCount = Math.max(laneCount, lane + 1);
    return { item, lane };
  });
  return { packed, laneCount };
}
