import type { SymbolsMark } from "@ipo/layout";
import { look } from "../look.js";
import type { CanvasPen } from "./canvasPen.js";
import { traceSymbol } from "./traceSymbol.js";

/** Paints many equal symbols as one path. The twin of `SymbolsShape`. */
export function paintSymbols(pen: CanvasPen, mark: SymbolsMark): void {
  const { symbol, xs, ys, size, fill, isHollow = false } = mark;
  const { context, palette } = pen;
  const { [fill]: colour, paper } = palette.colours;
  context.beginPath();
  xs.forEach((x, index) => {
    const y = ys[index] ?? 0;
    // Without a beginning of its own a circle would be joined to the one before it, and what lies between filled.
    context.moveTo(x + size / 2, y);
    traceSymbol(context, symbol, x, y, size);
  });
  context.fillStyle = isHollow ? paper : colour;
  context.fill();
  if (!isHollow) return;
  pen.setDash(undefined);
  context.lineJoin = "miter";
  context.lineWidth = look.symbolStroke;
  context.strokeStyle = colour;
  context.stroke();
}
