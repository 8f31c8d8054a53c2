import type { Hit, Scene, TrackScene } from "@ipo/layout";
import { focusOrderIn } from "@ipo/layout";

/** Where an arrow key leads among the marks. */
export type Direction = "previous" | "next" | "up" | "down";

/**
 * The mark that a step leads to: the one before or after in the same track, or the nearest in time in the next track
 * that has any. Without a mark to step from, the first. At an edge, the mark itself. Only the marks of the tracks that
 * the step meets are looked at.
 */
export function nextHit(
  { tracks }: Pick<Scene, "tracks">,
  from: Hit | undefined,
  direction: Direction,
): Hit | undefined {
  if (!from) return firstWithHits(tracks)[0];
  const at = tracks.findIndex(({ id }) => id === from.trackId);
  const own = tracks[at];
  if (!own) return from;
  if (direction === "previous" || direction === "next") {
    const row = focusOrderIn(own);
    return row[row.indexOf(from) + (direction === "next" ? 1 : -1)] ?? from;
  }
  const others = direction === "down" ? tracks.slice(at + 1) : tracks.slice(0, at).reverse();
  const x = middleOf(from);
  const away = (hit: Hit) => Math.abs(middleOf(hit) - x);
  return (
    firstWithHits(others).reduce<Hit | undefined>(
      (best, hit) => (!best || away(hit) < away(best) ? hit : best),
      undefined,
    ) ?? from
  );
}

function firstWithHits(tracks: readonly TrackScene[]): readonly Hit[] {
  for (const track of tracks) {
    const hits = focusOrderIn(track);
    if (hits.length > 0) return hits;
  }
  return [];
}

function middleOf({ bounds }: Hit): number {
  return bounds.x + bounds.width / 2;
}
