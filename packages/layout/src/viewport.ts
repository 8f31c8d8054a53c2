import type { EpochMs } from "@ipo/model";

/** The visible time, half-open. A plain value with one owner: the host, or the default hook of `@ipo/react`. */
export interface Viewport {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** The shortest window that can be shown: one day. */
export const MIN_VIEWPORT_MS = 86_400_000;

/**
 * Zooms about an instant: `factor` 0.5 shows half the time. The result stays inside `extent` where it fits
 * and is never shorter than a day nor longer than the extent.
 */
export function zoomViewport(
  viewport: Viewport,
  factor: number,
  at: EpochMs,
  extent: Viewport,
): Viewport {
  const span = viewport.end - viewport.start;
  const longest = Math.max(MIN_VIEWPORT_MS, extent.end - extent.start);
  const next = Math.min(longest, Math.max(MIN_VIEWPORT_MS, span * factor));
  const share = (at - viewport.start) / span;
  return insideExtent(at - share * next, next, extent);
}

/** Moves the window by a time (positive is later), stopping at the ends of `extent`. */
export function panViewport(viewport: Viewport, byMs: number, extent: Viewport): Viewport {
  return insideExtent(viewport.start + byMs, viewport.end - viewport.start, extent);
}

/** The window of the given length that ends at `end`, kept inside `extent`. */
export function viewportEnding(end: EpochMs, spanMs: number, extent: Viewport): Viewport {
  const span = Math.min(spanMs, extent.end - extent.start);
  return insideExtent(end - span, span, extent);
}

/** Whether two windows show the same time. */
export function isSameViewport(a: Viewport, b: Viewport): boolean {
  return a.start === b.start && a.end === b.end;
}

function insideExtent(start: number, span: number, extent: Viewport): Viewport {
  const latest = extent.end - span;
  const from = Math.round(Math.max(extent.start, Math.min(start, latest)));
  return { start: from as EpochMs, end: Math.round(from + span) as EpochMs };
}
