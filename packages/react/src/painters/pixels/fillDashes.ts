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
/** Pixels from which a rule is taken for a gridline; shorter ones, such as pauses, move with time and are dashed anew. */
const LONG = 600;
const scratch = new Uint16Array(LONG + 2);

/** Fills the dashes of a level rule between two places, `dash` lengths drawn and left out in turns. */
export function fillDashes(
  { width, height, words }: Tile,
  [left, top, right, bottom]: readonly [number, number, number, number],
  dash: readonly number[],
  colour: number,
): void {
  const { from, shares } = dashesOf(left, right, dash);
  const first = Math.max(0, -from);
  const end = Math.min(shares.length, width - from);
  const lastRow = Math.min(height, Math.ceil(bottom));
  for (let row = Math.max(0, Math.floor(top)); row < lastRow; row += 1) {
    const tall = Math.min(bottom, row + 1) - Math.max(top, row);
    const start = row * width + from;
    for (let column = first; column < end; column += 1) {
      const share = shares[column] ?? 0;
      if (share > 0) blend(words, start + column, colour, Math.round(share * tall));
    }
  }
}

function dashesOf(left: number, right: number, dash: readonly number[]): Dashes {
  const isKept = right - left > LONG;
  const known =
    isKept &&
    kept.find((one) => one.left === left && one.right === right && isSame(one.dash, dash));
  if (known) return known;
  const from = Math.floor(left);
  const count = Math.max(0, Math.ceil(right) - from);
  const shares = isKept ? new Uint16Array(count) : scratch.subarray(0, count).fill(0);
  for (let at = left, turn = 0; at < right; turn += 1) {
    const to = Math.min(right, at + (dash[turn % dash.length] || 1));
    if (turn % 2 === 0)
      for (let column = Math.floor(at); column < to; column += 1) {
        const part = Math.min(to, column + 1) - Math.max(at, column);
        shares[column - from] = Math.min(
          256,
          (shares[column - from] ?? 0) + Math.round(part * 256),
        );
      }
    at = to;
  }
  const made = { left, right, dash, from, shares };
  if (isKept) kept = [made, ...kept.slice(0, MOST - 1)];
  return made;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, index) => length === b[index]);
}
