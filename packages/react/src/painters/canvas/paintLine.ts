import type { LineMark } from "@ipo/layout";
import type { CanvasPen } from "./canvasPen.js";

/** Paints an open polyline. The twin of `LineShape`. */
export function paintLine(pen: CanvasPen, { points, stroke, strokeWidth, dash }: LineMark): void {
  const { context, palette } = pen;
  const colour = palette.colours[stroke];
  if (!dash && paintRule(context, points, strokeWidth, colour)) return;
  pen.setDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = strokeWidth;
  context.lineJoin = "round";
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

/** Paints a line that lies level or upright as the rectangle it is, which takes half the time. Says whether it was one. */
function paintRule(
  context: CanvasRenderingContext2D,
  points: LineMark["points"],
  width: number,
  colour: string,
): boolean {
  const [from, to] = points;
  if (!from || !to || points.length !== 2) return false;
  const [x, y] = from;
  const [dx, dy] = [to[0] - x, to[1] - y];
  if (dx !== 0 && dy !== 0) return false;
  context.fillStyle = colour;
  if (dy === 0) context.fillRect(x, y - width / 2, dx, width);
  else context.fillRect(x - width / 2, y, width, dy);
  return true;
}
