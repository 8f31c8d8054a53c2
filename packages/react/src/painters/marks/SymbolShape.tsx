import type { SymbolMark } from "@ipo/layout";
import { look } from "../look.js";
import type { MarkShapeProps } from "../MarkShape.js";
import { symbolPath } from "../symbolPath.js";

/** A symbol: filled, hollow on paper, or drawn as strokes where its form is one. */
export function SymbolShape({ mark, palette }: MarkShapeProps<SymbolMark>) {
  const { symbol, x, y, size, fill, isHollow } = mark;
  const d = symbolPath(symbol, x, y, size);
  const colour = palette[fill];
  if (symbol === "cross" || symbol === "tick")
    return <path d={d} fill="none" stroke={colour} strokeWidth={look.symbolStroke} />;
  if (isHollow)
    return <path d={d} fill={palette.paper} stroke={colour} strokeWidth={look.symbolStroke} />;
  return <path d={d} fill={colour} stroke={palette.paper} strokeWidth={look.symbolEdge} />;
}
