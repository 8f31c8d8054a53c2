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
      const box = boxOf(mark.xs, mark.ys);
      const { size } = mark;
      return {
        x: box.x - size / 2,
        y: box.y - size / 2,
        width: box.width + size,
        height: box.height + size,
      };
    }
    case "line":
      return mark.xs && mark.ys ? boxOf(mark.xs, mark.ys) : boxOfPoints(mark.points);
    case "path":
      return boxOfPoints(pointsOfPath(mark.d));
    default:
      return mark satisfies never;
  }
}

function boxOfPoints(points: readonly (readonly [number, number])[]): Bounds {
  // A tick of a bar has two of them, and a frame thousands of ticks: no lists are made of their parts.
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 1) {
    const [x, y] = points[index] as readonly [number, number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return boxBetween(left, right, top, bottom);
}

function boxOf(xs: readonly number[], ys: readonly number[]): Bounds {
  const [left, right] = endsOf(xs);
  const [top, bottom] = endsOf(ys);
  return boxBetween(left, right, top, bottom);
}

/** Nothing at the origin where there are no points. */
function boxBetween(left: number, right: number, top: number, bottom: number): Bounds {
  if (left === Infinity && right === -Infinity) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The least and the greatest of some numbers. */
function endsOf(numbers: readonly number[]): [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const own of numbers) {
    least = Math.min(least, own);
    greatest = Math.max(greatest, own);
  }
  return [least, greatest];
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
