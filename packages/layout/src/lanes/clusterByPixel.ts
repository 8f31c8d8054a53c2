/** Items that fall closer together than can be told apart. */
export interface Cluster<Item> {
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
}

/**
 * Gathers items whose pixels lie closer than `minGap` into clusters, from left to right. Nothing is dropped:
 * a cluster holds every one of its items, and is drawn with their number. Items that already stand in order are not sorted.
 */
export function clusterByPixel<Item>(
  items: readonly Item[],
  xOf: (item: Item, index: number) => number,
  minGap: number,
): Cluster<Item>[] {
  const clusters: { items: Item[]; start: number; end: number }[] = [];
  const xs = new Float64Array(items.length);
  for (let index = 0; index < xs.length; index += 1) xs[index] = xOf(items[index] as Item, index);
  const order = isInOrder(xs) ? undefined : orderOf(xs);
  let last: (typeof clusters)[number] | undefined;
  for (let place = 0; place < xs.length; place += 1) {
    const index = order?.[place] ?? place;
    const item = items[index] as Item;
    const x = xs[index] ?? 0;
    if (last && x - last.end < minGap) {
      last.items.push(item);
      last.end = x;
    } else {
      last = { items: [item], start: x, end: x };
      clusters.push(last);
    }
  }
  return clusters;
}

function isInOrder(xs: Float64Array): boolean {
  for (let index = 1; index < xs.length; index += 1)
    if ((xs[index] ?? 0) < (xs[index - 1] ?? 0)) return false;
  return true;
}

/** The places of the items from left to right; those at one place stay in their order. */
function orderOf(xs: Float64Array): Float64Array {
  const at = (index: number) => xs[index] ?? 0;
  return xs.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
}
