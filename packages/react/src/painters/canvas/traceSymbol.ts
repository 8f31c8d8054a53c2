import type { SymbolName } from "@ipo/layout";
import { symbolCorners } from "../symbolCorners.js";

/** Adds a symbol to the path of a canvas: the same outline as `symbolPath` writes for SVG, without a text to read. */
export function traceSymbol(
  path: CanvasPath,
  symbol: SymbolName,
  x: number,
  y: number,
  size: number,
): void {
  const half = size / 2;
  switch (symbol) {
    case "circle":
      // Nothing but a whole turn in a path is recognised as a circle, which is painted in half the time.
      return path.arc(x, y, half, 0, 2 * Math.PI);
    case "cross":
      path.moveTo(x - half, y - half);
      path.lineTo(x + half, y + half);
      path.moveTo(x + half, y - half);
      return path.lineTo(x - half, y + half);
    case "tick":
      path.moveTo(x, y - half);
      return path.lineTo(x, y + half);
    default:
      return tracePolygon(path, symbolCorners[symbol], x, y, size);
  }
}

/** A closed outline through corners around a centre. */
function tracePolygon(
  path: CanvasPath,
  corners: readonly (readonly [x: number, y: number])[],
  x: number,
  y: number,
  size: number,
): void {
  corners.forEach(([dx, dy], index) => {
    if (index === 0) path.moveTo(x + dx * size, y + dy * size);
    else path.lineTo(x + dx * size, y + dy * size);
  });
  path.closePath();
}
