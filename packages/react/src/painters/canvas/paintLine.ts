import type { LineMark } from "@ipo/layout";
import type { CanvasPen } from "./canvasPen.js";

/** Paints an open polyline. The twin of `LineShape`. */
export function paintLine(pen: CanvasPen, mark: LineMark): void {
  const { context, palette } = pen;
  const { xs, ys, strokeWidth, dash } = mark;
  const colour = palette.colours[mark.stroke];
  if (!dash && (xs ?? mark.points).length === 2 && paintRule(context, mark, colour)) return;
  pen.setDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = strokeWidth;
  context.lineJoin = "round";
  context.beginPath();
  if (xs && ys)
    for (let index = 0; index < xs.length; index += 1)
      context.lineTo(xs[index] ?? 0, ys[index] ?? 0);
  else for (const [x, y] of mark.points) context.lineTo(x, y);
  context.stroke();
}

/** Paints a line of two points that lies level or upright as the rectangle it is, which takes half the time. Says whether it was one. */
function paintRule(
  context: CanvasRenderingContext2D,
  { points: [from, to], strokeWidth }: LineMark,
  colour: string,
): boolean {
  if (!from || !to) return false;
  const [x, y] = from;
  const [dx, dy] = [to[0] - x, to[1] - y];
  if (dx !== 0 && dy !== 0) return false;
  context.fillStyle = colour;
  if (dy === 0) context.fillRect(x, y - strokeWidth / 2, dx, strokeWidth);
  else context.fillRect(x - strokeWidth / 2, y, strokeWidth, dy);
  return true;
}
