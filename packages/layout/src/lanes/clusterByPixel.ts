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
  xOf: (item: Item) => number,
  minGap: number,
): Cluster<Item>[] {
  const clusters: { items: Item[]; start: number; end: number }[] = [];
  let last: (typeof clusters)[number] | undefined;
  for (const { item, x } of inOrder(items, xOf)) {
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

function inOrder<Item>(
  items: readonly Item[],
  xOf: (item: Item) => number,
): { readonly item: Item; readonly x: number }[] {
  const placed = items.map((item) => ({ item, x: xOf(item) }));
  const isInOrder = placed.every(({ x }, index) => x >= (placed[index - 1]?.x ?? x));
  return isInOrder ? placed : placed.sort((a, b) => a.x - b.x);
}
