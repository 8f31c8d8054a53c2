/** How much of each pixel of a small box shapes cover: outlines are added, then read. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  /** Adds a closed outline, in pixels of the box. One that runs the other way round is taken away. */
  readonly add: (points: readonly (readonly [x: number, y: number])[]) => void;
  /** Covered shares from 0 to 1, row by row, one more than `width` in each row. */
  readonly shares: () => Float32Array;
}

/**
 * Exact areas of polygons in pixels: every edge adds, in each row, what lies to its right; the sum from the left is then
 * what lies inside (as font rasterisers do). Outlines must lie within the box from left to right; rows beside it are cut off.
 */
export function createCoverage(width: number, height: number): Coverage {
  const stride = width + 1;
  const areas = new Float32Array(stride * height + 1);
  return {
    width,
    height,
    add(points) {
      points.forEach((from, index) => {
        const to = points[(index + 1) % points.length] ?? from;
        addEdge(areas, stride, height, from, to);
      });
    },
    shares() {
      const shares = new Float32Array(stride * height);
      for (let row = 0; row < height; row += 1) {
        let sum = 0;
        for (let at = row * stride; at < (row + 1) * stride; at += 1) {
          sum += areas[at] ?? 0;
          shares[at] = Math.min(1, Math.abs(sum));
        }
      }
      return shares;
    },
  };
}

function addEdge(
  areas: Float32Array,
  stride: number,
  height: number,
  [xa, ya]: readonly [number, number],
  [xb, yb]: readonly [number, number],
): void {
  if (ya === yb) return;
  const sign = ya < yb ? 1 : -1;
  const [x0, y0, x1, y1] = ya < yb ? [xa, ya, xb, yb] : [xb, yb, xa, ya];
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
    areas[start + column] = (areas[start + column] ?? 0) + inside;
    areas[start + column + 1] = (areas[start + column + 1] ?? 0) + part - inside;
  }
}
