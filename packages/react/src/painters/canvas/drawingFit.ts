import type { Scene } from "@ipo/layout";

/** How a browser fits a drawing of a scene's body into its box, in CSS pixels. */
export interface DrawingFit {
  /** How large the scene is drawn; a hair below 1 where its height is no whole layout unit. */
  readonly scale: number;
  /** Where the scene's left edge, and the top of its body, fall in the box. */
  readonly x: number;
  readonly y: number;
}

/** Steps in a CSS pixel in which a page is laid out. */
const LAYOUT_UNITS = 64;

/**
 * How a browser fits an SVG of the scene's body into its box, which is cut to layout units: a hair smaller than asked,
 * and in the middle. A canvas that is painted so has each pixel where the SVG, and the readouts over it, have theirs.
 */
export function drawingFit({ width, body }: Pick<Scene, "width" | "body">): DrawingFit {
  const boxWidth = toLayoutUnit(width);
  const boxHeight = toLayoutUnit(body.height);
  const scale = Math.min(boxWidth / width, boxHeight / body.height);
  return { scale, x: (boxWidth - scale * width) / 2, y: (boxHeight - scale * body.height) / 2 };
}

/** The step of a page's layout that a length falls back to. */
export function toLayoutUnit(length: number): number {
  return Math.floor(length * LAYOUT_UNITS) / LAYOUT_UNITS;
}
