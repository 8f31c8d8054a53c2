import { fillRect } from "./fillRect.js";
import type { Tile } from "./tile.js";
import { blend } from "./tile.js";

interface Dashes {
  readonly left: number;
  readonly right: number;
  readonly dash: readonly number[];
  /** From which column on, and how much of each the dashes cover, of 256. */
  readonly from: number;
  readonly shares: Uint16Array;
}

/** The gridlines of all strips are dashed alike from the same place, so that the last few kinds are kept. */
let kept: readonly Dashes[] = [];
const MOST = 6;
/** Pixels from which a rule is taken for a gridline; shorter ones, such as pauses, move with time. */
const LONG = 600;

/** Fills the dashes of a level rule between two places, `dash` lengths drawn and left out in turns. */
export function fillDashes(
  tile: Tile,
  [left, top, right, bottom]: readonly [number, number, number, number],
  dash: readonly number[],
  colour: number,
): void {
  if (right - left > LONG)
    return fillColumns(tile, top, bottom, dashesOf(left, right, dash), colour);
  for (let at = left, turn = 0; at < right; turn += 1) {
    const to = Math.min(right, at + (dash[turn % dash.length] || 1));
    if (turn % 2 === 0) fillRect(tile, at, top, to, bottom, colour);
    at = to;
  }
}

function fillColumns(
  { width, height, words }: Tile,
  top: number,
  bottom: number,
  { from, shares }: Dashes,
  colour: number,
): void {
  const first = Math.max(0, -from);
  const end = Math.min(shares.length, width - from);
  const lastRow = Math.min(height, Math.ceil(bottom));
  for (let row = Math.max(0, Math.floor(top)); row < lastRow; row += 1) {
    const tall = Math.min(bottom, row + 1) - Math.max(top, row);
    const start = row * width + from;
    for (let column = first; column < end; column += 1) {
      const share = shares[column] as number;
      if (share > 0) blend(words, start + column, colour, Math.round(share * tall));
    }
  }
}

function dashesOf(left: number, right: number, dash: readonly number[]): Dashes {
  const known = kept.find(
    (one) => one.left === left && one.right === right && isSame(one.dash, dash),
  );
  if (known) return known;
  const from = Math.floor(left);
  const shares = new Uint16Array(Math.max(0, Math.ceil(right) - from));
  for (let at = left, turn = 0; at < right; turn += 1) {
    const to = Math.min(right, at + (dash[turn % dash.length] || 1));
    if (turn % 2 === 0)
      for (let column = Math.floor(at); column < to; column += 1) {
        const part = Math.min(to, column + 1) - Math.max(at, column);
        const share = (shares[column - from] ?? 0) + Math.round(part * 256);
        shares[column - from] = Math.min(256, share);
      }
    at = to;
  }
  const made = { left, right, dash, from, shares };
  kept = [made, ...kept.slice(0, MOST - 1)];
  return made;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, index) => length === b[index]);
}
