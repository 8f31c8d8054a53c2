import type { SymbolName } from "@ipo/layout";

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
    case "square":
      return path.rect(x - half, y - half, size, size);
    case "diamond":
      return tracePolygon(path, [x, y - half, x + half, y, x, y + half, x - half, y]);
    case "triangle-up":
      return tracePolygon(path, [x - half, y + half, x + half, y + half, x, y - half]);
    case "triangle-down":
      return tracePolygon(path, [x - half, y - half, x + half, y - half, x, y + half]);
    case "hexagon": {
      const [wide, high] = [0.4 * size, 0.25 * size];
      return tracePolygon(path, [
        ...[x, y - half, x + wide, y - high, x + wide, y + high],
        ...[x, y + half, x - wide, y + high, x - wide, y - high],
      ]);
    }
    case "cross":
      path.moveTo(x - half, y - half);
      path.lineTo(x + half, y + half);
      path.moveTo(x + half, y - half);
      return path.lineTo(x - half, y + half);
    case "tick":
      path.moveTo(x, y - half);
      return path.lineTo(x, y + half);
    default:
      return symbol satisfies never;
  }
}

/** A closed outline through pairs of x and y. */
function tracePolygon(path: CanvasPath, places: readonly number[]): void {
  path.moveTo(places[0] ?? 0, places[1] ?? 0);
  for (let index = 2; index < places.length; index += 2)
    path.lineTo(places[index] ?? 0, places[index + 1] ?? 0);
  path.closePath();
}
