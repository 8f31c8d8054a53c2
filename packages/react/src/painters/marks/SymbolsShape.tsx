import type { SymbolsMark } from "@ipo/layout";
import { look } from "../look.js";
import type { MarkShapeProps } from "../MarkShape.js";
import { symbolPath } from "../symbolPath.js";

/** Many equal symbols as one path. They lie too close for an edge of paper between them. */
export function SymbolsShape({ mark, palette }: MarkShapeProps<SymbolsMark>) {
  const { symbol, xs, ys, size, fill, isHollow } = mark;
  const d = xs.map((x, index) => symbolPath(symbol, x, ys[index] ?? 0, size)).join("");
  const colour = palette[fill];
  if (isHollow)
    return <path d={d} fill={palette.paper} stroke={colour} strokeWidth={look.symbolStroke} />;
  return <path d={d} fill={colour} />;
}
