import { look } from "../look.js";

/** The hatch of planned things as a pattern of a canvas, sharp at `scale` device pixels to a pixel; the twin of `HatchPatterns`. */
export function createHatch(
  context: CanvasRenderingContext2D,
  paper: string,
  colour: string,
  scale: number,
): CanvasPattern | null {
  const { side, line, opacity } = look.hatch;
  const pixels = Math.ceil(side * scale);
  const tile = context.canvas.ownerDocument.createElement("canvas");
  tile.width = pixels;
  tile.height = pixels;
  const brush = tile.getContext("2d");
  if (!brush) return null;
  brush.scale(pixels / side, pixels / side);
  brush.fillStyle = paper;
  brush.fillRect(0, 0, side, side);
  brush.globalAlpha = opacity;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, line / 2, side);
  const pattern = context.createPattern(tile, "repeat");
  const diagonal = (Math.SQRT1_2 * side) / pixels;
  pattern?.setTransform({ a: diagonal, b: diagonal, c: -diagonal, d: diagonal, e: 0, f: 0 });
  return pattern;
}
