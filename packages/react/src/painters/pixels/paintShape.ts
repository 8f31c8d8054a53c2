import type { LineMark, Mark, RectMark, SymbolMark, SymbolsMark } from "@ipo/layout";
import { look } from "../look.js";
import { fillDashes } from "./fillDashes.js";
import { fillHatched } from "./fillHatched.js";
import { fillOutlines, outlinesOf } from "./fillPath.js";
import { fillRect } from "./fillRect.js";
import { fillRounded } from "./fillRounded.js";
import type { PixelColours } from "./pixelColours.js";
import { strokePolyline } from "./polyline.js";
import { roundedOutline } from "./roundedOutline.js";
import type { StampSet } from "./stamps.js";
import { PHASES, stampSetOf } from "./stamps.js";
import { layStamp } from "./layStamp.js";
import type { Tile } from "./tile.js";

/** A tile to paint on, and where a strip falls in it. */
export interface PixelPlace {
  readonly tile: Tile;
  readonly colours: PixelColours;
  /** Pixels of the tile to a pixel of the scene. */
  readonly scale: number;
  /** Where the strip has its origin, in pixels of the tile. */
  readonly x: number;
  readonly y: number;
}

/** Paints a shape by setting pixels: the twin of `MarkShape`, but for texts, which a canvas writes. A shape that is added to the scene fails to compile here until it is painted. */
export function paintShape(place: PixelPlace, mark: Mark): void {
  switch (mark.shape) {
    case "rect":
      return paintRect(place, mark);
    case "line":
      return paintLine(place, mark);
    case "path":
      return paintPath(place, mark.d, place.colours.words[mark.fill]);
    case "symbol":
      return paintSymbol(place, mark);
    case "symbols":
      return paintSymbols(place, mark);
    case "text":
      return;
    default:
      return mark satisfies never;
  }
}

function paintRect({ tile, colours, scale, x, y }: PixelPlace, mark: RectMark): void {
  const { fill, pattern, events, radius = 0 } = mark;
  const top = y + mark.y * scale;
  const bottom = top + mark.height * scale;
  // SVG draws no rectangle without an area, its edge included.
  if (!(mark.width > 0 && mark.height > 0) || bottom < -1 || top > tile.height + 1) return;
  const left = x + mark.x * scale;
  const right = left + mark.width * scale;
  const box = [left, top, right, bottom] as const;
  const { paper, [fill]: colour } = colours.words;
  const radii = {
    rx: Math.min(radius, mark.width / 2) * scale,
    ry: Math.min(radius, mark.height / 2) * scale,
  };
  if (pattern !== "outline") {
    const ground = pattern === "hatch" ? paper : colour;
    const opacity = pattern === "faded" ? look.faded : 1;
    if (radius > 0) fillRounded(tile, box, radii, ground, opacity);
    else fillRect(tile, left, top, right, bottom, ground, opacity);
    if (pattern === "hatch") fillHatched(tile, box, colour, { x, y, scale });
  }
  const edge =
    (events.length > 0 ? colours.barEdge : undefined) ??
    (pattern === "hatch" || pattern === "outline" ? colour : undefined);
  if (edge === undefined) return;
  const dash = pattern === "hatch" ? scaled(look.plannedDash, scale) : undefined;
  strokePolyline(
    tile,
    { ...roundedOutline(box, radii, dash ? "dashed" : "whole"), strokeWidth: scale, dash },
    edge,
  );
}

/** The points of the line that is painted, in pixels. */
let xs = new Float64Array(1024);
let ys = new Float64Array(1024);

function paintLine({ tile, colours, scale, x, y }: PixelPlace, mark: LineMark): void {
  const colour = colours.words[mark.stroke];
  const strokeWidth = mark.strokeWidth * scale;
  const dash = mark.dash && scaled(mark.dash, scale);
  const count = placePoints(mark, x, y, scale);
  if (count < 2) return;
  if (count === 2 && (xs[0] === xs[1] || ys[0] === ys[1]))
    return paintRule(tile, strokeWidth, dash, colour);
  let [highest, lowest] = [Infinity, -Infinity];
  for (let index = 0; index < count; index += 1) {
    const across = ys[index] as number;
    if (across < highest) highest = across;
    if (across > lowest) lowest = across;
  }
  if (lowest < -2 || highest > tile.height + 2) return;
  strokePolyline(tile, { xs, ys, count, strokeWidth, dash }, colour);
}

