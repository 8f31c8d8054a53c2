import type { SymbolName } from "@ipo/layout";

/** Symbols with corners: all but the circle and those that are strokes. */
export type CorneredSymbol = Exclude<SymbolName, "circle" | "cross" | "tick">;

/** The corners of symbols around their centre, clockwise, in parts of their size; every painter draws them from here. */
export const symbolCorners: Readonly<
  Record<CorneredSymbol, readonly (readonly [x: number, y: number])[]>
> = {
  square: [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  diamond: [
    [0, -0.5],
    [0.5, 0],
    [0, 0.5],
    [-0.5, 0],
  ],
  "triangle-up": [
    [0, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  "triangle-down": [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0, 0.5],
  ],
  hexagon: [
    [0, -0.5],
    [0.4, -0.25],
    [0.4, 0.25],
    [0, 0.5],
    [-0.4, 0.25],
    [-0.4, -0.25],
  ],
};
