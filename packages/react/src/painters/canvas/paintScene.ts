import type { Band, PlacedMarks, Scene } from "@ipo/layout";
import { marksInBand } from "@ipo/layout";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import type { CanvasPlace } from "./canvasPen.js";
import { paintPixels } from "../pixels/paintPixels.js";
import { pixelColoursOf } from "../pixels/pixelColours.js";
import { createCanvasPen } from "./canvasPen.js";
import { areLabelsKept } from "./keptLabels.js";
import type { MarksAt } from "./paintMarks.js";
import { paintMarks, paintShapes, paintTexts } from "./paintMarks.js";

/** How far a symbol at the beginning of the window may reach out of the plot, in pixels of the scene. */
const PLOT_OVERHANG = 7;

interface PaintInput extends CanvasPlace {
  readonly scene: Scene;
  readonly palette: ResolvedPalette;
  /** What the canvas shows of the scene. */
  readonly band: Band;
}

/**
 * Paints the tracks of a scene that meet a band, between what lies behind and what lies over them; the twin of `SceneBody`.
 * Shapes are set as pixels where they can be, and words are written by the canvas.
 */
export function paintScene(
  context: CanvasRenderingContext2D,
  { scene, palette, band, ...place }: PaintInput,
): void {
  context.resetTransform();
  context.globalAlpha = 1;
  const backdrop = { id: "", marks: scene.backdrop, y: 0, top: -Infinity, bottom: Infinity };
  const strips: readonly PlacedMarks[] = [backdrop, ...marksInBand(scene, band)];
  const colours = pixelColoursOf(palette);
  const left = colours ? keptWidth(context.canvas, strips, { scene, palette, ...place }) : 0;
  const from = Math.round(left * place.ratio);
  const pen = createCanvasPen(context, palette, scene, place);
  if (colours) paintPixels(context, { scene, colours, strips, from, ...place });
  else {
    context.fillStyle = palette.colours.paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    paintShapes(pen, strips);
  }
  context.save();
  if (from > 0) clipFrom(context, from);
  paintTexts(pen, strips, left);
  paintMarks(pen, [{ marks: scene.overlay, y: 0 }]);
  context.restore();
}

/** How much of the canvas, from its left edge in whole pixels of the screen, is to stay as it is; in CSS pixels. */
function keptWidth(
  canvas: HTMLCanvasElement,
  strips: readonly MarksAt[],
  { scene, palette, ratio, above }: Omit<PaintInput, "band">,
): number {
  const { columns, width, body } = scene;
  const edge = Math.floor((columns.plot.x - PLOT_OVERHANG) * ratio) / ratio;
  const key = [palette, canvas.width, canvas.height, ratio, above, edge, width, body.height];
  return areLabelsKept(canvas, strips, edge, key) ? edge : 0;
}

function clipFrom(context: CanvasRenderingContext2D, left: number): void {
  const { width, height } = context.canvas;
  context.resetTransform();
  context.beginPath();
  context.rect(left, 0, width, height);
  context.clip();
}