/** Reads the points of a line, from its columns where it has them. Says how many there are. */
function placePoints(mark: LineMark, x: number, y: number, scale: number): number {
  const { xs: across, ys: down } = mark;
  const count = (across ?? mark.points).length;
  if (xs.length < count) {
    xs = new Float64Array(2 * count);
    ys = new Float64Array(2 * count);
  }
  // Every `??` on a column of numbers is a number to be collected as garbage.
  if (across && down)
    for (let index = 0; index < count; index += 1) {
      xs[index] = x + (across[index] as number) * scale;
      ys[index] = y + (down[index] as number) * scale;
    }
  else
    for (let index = 0; index < count; index += 1) {
      const point = mark.points[index] as readonly [number, number];
      xs[index] = x + point[0] * scale;
      ys[index] = y + point[1] * scale;
    }
  return count;
}

/** The level or upright line between the two points that have been placed, as the rectangles that it is. */
function paintRule(
  tile: Tile,
  width: number,
  dash: readonly number[] | undefined,
  colour: number,
): void {
  const x0 = xs[0] as number;
  const y0 = ys[0] as number;
  const x1 = xs[1] as number;
  const y1 = ys[1] as number;
  const half = width / 2;
  const isLevel = y0 === y1;
  const top = Math.min(y0, y1);
  const bottom = Math.max(y0, y1);
  if (bottom < -half || top - half > tile.height) return;
  if (dash && dash.length > 0) {
    if (isLevel && x0 < x1) fillDashes(tile, [x0, y0 - half, x1, y0 + half], dash, colour);
    else strokePolyline(tile, { xs, ys, count: 2, strokeWidth: width, dash }, colour);
  } else if (isLevel)
    fillRect(tile, Math.min(x0, x1), y0 - half, Math.max(x0, x1), y0 + half, colour);
  else fillRect(tile, x0 - half, top, x0 + half, bottom, colour);
}

function paintPath({ tile, scale, x, y }: PixelPlace, d: string, colour: number): void {
  const outlines = outlinesOf(d).map((points) =>
    points.map(([px, py]) => [x + px * scale, y + py * scale] as const),
  );
  fillOutlines(tile, outlines, colour);
}

function paintSymbol(place: PixelPlace, mark: SymbolMark): void {
  const { tile, colours, scale, x, y } = place;
  const row = y + mark.y * scale;
  const reach = mark.size * scale;
  if (row < -reach || row > tile.height + reach) return;
  const { symbol, size, fill, isHollow } = mark;
  const set = stampSetOf(colours, symbol, size, fill, isHollow ? "hollow" : "edged", scale);
  lay(tile, set, phaseOf(x + mark.x * scale), phaseOf(row));
}

function paintSymbols({ tile, colours, scale, x, y }: PixelPlace, mark: SymbolsMark): void {
  const { symbol, xs, ys, size, fill, isHollow } = mark;
  const set = stampSetOf(colours, symbol, size, fill, isHollow ? "hollow" : "plain", scale);
  const reach = size * scale;
  for (let index = 0; index < xs.length; index += 1) {
    const row = y + (ys[index] as number) * scale;
    if (row > -reach && row < tile.height + reach)
      lay(tile, set, phaseOf(x + (xs[index] as number) * scale), phaseOf(row));
  }
}

/** A place in pixels as the nearest of the phases that stamps have; a whole number, which is handed on without garbage. */
function phaseOf(place: number): number {
  return Math.round(place * PHASES) | 0;
}

/** Lays a symbol with its centre at a place in phases. */
function lay(tile: Tile, set: StampSet, across: number, down: number): void {
  const column = Math.floor(across / PHASES) | 0;
  const row = Math.floor(down / PHASES) | 0;
  layStamp(tile, set.at(across - column * PHASES, down - row * PHASES), column, row);
}

function scaled(lengths: readonly number[], scale: number): readonly number[] {
  return scale === 1 ? lengths : lengths.map((length) => length * scale);
}
