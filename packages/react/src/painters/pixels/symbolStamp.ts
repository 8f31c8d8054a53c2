import type { SymbolName } from "@ipo/layout";
import type { Coverage } from "./coverage.js";
import { createCoverage } from "./coverage.js";
import type { Tile } from "./tile.js";

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

export type Rgb = readonly [red: number, green: number, blue: number];

type Points = readonly (readonly [x: number, y: number])[];

/** Browsers draw a stroke that is thinner than a pixel as one of a pixel, and fainter. */
const THIN = 1;

/** Corners of a circle: none is seen at the sizes of symbols. */
const CORNERS = 24;

/** Makes a stamp; its middle pixel is the one that its centre falls in. */
export function createStamp({ symbol, size, edge, x, y, fill, stroke }: StampShape): Stamp {
  const reach = Math.ceil(size / 2 + 2 * edge) + 1;
  const side = 2 * reach + 1;
  const centre = [reach + x, reach + y] as const;
  const filled = createCoverage(side, side);
  const stroked = createCoverage(side, side);
  if (symbol === "cross" || symbol === "tick") addStrokes(stroked, symbol, centre, size, edge);
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
    words[middle + (offsets[index] ?? 0)] = own[index] ?? 0;
  for (let index = hidden; index < offsets.length; index += 1)
    layOver(words, middle + (offsets[index] ?? 0), own[index] ?? 0, through[index] ?? 0);
}

/** A stamp at the border of a tile. */
function layPart({ words, width, height }: Tile, stamp: Stamp, column: number, row: number): void {
  stamp.words.forEach((over, index) => {
    const x = column + (stamp.columns[index] ?? 0);
    const y = row + (stamp.rows[index] ?? 0);
    if (x >= 0 && x < width && y >= 0 && y < height)
      layOver(words, y * width + x, over, stamp.through[index] ?? 0);
  });
}

/** What is laid over has its share already, so that nothing runs over into the next colour. */
function layOver(words: Uint32Array, at: number, over: number, rest: number): void {
  const under = words[at] ?? 0;
  const even = (Math.imul(under & PAIR, rest) >>> 8) & PAIR;
  const odd = Math.imul((under >>> 8) & PAIR, rest) & ~PAIR;
  words[at] = ((even | odd) & ~OPAQUE) + over;
}

function offsetsIn(stamp: Stamp, tileWidth: number): Int32Array {
  if (stamp.placed?.tileWidth === tileWidth) return stamp.placed.offsets;
  const { columns, rows } = stamp;
  const offsets = Int32Array.from(
    columns,
    (column, index) => (rows[index] ?? 0) * tileWidth + column,
  );
  stamp.placed = { tileWidth, offsets };
  return offsets;
}

const PAIR = 0xff00ff;
const bytes = new Uint8Array([0, 0, 0, 255]);
const OPAQUE = new Uint32Array(bytes.buffer)[0] ?? 0;

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

/** The outline of a symbol, moved outwards by `by` with sharp corners. */
function outlineOf(
  symbol: Exclude<SymbolName, "cross" | "tick">,
  [x, y]: readonly [number, number],
  size: number,
  by: number,
): Points {
  if (symbol === "circle") {
    const radius = size / 2 + by;
    return Array.from({ length: CORNERS }, (_, index) => {
      const angle = (2 * Math.PI * index) / CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    });
  }
  const corners = cornersOf[symbol].map(([dx, dy]) => [x + dx * size, y + dy * size] as const);
  return by === 0 ? corners : movedOut(corners, by);
}

/** Corners clockwise, in parts of the symbol's size. */
const cornersOf = {
  square: [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  diamond: [
    [0, -0.5],
    [0.5, 0],
    [0, 0.5],
    [-0.5, 0],
  ],
  "triangle-up": [
    [0, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  "triangle-down": [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0, 0.5],
  ],
  hexagon: [
    [0, -0.5],
    [0.4, -0.25],
    [0.4, 0.25],
    [0, 0.5],
    [-0.4, 0.25],
    [-0.4, -0.25],
  ],
} as const;

/** Every side of a convex outline moved outwards, and the corners where the sides meet then. */
function movedOut(corners: Points, by: number): Points {
  const sides = corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    const length = Math.hypot(nextX - x, nextY - y);
    const [ux, uy] = [(nextX - x) / length, (nextY - y) / length];
    return { x: x + uy * by, y: y - ux * by, ux, uy };
  });
  return sides.map((side, index) => {
    const before = sides[(index + sides.length - 1) % sides.length] ?? side;
    const turn = before.ux * side.uy - before.uy * side.ux;
    const along = ((side.x - before.x) * side.uy - (side.y - before.y) * side.ux) / turn;
    return [before.x + before.ux * along, before.y + before.uy * along] as const;
  });
}

/** Symbols that are strokes: two that cross, or one that stands. */
function addStrokes(
  coverage: Coverage,
  symbol: "cross" | "tick",
  [x, y]: readonly [number, number],
  size: number,
  width: number,
): void {
  const half = size / 2;
  const side = width / 2;
  if (symbol === "tick") {
    coverage.add(boxOf(x, y, side, half, 0, 1));
    return;
  }
  const length = half * Math.SQRT2;
  coverage.add(boxOf(x, y, side, length, Math.SQRT1_2, Math.SQRT1_2));
  coverage.add(boxOf(x, y, side, length, -Math.SQRT1_2, Math.SQRT1_2));
}

/** A bar around a point, `length` to either end along a direction and `side` to either side. */
function boxOf(x: number, y: number, side: number, length: number, ux: number, uy: number): Points {
  return [
    [x - ux * length + uy * side, y - uy * length - ux * side],
    [x + ux * length + uy * side, y + uy * length - ux * side],
    [x + ux * length - uy * side, y + uy * length + ux * side],
    [x - ux * length - uy * side, y - uy * length + ux * side],
  ];
}
