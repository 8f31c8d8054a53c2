import type { Band, Scene } from "@ipo/layout";
import { tracksInBand } from "@ipo/layout";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import type { CanvasPlace } from "./canvasPen.js";
import { createCanvasPen } from "./canvasPen.js";
import { paintMarks } from "./paintMarks.js";

interface PaintInput extends CanvasPlace {
  readonly scene: Scene;
  readonly palette: ResolvedPalette;
  /** What the canvas shows of the scene. */
  readonly band: Band;
}

/** Paints the tracks of a scene that meet a band, between what lies behind and what lies over them; the twin of `SceneBody`. */
export function paintScene(
  context: CanvasRenderingContext2D,
  { scene, palette, band, ...place }: PaintInput,
): void {
  const { width, height } = context.canvas;
  context.resetTransform();
  context.globalAlpha = 1;
  context.fillStyle = palette.colours.paper;
  context.fillRect(0, 0, width, height);
  const pen = createCanvasPen(context, palette, scene, place);
  paintMarks(pen, [{ marks: scene.backdrop, y: 0 }]);
  paintMarks(pen, tracksInBand(scene, band));
  paintMarks(pen, [{ marks: scene.overlay, y: 0 }]);
}
