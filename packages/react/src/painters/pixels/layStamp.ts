import { strideOf, type Stamp } from "./symbolStamp.js";
import type { Tile } from "./tile.js";
import { layOver } from "./tile.js";

/** Lays a stamp over the pixels, its middle on the given one. */
export function layStamp(tile: Tile, stamp: Stamp, column: number, row: number): void {
  const { width, height, words } = tile;
  const { reach } = stamp;
  const isInside =
    column >= reach && row >= reach && column + reach < width && row + reach < height;
  if (isInside) layWhole(words, stamp, offsetsIn(stamp, width), row * width + column);
  else layPart(tile, stamp, column, row);
}

function layWhole(
  words: Uint32Array,
  { words: own, through, hidden }: Stamp,
  offsets: Int32Array,
  middle: number,
): void {
  for (let index = 0; index < hidden; index += 1)
    words[middle + (offsets[index] as number)] = own[index] as number;
  for (let index = hidden; index < offsets.length; index += 1)
    layOver(
      words,
      middle + (offsets[index] as number),
      own[index] as number,
      through[index] as number,
    );
}

/** A stamp at the border of a tile. */
function layPart({ words, width, height }: Tile, stamp: Stamp, column: number, row: number): void {
  const { reach, cells, words: own, through } = stamp;
  const stride = strideOf(reach);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] as number;
    const across = cell % stride;
    const x = column - reach + across;
    const y = row - reach + (cell - across) / stride;
    if (x >= 0 && x < width && y >= 0 && y < height)
      layOver(words, y * width + x, own[index] as number, through[index] as number);
  }
}

function offsetsIn(stamp: Stamp, tileWidth: number): Int32Array {
  if (stamp.placed?.tileWidth === tileWidth) return stamp.placed.offsets;
  const { reach, cells } = stamp;
  const stride = strideOf(reach);
  const middle = reach * tileWidth + reach;
  const offsets = new Int32Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] as number;
    const column = cell % stride;
    offsets[index] = ((cell - column) / stride) * tileWidth + column - middle;
  }
  stamp.placed = { tileWidth, offsets };
  return offsets;
}
