import type { Band, Scene } from "@ipo/layout";
import { tracksInBand } from "@ipo/layout";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import type { CanvasPlace } from "./canvasPen.js";
import { paintPixels } from "../pixels/paintPixels.js";
import { createCanvasPen } from "./canvasPen.js";
import { paintMarks, paintShapes, paintTexts } from "./paintMarks.js";

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
  const tracks = tracksInBand(scene, band);
  const backdrop = { marks: scene.backdrop, y: 0, height: Infinity };
  const strips = [backdrop, ...tracks];
  const isPainted = paintPixels(context, { scene, palette, strips, ...place });
  const pen = createCanvasPen(context, palette, scene, place);
  if (!isPainted) {
    const { width, height } = context.canvas;
    context.fillStyle = palette.colours.paper;
    context.fillRect(0, 0, width, height);
    paintShapes(pen, strips);
  }
  paintTexts(pen, strips);
  paintMarks(pen, [{ marks: scene.overlay, y: 0 }]);
}
