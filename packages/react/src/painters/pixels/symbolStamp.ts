import type { SymbolName } from "@ipo/layout";
import { createCoverage } from "./coverage.js";
import { outlineOf, strokesOf } from "./symbolOutline.js";
import type { Rgb } from "./tile.js";

/** A symbol ready to be laid over pixels: those that it touches, first the ones that it hides. */
export interface Stamp {
  /** How far it reaches from its middle pixel. */
  readonly reach: number;
  /** Columns and rows from its middle. */
  readonly columns: Int8Array;
  readonly rows: Int8Array;
  /** Its colours, each by as much as it covers, and what shows through, of 256. */
  readonly words: Uint32Array;
  readonly through: Uint16Array;
  /** How many pixels it hides. */
  readonly hidden: number;
  /** How far each lies from its middle in a tile of one width. */
  placed: { readonly tileWidth: number; readonly offsets: Int32Array } | undefined;
}

/** What a stamp is made of; lengths in pixels of the screen. */
export interface StampShape {
  readonly symbol: SymbolName;
  readonly size: number;
  /** Width of the stroke along its outline; 0 for none. */
  readonly edge: number;
  /** Where its centre falls within a pixel. */
  readonly x: number;
  readonly y: number;
  /** Red, green and blue; a symbol that is all strokes has no fill. */
  readonly fill: Rgb | undefined;
  readonly stroke: Rgb;
}

/** Browsers draw a stroke that is thinner than a pixel as one of a pixel, and fainter. */
const THIN = 1;

/** Makes a stamp; its middle pixel is the one that its centre falls in. */
export function createStamp({ symbol, size, edge, x, y, fill, stroke }: StampShape): Stamp {
  const reach = Math.ceil(size / 2 + 2 * edge) + 1;
  const side = 2 * reach + 1;
  const centre = [reach + x, reach + y] as const;
  const filled = createCoverage(side, side);
  const stroked = createCoverage(side, side);
  if (symbol === "cross" || symbol === "tick")
    for (const bar of strokesOf(symbol, centre, size, edge)) stroked.add(bar);
  else {
    if (fill) filled.add(outlineOf(symbol, centre, size, 0));
    if (edge > 0) {
      const half = Math.max(THIN, edge) / 2;
      stroked.add(outlineOf(symbol, centre, size, half));
      stroked.add([...outlineOf(symbol, centre, size, -half)].reverse());
    }
  }
  const strokes = stroked.shares();
  if (edge < THIN) strokes.forEach((share, at) => (strokes[at] = share * (edge / THIN)));
  return mix(side, filled.shares(), strokes, fill ?? stroke, stroke);
}

function mix(
  side: number,
  fills: Float32Array,
  strokes: Float32Array,
  fill: Rgb,
  stroke: Rgb,
): Stamp {
  const reach = side >> 1;
  const most = side * side;
  const columns = new Int8Array(most);
  const rows = new Int8Array(most);
  const through = new Uint16Array(most);
  const colours = new Uint8ClampedArray(most * 4);
  let count = 0;
  let hidden = 0;
  for (const isHidden of [true, false]) {
    for (let at = 0; at < side * (side + 1); at += 1) {
      const filled = fills[at] ?? 0;
      const stroked = strokes[at] ?? 0;
      const rest = Math.round((1 - filled) * (1 - stroked) * 256);
      if (rest === 256 || (rest === 0) !== isHidden) continue;
      columns[count] = (at % (side + 1)) - reach;
      rows[count] = Math.floor(at / (side + 1)) - reach;
      through[count] = rest;
      // Rounded down, so that no sum of it and what shows through is more than a byte.
      for (let part = 0; part < 3; part += 1)
        colours[count * 4 + part] = Math.floor(
          (stroke[part] ?? 0) * stroked + (fill[part] ?? 0) * filled * (1 - stroked),
        );
      colours[count * 4 + 3] = 255;
      count += 1;
    }
    if (isHidden) hidden = count;
  }
  return {
    reach,
    hidden,
    columns: columns.slice(0, count),
    rows: rows.slice(0, count),
    through: through.slice(0, count),
    words: new Uint32Array(colours.buffer.slice(0, count * 4)),
    placed: undefined,
  };
}
