import { fillRect } from "./fillRect.js";
import type { Tile } from "./tile.js";
import { blend } from "./tile.js";

/** Lines that a row of pixels is looked at by, where an edge is round. */
const LINES = 8;
const lefts = new Float64Array(LINES);
const rights = new Float64Array(LINES);
/** How high each of them is within the rectangle. */
const heights = new Float64Array(LINES);

/** The two radii of a rectangle's corners, each cut to half the side it lies along. */
export interface CornerRadii {
  readonly rx: number;
  readonly ry: number;
}

/** Fills a rectangle with round corners. */
export function fillRounded(
  tile: Tile,
  [left, top, right, bottom]: readonly [number, number, number, number],
  { rx, ry }: CornerRadii,
  colour: number,
  opacity = 1,
): void {
  if (!(right > 0 && left < tile.width)) return;
  const firstStraight = Math.ceil(top + ry);
  const endStraight = Math.max(firstStraight, Math.floor(bottom - ry));
  fillRect(tile, left, Math.min(firstStraight, bottom), right, endStraight, colour, opacity);
  const corners = { left, top, right, bottom, rx, ry, colour, opacity };
  fillRows(tile, Math.floor(top), Math.min(firstStraight, Math.ceil(bottom)), corners);
  fillRows(tile, Math.max(endStraight, firstStraight), Math.ceil(bottom), corners);
}

interface Corners extends CornerRadii {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly colour: number;
  readonly opacity: number;
}

/** Rows that a corner reaches into. */
function fillRows(tile: Tile, from: number, to: number, corners: Corners): void {
  const { left, right, rx, colour, opacity } = corners;
  const { width, height, words } = tile;
  const last = Math.min(height, to);
  for (let row = Math.max(0, from); row < last; row += 1) {
    const count = spansOf(row, corners);
    if (count === 0) continue;
    const tall = heightOf(count);
    const first = Math.max(0, Math.floor(left));
    const end = Math.min(width, Math.ceil(right));
    const evenFrom = Math.min(end, Math.max(first, Math.ceil(left + rx)));
    const evenTo = Math.max(evenFrom, Math.min(end, Math.floor(right - rx)));
    const start = row * width;
    const share = Math.round(tall * opacity * 256);
    for (let column = first; column < evenFrom; column += 1)
      blendColumn(words, start, column, count, corners);
    if (share === 256) words.fill(colour, start + evenFrom, start + evenTo);
    else
      for (let column = evenFrom; column < evenTo; column += 1)
        blend(words, start + column, colour, share);
    for (let column = evenTo; column < end; column += 1)
      blendColumn(words, start, column, count, corners);
  }
}

/** A pixel of a row that the corners of a rectangle may cut. */
function blendColumn(
  words: Uint32Array,
  start: number,
  column: number,
  count: number,
  { colour, opacity }: Corners,
): void {
  const covered = coveredOf(column, count);
  if (covered > 0) blend(words, start + column, colour, Math.round(covered * opacity * 256));
}

/** Where the rectangle begins and ends on each line of a row; the number of lines that meet it. */
function spansOf(row: number, { left, top, right, bottom, rx, ry }: Corners): number {
  let count = 0;
  for (let line = 0; line < LINES; line += 1) {
    const from = Math.max(top, row + line / LINES);
    const to = Math.min(bottom, row + (line + 1) / LINES);
    if (!(from < to)) continue;
    const y = (from + to) / 2;
    const into = Math.min(y - top, bottom - y);
    const away = into < ry ? (ry - into) / ry : 0;
    const inset = rx * (1 - Math.sqrt(1 - away * away));
    lefts[count] = left + inset;
    rights[count] = right - inset;
    heights[count] = to - from;
    count += 1;
  }
  return count;
}

function coveredOf(column: number, count: number): number {
  let covered = 0;
  for (let line = 0; line < count; line += 1) {
    const span = Math.min(rights[line] ?? 0, column + 1) - Math.max(lefts[line] ?? 0, column);
    if (span > 0) covered += span * (heights[line] ?? 0);
  }
  return covered;
}

function heightOf(count: number): number {
  let tall = 0;
  for (let line = 0; line < count; line += 1) tall += heights[line] ?? 0;
  return tall;
}
