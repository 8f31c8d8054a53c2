import type { SymbolMark } from "@ipo/layout";
import { look } from "../look.js";
import type { CanvasPen } from "./canvasPen.js";
import { traceSymbol } from "./traceSymbol.js";

/** Paints a symbol: filled, hollow on paper, or as strokes where its form is one. The twin of `SymbolShape`. */
export function paintSymbol(pen: CanvasPen, mark: SymbolMark): void {
  const { symbol, x, y, size, fill, isHollow = false } = mark;
  const { context, palette } = pen;
  const { [fill]: colour, paper } = palette.colours;
  const isStroke = symbol === "cross" || symbol === "tick";
  context.beginPath();
  traceSymbol(context, symbol, x, y, size);
  if (!isStroke) {
    context.fillStyle = isHollow ? paper : colour;
    context.fill();
  }
  const isPlain = !isStroke && !isHollow;
  pen.setDash(undefined);
  context.lineJoin = "miter";
  context.lineWidth = isPlain ? look.symbolEdge : look.symbolStroke;
  context.strokeStyle = isPlain ? paper : colour;
  context.stroke();
}
