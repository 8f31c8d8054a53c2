/** Opaque pixels in rows, which shapes are painted into from the top left corner. Colours are words as the pixels hold them. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  readonly words: Uint32Array;
  /** The same pixels as a canvas takes them. */
  readonly image: ImageData;
  /** How much of each pixel a stroke covers, of 255; empty between two strokes. */
  readonly covered: Uint8Array;
}

/** As many pixels as stay in the cache of a processor while a strip is painted. */
const PIXELS = 400_000;
const LEAST_ROWS = 32;

/** The pixels for parts of a canvas of this width. */
export function createTile(width: number): Tile {
  const height = Math.max(LEAST_ROWS, Math.floor(PIXELS / width));
  const image = new ImageData(width, height);
  return {
    width,
    height,
    image,
    words: new Uint32Array(image.data.buffer),
    covered: new Uint8Array(width * height),
  };
}

/** Parts of a colour, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const packed = new Uint32Array(1);
const parts = new Uint8ClampedArray(packed.buffer);

/** A colour as a word of pixels: four bytes in the order of the machine. */
export function packColour([red, green, blue]: Rgb): number {
  parts.set([red, green, blue, 255]);
  return packed[0] ?? 0;
}

const OPAQUE = packColour([0, 0, 0]);
/** Two bytes that have room between them, so that both are mixed by one multiplication. */
const PAIR = 0xff00ff;

/** Mixes a colour over a pixel; `share` is how much of it, of 256. */
export function blend(words: Uint32Array, at: number, colour: number, share: number): void {
  const under = words[at] as number;
  const rest = 256 - share;
  const even = (Math.imul(colour & PAIR, share) + Math.imul(under & PAIR, rest)) >>> 8;
  const odd = Math.imul((colour >>> 8) & PAIR, share) + Math.imul((under >>> 8) & PAIR, rest);
  words[at] = (even & PAIR) | (odd & ~PAIR) | OPAQUE;
}

/** Lays a colour that has its share already over a pixel; `rest` is how much of the pixel shows through, of 256. */
export function layOver(words: Uint32Array, at: number, colour: number, rest: number): void {
  const under = words[at] as number;
  const even = (Math.imul(under & PAIR, rest) >>> 8) & PAIR;
  const odd = Math.imul((under >>> 8) & PAIR, rest) & ~PAIR;
  words[at] = ((even | odd) & ~OPAQUE) + colour;
}
