import { toneAt } from "../chart/chart.js";
import type { SymbolRow } from "../chart/symbolRow.js";
import { firstFrom, PLOT, widthOf, type Pen } from "./pen.js";

const SIZE = 8;

/** Draws the symbols in sight, those of one colour in one path, and words where there is room for them. */
export function drawSymbols(pen: Pen, row: SymbolRow, y: number): void {
  const { context, window, xOf } = pen;
  const { times, shape, tone, line, texts, lineHeight } = row;
  const first = firstFrom(times, window.start);
  const last = firstFrom(times, window.end);
  const size = lineHeight < 12 ? 6 : SIZE;
  const paths = new Map<number, Path2D>();
  const drawnTo = new Map<number, number>();
  const free = new Float64Array(Math.max(1, row.lines.length)).fill(PLOT.x);
  context.font = "10.5px sans-serif";
  context.fillStyle = "#1b2733";
  for (let index = first; index < last; index += 1) {
    const x = xOf(times[index] ?? 0);
    const own = line[index] ?? 0;
    const colour = tone[index] ?? 0;
    const center = y + 14 + own * lineHeight;
    // What falls on the same pixel as its like is drawn once.
    const pixel = Math.round(x);
    const key = (own * 16 + colour) * 8 + (shape[index] ?? 0);
    if (drawnTo.get(key) === pixel) continue;
    drawnTo.set(key, pixel);
    let path = paths.get(colour);
    if (!path) paths.set(colour, (path = new Path2D()));
    trace(path, shape[index] ?? 0, x, center, size / 2);
    if (lineHeight < 12) continue;
    const next = line[index + 1] === own ? xOf(times[index + 1] ?? Infinity) : x;
    const text = texts[index] ?? "";
    if (x + SIZE < (free[own] ?? 0) || next - x < 30) continue;
    const end = x + SIZE + widthOf(context, text);
    if (end > Math.min(next - SIZE, PLOT.x + PLOT.width)) continue;
    context.fillText(text, x + SIZE, center + 4);
    free[own] = end;
  }
  for (const [colour, path] of paths) {
    context.fillStyle = toneAt(colour);
    context.fill(path);
  }
}

/** Adds a symbol of a shape's number to a path. */
export function trace(path: CanvasPath, shape: number, x: number, y: number, half: number): void {
  if (shape === 0) {
    path.moveTo(x + half, y);
    path.arc(x, y, half, 0, 2 * Math.PI);
    return;
  }
  if (shape === 2) {
    path.rect(x - half, y - half, 2 * half, 2 * half);
    return;
  }
  const down = shape === 4 ? -half : half;
  path.moveTo(x, y - down);
  path.lineTo(x + half, shape === 1 ? y : y + down);
  if (shape === 1) path.lineTo(x, y + half);
  path.lineTo(x - half, shape === 1 ? y : y + down);
  path.closePath();
}
