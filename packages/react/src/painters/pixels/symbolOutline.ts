import type { CorneredSymbol } from "../symbolCorners.js";
import { symbolCorners } from "../symbolCorners.js";

type Points = readonly (readonly [x: number, y: number])[];

/** Corners of a circle: none is seen at the sizes of symbols. */
const CORNERS = 24;

/** The outline of a symbol, moved outwards by `by` with sharp corners. */
export function outlineOf(
  symbol: "circle" | CorneredSymbol,
  [x, y]: readonly [number, number],
  size: number,
  by: number,
): Points {
  if (symbol === "circle") {
    const radius = size / 2 + by;
    return Array.from({ length: CORNERS }, (_, index) => {
      const angle = (2 * Math.PI * index) / CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    });
  }
  const corners = symbolCorners[symbol].map(([dx, dy]) => [x + dx * size, y + dy * size] as const);
  return by === 0 ? corners : movedOut(corners, by);
}

/** Every side of a convex outline moved outwards, and the corners where the sides meet then. */
function movedOut(corners: Points, by: number): Points {
  const sides = corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    const length = Math.hypot(nextX - x, nextY - y);
    const [ux, uy] = [(nextX - x) / length, (nextY - y) / length];
    return { x: x + uy * by, y: y - ux * by, ux, uy };
  });
  return sides.map((side, index) => {
    const before = sides[(index + sides.length - 1) % sides.length] ?? side;
    const turn = before.ux * side.uy - before.uy * side.ux;
    const along = ((side.x - before.x) * side.uy - (side.y - before.y) * side.ux) / turn;
    return [before.x + before.ux * along, before.y + before.uy * along] as const;
  });
}

/** The bars of a symbol that is strokes: two that cross, or one that stands. */
export function strokesOf(
  symbol: "cross" | "tick",
  [x, y]: readonly [number, number],
  size: number,
  width: number,
): readonly Points[] {
  const half = size / 2;
  const side = width / 2;
  if (symbol === "tick") return [boxOf(x, y, side, half, 0, 1)];
  const length = half * Math.SQRT2;
  return [1, -1].map((sign) => boxOf(x, y, side, length, sign * Math.SQRT1_2, Math.SQRT1_2));
}

/** A bar around a point, `length` to either end along a direction and `side` to either side. */
function boxOf(x: number, y: number, side: number, length: number, ux: number, uy: number): Points {
  return [
    [x - ux * length + uy * side, y - uy * length - ux * side],
    [x + ux * length + uy * side, y + uy * length - ux * side],
    [x + ux * length - uy * side, y + uy * length + ux * side],
    [x - ux * length - uy * side, y - uy * length + ux * side],
  ];
}
