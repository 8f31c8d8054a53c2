import type { CorneredSymbol } from "../symbolCorners.js";
import { symbolCorners } from "../symbolCorners.js";

type Points = readonly (readonly [x: number, y: number])[];

/** Corners of a circle: none is seen at the sizes of symbols. */
const CORNERS = 24;

/** The outline of a symbol around its centre, moved outwards by `by` with sharp corners. */
export function outlineOf(symbol: "circle" | CorneredSymbol, size: number, by: number): Points {
  if (symbol === "circle") {
    const radius = size / 2 + by;
    return Array.from({ length: CORNERS }, (_, index) => {
      const angle = (2 * Math.PI * index) / CORNERS;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
  }
  const corners = symbolCorners[symbol].map(([dx, dy]) => [dx * size, dy * size] as const);
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

/** The bars of a symbol that is strokes, around its centre: two that cross, or one that stands. */
export function strokesOf(
  symbol: "cross" | "tick",
  size: number,
  width: number,
): readonly Points[] {
  const half = size / 2;
  const side = width / 2;
  if (symbol === "tick") return [boxOf(side, half, 0, 1)];
  const length = half * Math.SQRT2;
  return [1, -1].map((sign) => boxOf(side, length, sign * Math.SQRT1_2, Math.SQRT1_2));
}

/** A bar, `length` to either end along a direction and `side` to either side. */
function boxOf(side: number, length: number, ux: number, uy: number): Points {
  return [
    [-ux * length + uy * side, -uy * length - ux * side],
    [ux * length + uy * side, uy * length - ux * side],
    [ux * length - uy * side, uy * length + ux * side],
    [-ux * length - uy * side, -uy * length + ux * side],
  ];
}
