import type { Tile } from "./tile.js";
import { blend } from "./tile.js";

/** Pixels that are set sooner one by one than by asking for all of them. */
const SHORT = 24;

/** Fills a rectangle between two corners; where an edge falls within a pixel, by how much of the pixel it covers. */
export function fillRect(
  tile: Tile,
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour: number,
  opacity = 1,
): void {
  const { width, height, words } = tile;
  const from = Math.max(0, left);
  const to = Math.min(width, right);
  if (!(from < to)) return;
  const last = Math.min(height, Math.ceil(bottom));
  const firstWhole = Math.ceil(from);
  const endWhole = Math.floor(to);
  for (let row = Math.max(0, Math.floor(top)); row < last; row += 1) {
    const share = (Math.min(bottom, row + 1) - Math.max(top, row)) * opacity * 256;
    const start = row * width;
    if (firstWhole > endWhole) {
      blend(words, start + endWhole, colour, Math.round((to - from) * share));
      continue;
    }
    if (from < firstWhole)
      blend(words, start + firstWhole - 1, colour, Math.round((firstWhole - from) * share));
    const whole = Math.round(share);
    if (whole >= 256 && endWhole - firstWhole > SHORT)
      words.fill(colour, start + firstWhole, start + endWhole);
    else if (whole >= 256)
      for (let at = start + firstWhole; at < start + endWhole; at += 1) words[at] = colour;
    else
      for (let at = start + firstWhole; at < start + endWhole; at += 1)
        blend(words, at, colour, whole);
    if (endWhole < to) blend(words, start + endWhole, colour, Math.round((to - endWhole) * share));
  }
}
