/** An item with the stretch it needs and the lane it was given. */
export interface Packed<Item> {
  readonly item: Item;
  readonly lane: number;
}

/**
 * Packs items into as few lanes as possible so that none overlap; touching items share a lane.
 * Items are taken in order of `start`; ties keep their order, so the result is stable.
 */
export function packLanes<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => { readonly start: number; readonly end: number },
): { readonly packed: readonly Packed<Item>[]; readonly laneCount: number } {
  const spanned = items.map((item) => ({ item, ...spanOf(item) }));
  const ordered = [...spanned].sort((a, b) => a.start - b.start);
  const laneEnds: number[] = [];
  const packed = ordered.map(({ item, start, end }) => {
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    return { item, lane };
  });
  return { packed, laneCount: laneEnds.length };
}
