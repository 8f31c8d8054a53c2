import type { Hit } from "@ipo/layout";

/** Where an arrow key leads among the marks. */
export type Direction = "previous" | "next" | "up" | "down";

/**
 * The mark that a step leads to: the one before or after in the same track, or the nearest in time in the next track
 * that has any. Without a mark to step from, the first. At an edge, the mark itself.
 */
export function nextHit(
  hits: readonly Hit[],
  from: Hit | undefined,
  direction: Direction,
): Hit | undefined {
  if (!from) return hits[0];
  if (direction === "previous" || direction === "next") {
    const row = hits.filter(({ trackId }) => trackId === from.trackId);
    return row[row.indexOf(from) + (direction === "next" ? 1 : -1)] ?? from;
  }
  const trackIds = [...new Set(hits.map(({ trackId }) => trackId))];
  const trackId = trackIds[trackIds.indexOf(from.trackId) + (direction === "down" ? 1 : -1)];
  const row = hits.filter((hit) => hit.trackId === trackId);
  const x = middleOf(from);
  return (
    row.reduce<Hit | undefined>(
      (best, hit) =>
        !best || Math.abs(middleOf(hit) - x) < Math.abs(middleOf(best) - x) ? hit : best,
      undefined,
    ) ?? from
  );
}

function middleOf({ bounds }: Hit): number {
  return bounds.x + bounds.width / 2;
}
