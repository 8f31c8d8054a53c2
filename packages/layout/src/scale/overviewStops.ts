import type { EpochMs } from "@ipo/model";
import type { Column } from "../scene.js";
import type { Viewport } from "../viewport.js";

/** An instant and its place in the overview strip. Between two of them time runs evenly. */
export interface OverviewStop {
  readonly at: EpochMs;
  readonly x: number;
}

/** Width of a part of the strip into which the time before or after the course is drawn together. */
const COMPRESSED = 46;
/** Time beside the course that is longer than this share of it is drawn together. */
const LONGEST_BESIDE = 0.25;

/**
 * The scale of the overview strip: even over all the record's time where the course is most of it. Where much time lies
 * before the course (childhood illnesses) or after it, the course gets the width and that time a short, marked part, so
 * that every instant still has one place and can be dragged to.
 */
export function overviewStops(extent: Viewport, course: Viewport, plot: Column): OverviewStop[] {
  const most = (course.end - course.start) * LONGEST_BESIDE;
  const isLongBefore = course.start - extent.start > most;
  const isLongAfter = extent.end - course.end > most;
  const end = plot.x + plot.width;
  return [
    { at: extent.start, x: plot.x },
    ...(isLongBefore ? [{ at: course.start, x: plot.x + COMPRESSED }] : []),
    ...(isLongAfter ? [{ at: course.end, x: end - COMPRESSED }] : []),
    { at: extent.end, x: end },
  ];
}
