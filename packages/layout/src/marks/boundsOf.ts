import type { Mark } from "./mark.js";

/** A box in pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box around a mark, in the coordinates of the mark. For text, the box of its letters. */
export function boundsOf(mark: Mark): Bounds {
  switch (mark.shape) {
    case "rect":
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
    case "symbol":
      return {
        x: mark.x - mark.size / 2,
        y: mark.y - mark.size / 2,
        width: mark.size,
        height: mark.size,
      };
    case "text": {
      const start =
        mark.anchor === "start"
          ? mark.x
          : mark.anchor === "end"
            ? mark.x - mark.width
            : mark.x - mark.width / 2;
      return {
        x: start,
        y: mark.y - mark.fontSize * 0.8,
        width: mark.width,
        height: mark.fontSize,
      };
    }
    case "symbols": {
      const box = boxOf(mark.xs.map((x, index) => [x, mark.ys[index] ?? 0] as const));
      const { size } = mark;
      return {
        x: box.x - size / 2,
        y: box.y - size / 2,
        width: box.width + size,
        height: box.height + size,
      };
    }
    case "line":
      return boxOf(mark.points);
    case "path":
      return boxOf(pointsOfPath(mark.d));
    default:
      return mark satisfies never;
  }
}

function boxOf(points: readonly (readonly [number, number])[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return points.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The points that a path of absolute M, L and A commands passes. */
function pointsOfPath(d: string): [number, number][] {
  const points: [number, number][] = [];
  for (const [, numbers = ""] of d.matchAll(/[MLA]([^MLAZlz]*)/g)) {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x, y] = values.slice(-2);
    if (x !== undefined && y !== undefined) points.push([x, y]);
  }
  return points;
}
