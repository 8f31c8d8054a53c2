import type { Viewport } from "@ipo/layout";
import { MIN_VIEWPORT_MS } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";

/** Moves one end of the window to an instant, inside the extent and never closer than a day to the other end. */
export function resizeViewport(
  viewport: Viewport,
  edge: "start" | "end",
  at: number,
  extent: Viewport,
): Viewport {
  if (edge === "start") {
    const start = Math.max(extent.start, Math.min(at, viewport.end - MIN_VIEWPORT_MS));
    return { start: Math.round(start) as EpochMs, end: viewport.end };
  }
  const end = Math.min(extent.end, Math.max(at, viewport.start + MIN_VIEWPORT_MS));
  return { start: viewport.start, end: Math.round(end) as EpochMs };
}
