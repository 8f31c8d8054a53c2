import type { SymbolName } from "@ipo/layout";
import { createCoverage } from "./coverage.js";
import { outlineOf, strokesOf } from "./symbolOutline.js";
import type { Rgb } from "./tile.js";

/** A symbol ready to be laid over pixels: those that it touches, first the ones that it hides. */
export interface Stamp {
  /** How far it reaches from its middle pixel. */
  readonly reach: number;
  /** The pixels in a box around its middle, counted row by row. */
  readonly cells: Uint16Array;
  /** Its colours, each by as much as it covers, and what shows through, of 256. */
  readonly words: Uint32Array;
  readonly through: Uint16Array;
  /** How many pixels it hides. */
  readonly hidden: number;
  /** How far each lies from its middle in a tile of one width. */
  placed: { readonly tileWidth: number; readonly offsets: Int32Array } | undefined;
}

/** What stamps of one kind are made of; lengths in pixels of the screen. */
export interface StampShape {
  readonly symbol: SymbolName;
  readonly size: number;
  /** Width of the stroke along its outline; 0 for none. */
  readonly edge: number;
  /** Red, green and blue; a symbol that is all strokes has no fill. */
  readonly fill: Rgb | undefined;
  readonly stroke: Rgb;
}

/** Browsers draw a stroke that is thinner than a pixel as one of a pixel, and fainter. */
const THIN = 1;

/** The width of the box that the cells of a stamp are counted in. */
export function strideOf(reach: number): number {
  return 2 * reach + 2;
}

/**
 * Makes stamps of a symbol by where its centre falls within a pixel, which is their middle one. Hundreds are made for the
 * first picture, by code that has not run before, so that each takes what is known of all from here.
 */
export function createStampMaker(shape: StampShape): (x: number, y: number) => Stamp {
  const { size, edge, fill, stroke } = shape;
  const reach = Math.ceil(size / 2 + 2 * edge) + 1;
  const side = 2 * reach + 1;
  const { filled, stroked } = outlinesOf(shape);
  const fills = createCoverage(side, side);
  const strokes = createCoverage(side, side);
  const strength = edge < THIN ? edge / THIN : 1;
  return (x, y) => {
    for (const outline of filled) fills.add(outline, reach + x, reach + y);
    for (const outline of stroked) strokes.add(outline, reach + x, reach + y);
    return mix(reach, fills.take(), strokes.take(), strength, fill ?? stroke, stroke);
  };
}

/** What a symbol fills and what it strokes, around its centre. */
function outlinesOf({ symbol, size, edge, fill }: StampShape) {
  if (symbol === "cross" || symbol === "tick")
    return { filled: [], stroked: strokesOf(symbol, size, edge).map(flat) };
  const outline = (by: number) => outlineOf(symbol, size, by);
  const half = Math.max(THIN, edge) / 2;
  return {
    filled: fill ? [flat(outline(0))] : [],
    stroked: edge > 0 ? [flat(outline(half)), flat([...outline(-half)].reverse())] : [],
  };
}

function flat(points: readonly (readonly [x: number, y: number])[]): Float64Array {
  return Float64Array.from(points.flat());
}

/** The cells that a stamp touches and what shows through them, before they are counted. */
let cells = new Uint16Array(1024);
let rests = new Uint16Array(1024);

function mix(
  reach: number,
  fills: Float32Array,
  strokes: Float32Array,
  strength: number,
  fill: Rgb,
  stroke: Rgb,
): Stamp {
  if (cells.length < fills.length) {
    cells = new Uint16Array(fills.length);
    rests = new Uint16Array(fills.length);
  }
  let count = 0;
  let hidden = 0;
  for (let cell = 0; cell < fills.length; cell += 1) {
    const filled = fills[cell] as number;
    const stroked = strokes[cell] as number;
    if (filled === 0 && stroked === 0) continue;
    const rest = Math.round((1 - filled) * (1 - stroked * strength) * 256);
    if (rest === 256) continue;
    cells[count] = cell;
    rests[count] = rest;
    count += 1;
    if (rest === 0) hidden += 1;
  }
  const own = new Uint16Array(count);
  const through = new Uint16Array(count);
  const colours = new Uint8ClampedArray(count * 4);
  let first = 0;
  let later = hidden;
  for (let index = 0; index < count; index += 1) {
    const cell = cells[index] as number;
    const rest = rests[index] as number;
    const at = rest === 0 ? first++ : later++;
    own[at] = cell;
    through[at] = rest;
    const stroked = (strokes[cell] as number) * strength;
    const filled = (fills[cell] as number) * (1 - stroked);
    // Rounded down, so that no sum of it and what shows through is more than a byte.
    for (let part = 0; part < 3; part += 1)
      colours[at * 4 + part] = Math.floor(
        (stroke[part] as number) * stroked + (fill[part] as number) * filled,
      );
    colours[at * 4 + 3] = 255;
  }
  const words = new Uint32Array(colours.buffer);
  return { reach, hidden, cells: own, through, words, placed: undefined };
}
