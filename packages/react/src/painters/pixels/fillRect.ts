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
  const { width, height } = tile;
  const from = Math.max(0, left);
  const to = Math.min(width, right);
  if (!(from < to && top < bottom)) return;
  const first = Math.max(0, Math.floor(top));
  const firstWhole = Math.max(first, Math.ceil(top));
  const endWhole = Math.min(height, Math.floor(bottom));
  const end = Math.min(height, Math.ceil(bottom));
  const whole = opacity * 256;
  if (firstWhole > endWhole)
    return fillRows(tile, first, end, from, to, colour, (bottom - top) * whole);
  if (first < firstWhole)
    fillRows(tile, first, firstWhole, from, to, colour, (firstWhole - top) * whole);
  fillRows(tile, firstWhole, endWhole, from, to, colour, whole);
  if (endWhole < end) fillRows(tile, endWhole, end, from, to, colour, (bottom - endWhole) * whole);
}

/** Fills rows that are covered alike; `share` is by how much, of 256. */
function fillRows(
  { width, words }: Tile,
  begin: number,
  stop: number,
  from: number,
  to: number,
  colour: number,
  share: number,
): void {
  if (begin >= stop) return;
  const firstWhole = Math.ceil(from);
  const endWhole = Math.floor(to);
  const isWithin = firstWhole > endWhole;
  const whole = Math.round(share);
  const before = Math.round((isWithin ? to - from : firstWhole - from) * share);
  const behind = isWithin ? 0 : Math.round((to - endWhole) * share);
  const isLong = endWhole - firstWhole > SHORT;
  for (let row = begin; row < stop; row += 1) {
    const start = row * width;
    if (before > 0) blend(words, start + firstWhole - 1, colour, before);
    if (behind > 0) blend(words, start + endWhole, colour, behind);
    if (whole < 256)
      for (let at = start + firstWhole; at < start + endWhole; at += 1)
        blend(words, at, colour, whole);
    else if (isLong) words.fill(colour, start + firstWhole, start + endWhole);
    else for (let at = start + firstWhole; at < start + endWhole; at += 1) words[at] = colour;
  }
}
