/** Steps in a CSS pixel in which a page is laid out. */
const LAYOUT_UNITS = 64;

/** The step of a page's layout that a length falls back to. */
export function toLayoutUnit(length: number): number {
  return Math.floor(length * LAYOUT_UNITS) / LAYOUT_UNITS;
}
