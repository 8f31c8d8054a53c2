/** Items that fall closer together than can be told apart. */
export interface Cluster<Item> {
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
}

/**
 * Gathers items whose pixels lie closer than `minGap` into clusters, from left to right. Nothing is dropped:
 * a cluster holds every one of its items, and is drawn with their number.
 */
export function clusterByPixel<Item>(
  items: readonly Item[],
  xOf: (item: Item) => number,
  minGap: number,
): Cluster<Item>[] {
  const ordered = items.map((item) => ({ item, x: xOf(item) })).sort((a, b) => a.x - b.x);
  const clusters: { items: Item[]; start: number; end: number }[] = [];
  for (const { item, x } of ordered) {
    const last = clusters.at(-1);
    if (last && x - last.end < minGap) {
      last.items.push(item);
      last.end = x;
    } else {
      clusters.push({ items: [item], start: x, end: x });
    }
  }
  return clusters;
}
