import type { SymbolName } from "@ipo/layout";
import { symbolCorners } from "./symbolCorners.js";

/** Path data of a symbol centred on a point, inside a square box of `size`. Open for `cross` and `tick`, closed for the rest. */
export function symbolPath(symbol: SymbolName, x: number, y: number, size: number): string {
  const half = size / 2;
  switch (symbol) {
    case "circle":
      return `M${x - half} ${y}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0Z`;
    case "cross":
      return `M${x - half} ${y - half}l${size} ${size}m0 ${-size}l${-size} ${size}`;
    case "tick":
      return `M${x} ${y - half}v${size}`;
    default: {
      const corners = symbolCorners[symbol].map(([dx, dy]) => `${x + dx * size} ${y + dy * size}`);
      return `M${corners.join("L")}Z`;
    }
  }
}
