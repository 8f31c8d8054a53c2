import type { Bounds } from "../marks/boundsOf.js";
import type { Scene } from "../scene.js";
import { trackHitsOf, type Hit, type TrackHits } from "./trackHits.js";

/** Pointers need not be more exact than this: half of the 24 px that WCAG 2.2 (2.5.8) asks of a target. */
const REACH = 12;

/**
 * The mark that stands for events at a place in the scene: one under the pointer (the last drawn first, small marks
 * before the grounds they stand on), else the nearest within 12 px; `undefined` when there is none. Nothing is laid out,
 * and the marks of no track are read but those of the one at that height.
 */
export function hitTest(scene: Pick<Scene, "tracks">, x: number, y: number): Hit | undefined {
  const track = scene.tracks.find((own) => y >= own.y && y < own.y + own.height);
  if (!track) return undefined;
  const trackHits = trackHitsOf(track);
  const { hits, drawnAt, reach } = trackHits;
  let best: { hit: Hit; distance: number; area: number; drawn: number } | undefined;
  for (let index = lastFrom(trackHits, x + REACH); index >= 0; index -= 1) {
    // No mark from here on begins farther to the right, and none so far reaches the pointer.
    if ((reach[index] ?? 0) < x - REACH) break;
    const hit = hits[index];
    const distance = hit ? distanceTo(hit.bounds, x, y) : Infinity;
    if (!hit || distance > REACH) continue;
    const found = {
      hit,
      distance,
      area: hit.bounds.width * hit.bounds.height,
      drawn: drawnAt[index] ?? 0,
    };
    const order = best
      ? found.distance - best.distance || found.area - best.area || best.drawn - found.drawn
      : -1;
    if (order < 0) best = found;
  }
  return best?.hit;
}

/** The last hit that begins at or before an x; −1 without one. */
function lastFrom({ hits }: TrackHits, x: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.bounds.x ?? Infinity) <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function distanceTo({ x: left, y: top, width, height }: Bounds, x: number, y: number): number {
  const dx = Math.max(left - x, 0, x - (left + width));
  const dy = Math.max(top - y, 0, y - (top + height));
  return Math.hypot(dx, dy);
}
