import { createCoverage } from "./coverage.js";
import type { Tile } from "./tile.js";
import { blend } from "./tile.js";

type Point = readonly [x: number, y: number];

/** Pixels of an arc between two of the points it is drawn through. */
const STEP = 1;

/** The closed outlines of path data in absolute M, L, A (circular) and Z, which is all that layouts write. */
export function outlinesOf(d: string): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  let points: Point[] = [];
  for (const [, command = "", numbers = ""] of d.matchAll(/([MLAZz])([^MLAZz]*)/g)) {
    const values = (numbers.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number);
    if (command === "M") {
      points = [];
      outlines.push(points);
    }
    if (command === "M" || command === "L")
      for (let at = 0; at + 1 < values.length; at += 2)
        points.push([values[at] ?? 0, values[at + 1] ?? 0]);
    if (command === "A")
      for (let at = 0; at + 6 < values.length; at += 7)
        points.push(...arcPoints(points.at(-1) ?? [0, 0], values.slice(at, at + 7)));
  }
  return outlines;
}

/** Points along a circular arc, its end included. */
function arcPoints([x0, y0]: Point, values: readonly number[]): Point[] {
  const [radius = 0, , , large = 0, sweep = 0, x1 = 0, y1 = 0] = values;
  const chord = Math.hypot(x1 - x0, y1 - y0);
  if (chord === 0 || radius === 0) return [[x1, y1]];
  const r = Math.max(radius, chord / 2);
  const away = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4)) * (large === sweep ? -1 : 1);
  const cx = (x0 + x1) / 2 - (away * (y1 - y0)) / chord;
  const cy = (y0 + y1) / 2 + (away * (x1 - x0)) / chord;
  const from = Math.atan2(y0 - cy, x0 - cx);
  let turn = Math.atan2(y1 - cy, x1 - cx) - from;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(4, Math.ceil((Math.abs(turn) * r) / STEP));
  return Array.from({ length: count }, (_, index): Point => {
    if (index === count - 1) return [x1, y1];
    const angle = from + (turn * (index + 1)) / count;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
}

/** Fills closed outlines; one within another that runs the other way round is a hole. */
export function fillOutlines(
  tile: Tile,
  outlines: readonly (readonly Point[])[],
  colour: number,
): void {
  const points = outlines.flat();
  const left = Math.floor(Math.min(...points.map(([x]) => x)));
  const right = Math.ceil(Math.max(...points.map(([x]) => x)));
  const top = Math.max(0, Math.floor(Math.min(...points.map(([, y]) => y))));
  const bottom = Math.min(tile.height, Math.ceil(Math.max(...points.map(([, y]) => y))));
  if (!(right > left && bottom > top)) return;
  const coverage = createCoverage(right - left, bottom - top);
  for (const outline of outlines) coverage.add(outline.flat(), -left, -top);
  const shares = coverage.take();
  const stride = coverage.width + 1;
  for (let row = 0; row < coverage.height; row += 1)
    for (let column = Math.max(0, -left); column < coverage.width; column += 1) {
      if (left + column >= tile.width) break;
      const share = Math.round((shares[row * stride + column] ?? 0) * 256);
      if (share > 0) blend(tile.words, (top + row) * tile.width + left + column, colour, share);
    }
}
