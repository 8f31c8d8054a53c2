/** How much of each pixel of a small box shapes cover: outlines are added, then read. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  /**
   * Adds a closed outline, `x, y, x, y …` in pixels from a place in the box. One that runs the other way round is taken away.
   */
  readonly add: (outline: ArrayLike<number>, x: number, y: number) => void;
  /**
   * Covered shares from 0 to 1, row by row, one more than `width` in each row, until it is asked for the next. Nothing is
   * covered then, so that other outlines can be added.
   */
  readonly take: () => Float32Array;
}

/**
 * Exact areas of polygons in pixels: every edge adds, in each row, what lies to its right; the sum from the left is then
 * what lies inside (as font rasterisers do). Outlines must lie within the box from left to right; rows beside it are cut off.
 */
export function createCoverage(width: number, height: number): Coverage {
  const stride = width + 1;
  const areas = new Float32Array(stride * height + 1);
  const shares = new Float32Array(stride * height);
  return {
    width,
    height,
    add(outline, x, y) {
      const { length } = outline;
      let fromX = x + (outline[length - 2] as number);
      let fromY = y + (outline[length - 1] as number);
      for (let at = 0; at < length; at += 2) {
        const toX = x + (outline[at] as number);
        const toY = y + (outline[at + 1] as number);
        if (fromY < toY) addEdge(areas, stride, height, fromX, fromY, toX, toY, 1);
        else if (fromY > toY) addEdge(areas, stride, height, toX, toY, fromX, fromY, -1);
        fromX = toX;
        fromY = toY;
      }
    },
    take() {
      for (let row = 0; row < height; row += 1) {
        let sum = 0;
        for (let at = row * stride; at < (row + 1) * stride; at += 1) {
          sum += areas[at] as number;
          shares[at] = Math.min(1, Math.abs(sum));
        }
      }
      areas.fill(0);
      return shares;
    },
  };
}

/** Adds an edge from its upper end to its lower one, once more or once less. */
function addEdge(
  areas: Float32Array,
  stride: number,
  height: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  sign: number,
): void {
  const slope = (x1 - x0) / (y1 - y0);
  const end = Math.min(height, Math.ceil(y1));
  for (let row = Math.max(0, Math.floor(y0)); row < end; row += 1) {
    const top = Math.max(y0, row);
    const bottom = Math.min(y1, row + 1);
    const from = x0 + (top - y0) * slope;
    const to = x0 + (bottom - y0) * slope;
    addInRow(areas, row * stride, Math.min(from, to), Math.max(from, to), (bottom - top) * sign);
  }
}

/** Adds an edge from `left` to `right` within one row; `tall` is how much of the row's height it passes. */
function addInRow(
  areas: Float32Array,
  start: number,
  left: number,
  right: number,
  tall: number,
): void {
  const first = Math.floor(left);
  const last = Math.max(first, Math.ceil(right) - 1);
  for (let column = first; column <= last; column += 1) {
    const from = Math.max(left, column);
    const to = Math.min(right, column + 1);
    const part = last === first ? tall : (tall * (to - from)) / (right - left);
    const inside = part * (column + 1 - (from + to) / 2);
    const at = start + column;
    areas[at] = (areas[at] as number) + inside;
    areas[at + 1] = (areas[at + 1] as number) + part - inside;
  }
}
