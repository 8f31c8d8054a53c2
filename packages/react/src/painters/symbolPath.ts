import type { SymbolName } from "@ipo/layout";

/** Path data of a symbol centred on a point, inside a square box of `size`. Open for `cross` and `tick`, closed for the rest. */
export function symbolPath(symbol: SymbolName, x: number, y: number, size: number): string {
  const half = size / 2;
  switch (symbol) {
    case "circle":
      return `M${x - half} ${y}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0Z`;
    case "square":
      return `M${x - half} ${y - half}h${size}v${size}h${-size}Z`;
    case "diamond":
      return `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
    case "triangle-up":
      return `M${x - half} ${y + half}h${size}L${x} ${y - half}Z`;
    case "triangle-down":
      return `M${x - half} ${y - half}h${size}L${x} ${y + half}Z`;
    case "hexagon":
      return `M${x} ${y - half}l${size * 0.4} ${size * 0.25}v${size * 0.5}l${-size * 0.4} ${size * 0.25}l${-size * 0.4} ${-size * 0.25}v${-size * 0.5}Z`;
    case "cross":
      return `M${x - half} ${y - half}l${size} ${size}m0 ${-size}l${-size} ${size}`;
    case "tick":
      return `M${x} ${y - half}v${size}`;
    default:
      return symbol satisfies never;
  }
}
