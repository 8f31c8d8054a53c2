import { look } from "../look.js";
import type { Tile } from "./tile.js";
import { blend } from "./tile.js";

/** Where the hatch is anchored, and how large a pixel of the scene is, in pixels of the tile. */
export interface HatchPlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * Lays the lines of the hatch over what has just been filled with paper between two corners: at 45°, half of each line's
 * width, as the tile of the other painters is cut.
 */
export function fillHatched(
  { width, height, words }: Tile,
  [left, top, right, bottom]: readonly [number, number, number, number],
  colour: number,
  { x, y, scale }: HatchPlace,
): void {
  const { side, line, opacity } = look.hatch;
  const period = side * scale;
  const wide = (line / 2) * scale;
  const lastRow = Math.min(height, Math.round(bottom));
  const end = Math.min(width, Math.round(right));
  for (let row = Math.max(0, Math.round(top)); row < lastRow; row += 1)
    for (let column = Math.max(0, Math.round(left)); column < end; column += 1) {
      const along = (column + 0.5 - x + row + 0.5 - y) * Math.SQRT1_2;
      const place = along - Math.floor(along / period) * period;
      // A pixel reaches half of its diagonal to either side, least at its ends.
      const share =
        passed(wide - place) -
        passed(-place) +
        passed(period + wide - place) -
        passed(period - place);
      if (share > 0.004)
        blend(words, row * width + column, colour, Math.round(share * opacity * 256));
    }
}

/** How much of a pixel that stands on its corner lies before a line at a distance from its middle. */
function passed(distance: number): number {
  const part = distance / Math.SQRT1_2;
  if (part <= -1) return 0;
  if (part >= 1) return 1;
  return part < 0 ? ((1 + part) * (1 + part)) / 2 : 1 - ((1 - part) * (1 - part)) / 2;
}
