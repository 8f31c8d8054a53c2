import type { Tile } from "../painters/pixels/tile.js";
import { packColour } from "../painters/pixels/tile.js";

/** White pixels without a canvas, and how dark each row is, from 0 to 255, for tests of what is painted black. */
export function blankTile(width: number, height: number) {
  const words = new Uint32Array(width * height).fill(packColour([255, 255, 255]));
  const tile: Tile = {
    ...{ width, height, words, covered: new Uint8Array(width * height) },
    image: undefined as never,
  };
  const darkness = () =>
    Array.from({ length: height }, (_, row) =>
      Array.from(words.subarray(row * width, (row + 1) * width), (word) => 255 - (word & 255)),
    );
  return { tile, darkness };
}

/** Black, as pixels hold it. */
export const black = packColour([0, 0, 0]);
