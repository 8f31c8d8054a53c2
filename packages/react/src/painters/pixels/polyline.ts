import type { Tile } from "./tile.js";
import { blend } from "./tile.js";

/** A line through points, in pixels of the tile: `xs[i]`, `ys[i]`. */
export interface Polyline {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  readonly count: number;
  readonly strokeWidth: number;
  /** Whether its last point is its first, so that the two ends are joined. */
  readonly isClosed?: boolean | undefined;
  /** Lengths drawn and left out, in turns. */
  readonly dash?: readonly number[] | undefined;
}

let touched: Int32Array = new Int32Array(16_384);
let touchedCount = 0;

/** Strokes a line with round joins and ends cut straight, as SVG does. It lies over itself without being darker there. */
export function strokePolyline(tile: Tile, line: Polyline, colour: number): void {
  const { count, isClosed = false } = line;
  touchedCount = 0;
  if (line.dash && line.dash.length > 0) strokeDashes(tile, line, line.dash);
  else
    for (let index = 1; index < count; index += 1) {
      const isStart = !isClosed && index === 1;
      const isEnd = !isClosed && index === count - 1;
      strokePart(tile, line, index, 0, Infinity, isStart, isEnd);
    }
  const { words, covered } = tile;
  for (let index = 0; index < touchedCount; index += 1) {
    const at = touched[index] as number;
    const share = covered[at] as number;
    blend(words, at, colour, share + (share >> 7));
    covered[at] = 0;
  }
}

/** The parts of a dashed line: a dash goes on round a corner, and begins where the last one left off. */
function strokeDashes(tile: Tile, line: Polyline, dash: readonly number[]): void {
  const { xs, ys, count } = line;
  let turn = 0;
  let left = dash[0] || 1;
  let isBegun = false;
  for (let index = 1; index < count; index += 1) {
    const length = Math.hypot(
      (xs[index] ?? 0) - (xs[index - 1] ?? 0),
      (ys[index] ?? 0) - (ys[index - 1] ?? 0),
    );
    let at = 0;
    while (at < length) {
      const to = Math.min(length, at + left);
      const isEnd = to < length || index === count - 1;
      if (turn % 2 === 0) strokePart(tile, line, index, at, to, !isBegun, isEnd);
      isBegun = true;
      left -= to - at;
      at = to;
      if (left > 1e-9) continue;
      turn += 1;
      left = dash[turn % dash.length] || 1;
      isBegun = false;
    }
  }
}

/**
 * Strokes a part of the line before its point `index`, from and to a distance along it: row by row where it is steep, else
 * column by column. A line cut straight begins with it or ends with it; else it is round there, at a joint. All in one
 * function, since fractions handed from one to another in every part of a line would be garbage to collect.
 */
function strokePart(
  { width, height, covered }: Tile,
  { xs, ys, strokeWidth }: Polyline,
  index: number,
  from: number,
  to: number,
  isStart: boolean,
  isEnd: boolean,
): void {
  const startX = xs[index - 1] as number;
  const startY = ys[index - 1] as number;
  const dx = (xs[index] as number) - startX;
  const dy = (ys[index] as number) - startY;
  const whole = Math.sqrt(dx * dx + dy * dy);
  if (!(whole > 0)) return;
  const isSteep = Math.abs(dy) > Math.abs(dx);
  // Its direction, of length 1: `u` the way it is followed, `v` the other; and where it begins in both.
  const u = (isSteep ? dy : dx) / whole;
  const v = (isSteep ? dx : dy) / whole;
  const start = (isSteep ? startY : startX) + u * from;
  const beside = (isSteep ? startX : startY) + v * from;
  const length = Math.min(to, whole) - from;
  const step = isSteep ? width : 1;
  const stride = isSteep ? 1 : width;
  const limit = (isSteep ? width : height) - 1;
  const half = strokeWidth / 2;
  // A pixel is touched up to half of its own width beyond the stroke.
  const reach = half + 0.5;
  const most = Math.min(1, strokeWidth);
  const steepness = Math.abs(u);
  const wide = reach / steepness;
  const slope = v / u;
  const stop = start + u * length;
  const end = Math.min(isSteep ? height : width, Math.ceil(Math.max(start, stop) + reach));
  // Between these distances along it, no pixel that it touches is cut or round.
  const slant = reach * Math.abs(slope);
  const innerFrom = slant + (isStart ? 0.5 : 0);
  const innerTo = length - slant - (isEnd ? 0.5 : 0);
  // The rows (or columns) of these are whole: all that a pixel is covered there follows from how far beside the line it is.
  const near = (start + u * (u > 0 ? innerFrom : innerTo) - 0.5) | 0;
  const far = (start + u * (u > 0 ? innerTo : innerFrom) - 0.5) | 0;
  const covers = 255 * most + 0.5;
  const slide = 255 * steepness;
  let count = touchedCount;
  const begin = Math.max(0, Math.floor(Math.min(start, stop) - reach));
  const other = beside + slope * (stop - start);
  const margin = wide + reach * Math.abs(slope) + 2;
  const isAtEdge = Math.min(beside, other) < margin || Math.max(beside, other) > limit - margin;
  while (count + (end - begin) * (2 * wide + 2) >= touched.length) touched = grown(touched);
  for (let major = begin; major < end; major += 1) {
    const ahead = major + 0.5 - start;
    const middle = beside + ahead * slope;
    // As whole numbers in the machine's sense too, in which pixels are counted fastest.
    let first = (middle - wide + 0.5) | 0;
    let last = (middle + wide - 0.5) | 0;
    if (isAtEdge) {
      first = Math.max(0, Math.min(limit + 1, Math.ceil(middle - wide - 0.5))) | 0;
      last = Math.max(-1, Math.min(limit, Math.floor(middle + wide - 0.5))) | 0;
    }
    let pixel = (major * step + first * stride) | 0;
    if (major > near && major < far) {
      let across = 255 * reach + 0.5 - (middle - first - 0.5) * slide;
      let beyond = 255 * reach + 0.5 + (middle - first - 0.5) * slide;
      for (let minor = first; minor <= last; minor += 1) {
        const least = across < beyond ? across : beyond;
        const share = (least < covers ? least : covers) | 0;
        count += cover(covered, pixel, share, count);
        across += slide;
        beyond -= slide;
        pixel += stride;
      }
      continue;
    }
    for (let minor = first; minor <= last; minor += 1) {
      let away = Math.abs(minor + 0.5 - middle) * steepness;
      let cut = 255;
      const at = ahead * u + (minor + 0.5 - beside) * v;
      if (at < 0.5) {
        if (isStart) cut = 255 * (at + 0.5);
        else if (at < 0) away = Math.sqrt(away * away + at * at);
      }
      const over = at - length;
      if (over > -0.5) {
        if (isEnd) cut -= 255 * (over + 0.5);
        else if (over > 0) away = Math.sqrt(away * away + over * over);
      }
      const across = reach - away;
      const share = ((across < most ? across : most) * cut + 0.5) | 0;
      count += cover(covered, pixel, share, count);
      pixel += stride;
    }
  }
  touchedCount = count;
}

/** Covers a pixel where it is covered less; gives how many pixels more are touched than the `count` before. */
function cover(covered: Uint8Array, pixel: number, share: number, count: number): 0 | 1 {
  const before = covered[pixel] as number;
  if (share <= before) return 0;
  covered[pixel] = share;
  if (before > 0) return 0;
  touched[count] = pixel;
  return 1;
}

function grown(list: Int32Array): Int32Array {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}
