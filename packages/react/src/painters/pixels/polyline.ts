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
    for (let index = 1; index < count; index += 1)
      strokePart(
        ...([
          tile,
          line,
          index,
          0,
          Infinity,
          !isClosed && index === 1,
          !isClosed && index === count - 1,
        ] as const),
      );
  const { words, covered } = tile;
  for (let index = 0; index < touchedCount; index += 1) {
    const at = touched[index] ?? 0;
    const share = covered[at] ?? 0;
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

/** Strokes a part of the line before its point `index`, from and to a distance along it. */
function strokePart(
  tile: Tile,
  { xs, ys, strokeWidth }: Polyline,
  index: number,
  from: number,
  to: number,
  isStart: boolean,
  isEnd: boolean,
): void {
  const startX = xs[index - 1] ?? 0;
  const startY = ys[index - 1] ?? 0;
  const dx = (xs[index] ?? 0) - startX;
  const dy = (ys[index] ?? 0) - startY;
  const whole = Math.sqrt(dx * dx + dy * dy);
  if (!(whole > 0)) return;
  const ux = dx / whole;
  const uy = dy / whole;
  const length = Math.min(to, whole) - from;
  const x = startX + ux * from;
  const y = startY + uy * from;
  if (Math.abs(uy) > Math.abs(ux))
    strokeAlong(
      tile,
      strokeWidth / 2,
      { at: y, beside: x, u: uy, v: ux, length, isStart, isEnd },
      true,
    );
  else
    strokeAlong(
      tile,
      strokeWidth / 2,
      { at: x, beside: y, u: ux, v: uy, length, isStart, isEnd },
      false,
    );
}

/** A straight part that is followed row by row where it is steep, else column by column. */
interface Part {
  /** Where it begins in the direction that it is followed in, and in the other. */
  readonly at: number;
  readonly beside: number;
  /** Its direction, of length 1: `u` the way it is followed, `v` the other. */
  readonly u: number;
  readonly v: number;
  readonly length: number;
  /** Whether the line begins and ends with it: cut straight there, round at a joint. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

function strokeAlong({ width, height, covered }: Tile, half: number, part: Part, isSteep: boolean) {
  const { at: start, beside, u, v, length, isStart, isEnd } = part;
  const [step, stride] = isSteep ? [width, 1] : [1, width];
  const limit = isSteep ? width : height;
  // A pixel is touched up to half of its own width beyond the stroke.
  const reach = half + 0.5;
  const wide = reach / Math.abs(u);
  const slope = v / u;
  const stop = start + u * length;
  const end = Math.min(isSteep ? height : width, Math.ceil(Math.max(start, stop) + reach));
  for (
    let major = Math.max(0, Math.floor(Math.min(start, stop) - reach));
    major < end;
    major += 1
  ) {
    const ahead = major + 0.5 - start;
    const middle = beside + ahead * slope;
    const first = Math.max(0, Math.ceil(middle - wide - 0.5));
    const last = Math.min(limit - 1, Math.floor(middle + wide - 0.5));
    if (touchedCount + last - first >= touched.length) touched = grown(touched);
    let aside = first + 0.5 - beside;
    let pixel = major * step + first * stride;
    for (let minor = first; minor <= last; minor += 1) {
      const along = ahead * u + aside * v;
      let away = Math.abs(aside * u - ahead * v);
      let cut = 1;
      if (along < 0.5) {
        if (isStart) cut = along + 0.5;
        else if (along < 0) away = Math.sqrt(away * away + along * along);
      }
      const over = along - length;
      if (over > -0.5) {
        if (isEnd) cut = cut - 0.5 - over;
        else if (over > 0) away = Math.sqrt(away * away + over * over);
      }
      const inner = away - 0.5 > -half ? away - 0.5 : -half;
      const outer = away + 0.5 < half ? away + 0.5 : half;
      const share = ((outer - inner) * cut * 255 + 0.5) | 0;
      const before = covered[pixel] ?? 0;
      if (share > before) {
        if (before === 0) {
          touched[touchedCount] = pixel;
          touchedCount += 1;
        }
        covered[pixel] = share;
      }
      aside += 1;
      pixel += stride;
    }
  }
}

function grown(list: Int32Array): Int32Array {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}
