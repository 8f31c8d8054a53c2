import type { Mark } from "../marks/mark.js";
import { boundsOf, type Bounds } from "../marks/boundsOf.js";
import type { Scene, TrackScene } from "../scene.js";

/** A mark that stands for events, found in a scene. */
export interface Hit {
  readonly trackId: string;
  readonly mark: Mark;
  readonly events: readonly string[];
  readonly label: string;
  /** The box around the mark, in the coordinates of the scene. */
  readonly bounds: Bounds;
}

/** Pointers need not be more exact than this: half of the 24 px that WCAG 2.2 (2.5.8) asks of a target. */
const REACH = 12;

/**
 * The mark that stands for events at a place in the scene: one under the pointer (the last drawn first, small marks
 * before the grounds they stand on), else the nearest within 12 px; `undefined` when there is none. Nothing is laid out.
 */
export function hitTest(scene: Scene, x: number, y: number): Hit | undefined {
  const track = scene.tracks.find(
    (candidate) => y >= candidate.y && y < candidate.y + candidate.height,
  );
  if (!track) return undefined;
  let best: { hit: Hit; distance: number; area: number } | undefined;
  for (const hit of hitsOf(track)) {
    const distance = distanceTo(hit.bounds, x, y);
    if (distance > REACH) continue;
    const area = hit.bounds.width * hit.bounds.height;
    const isBetter =
      !best || distance < best.distance || (distance === best.distance && area <= best.area);
    if (isBetter) best = { hit, distance, area };
  }
  return best?.hit;
}

/** Every mark that stands for events, in reading order: track by track from the top, in each by time, then from the top. */
export function focusOrder(scene: Scene): Hit[] {
  return scene.tracks.flatMap((track) =>
    [...hitsOf(track)].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y),
  );
}

function hitsOf(track: TrackScene): Hit[] {
  return track.marks.flatMap((mark) => {
    if (mark.events.length === 0) return [];
    const box = boundsOf(mark);
    return [
      {
        trackId: track.id,
        mark,
        events: mark.events,
        label: mark.label ?? "",
        bounds: { ...box, y: box.y + track.y },
      },
    ];
  });
}

function distanceTo({ x: left, y: top, width, height }: Bounds, x: number, y: number): number {
  const dx = Math.max(left - x, 0, x - (left + width));
  const dy = Math.max(top - y, 0, y - (top + height));
  return Math.hypot(dx, dy);
}
