import type { RectMark } from "@ipo/layout";
import { look } from "../look.js";
import type { CanvasPen } from "./canvasPen.js";

/** Paints a rectangle: filled, hatched with a dashed edge (planned), only an edge, or faded. The twin of `RectShape`. */
export function paintRect(pen: CanvasPen, mark: RectMark): void {
  const { x, y, width, height, fill, pattern, events } = mark;
  // SVG draws no rectangle without an area, its edge included.
  if (!(width > 0 && height > 0)) return;
  const { context, palette } = pen;
  const colour = palette.colours[fill];
  const edge =
    (events.length > 0 ? palette.barEdge : undefined) ??
    (pattern === "hatch" || pattern === "outline" ? colour : undefined);
  const isPlain = edge === undefined && !mark.radius;
  if (!isPlain) tracePath(context, mark);
  if (pattern !== "outline") {
    context.fillStyle = pattern === "hatch" ? (pen.hatchOf(fill) ?? palette.colours.paper) : colour;
    if (pattern === "faded") context.globalAlpha = look.faded;
    if (isPlain) context.fillRect(x, y, width, height);
    else context.fill();
    if (pattern === "faded") context.globalAlpha = 1;
  }
  if (edge === undefined) return;
  pen.setDash(pattern === "hatch" ? look.plannedDash : undefined);
  context.lineWidth = 1;
  context.lineJoin = "miter";
  context.strokeStyle = edge;
  context.stroke();
}

function tracePath(
  context: CanvasRenderingContext2D,
  { x, y, width, height, radius = 0 }: RectMark,
): void {
  context.beginPath();
  if (radius === 0) context.rect(x, y, width, height);
  else if (2 * radius <= width && 2 * radius <= height)
    context.roundRect(x, y, width, height, radius);
  // As in SVG a radius is cut to half the side it lies along, whatever the other side has room for.
  else
    context.roundRect(x, y, width, height, {
      x: Math.min(radius, width / 2),
      y: Math.min(radius, height / 2),
    });
}
