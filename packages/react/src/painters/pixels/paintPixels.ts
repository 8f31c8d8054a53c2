import type { PlacedMarks, Scene } from "@ipo/layout";
import type { CanvasPlace } from "../canvas/canvasPen.js";
import { drawingFit } from "../canvas/drawingFit.js";
import { paintShape } from "./paintShape.js";
import type { PixelColours } from "./pixelColours.js";
import type { Tile } from "./tile.js";
import { createTile } from "./tile.js";

/** One tile for each width: what is painted in it is on its canvas before another picture is begun. */
const tiles = new Map<number, Tile>();
/** Overviews of many widths on one page, or one that is dragged to many, keep no more tiles than this. */
const MOST_TILES = 2;

interface PixelsInput extends CanvasPlace {
  readonly scene: Pick<Scene, "width" | "body">;
  readonly colours: PixelColours;
  readonly strips: readonly PlacedMarks[];
  /** What lies left of this pixel of the canvas stays as it is. */
  readonly from: number;
}

/**
 * Paints all shapes of some strips by setting pixels, which takes a fraction of what a canvas takes to draw them without
 * the help of graphics hardware: a symbol costs the pixels it covers, and no path.
 */
export function paintPixels(
  context: CanvasRenderingContext2D,
  { scene, colours, strips, from, ratio, above }: PixelsInput,
): void {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const tile = tileOf(width);
  const fit = drawingFit(scene);
  const scale = fit.scale * ratio;
  for (let top = 0; top < height; top += tile.height) {
    tile.words.fill(colours.words.paper);
    const originOf = (y: number) => ratio * (fit.y - above) + scale * (y - scene.body.y) - top;
    for (const strip of strips) {
      if (originOf(strip.top) > tile.height || originOf(strip.bottom) < 0) continue;
      const place = { tile, colours, scale, x: ratio * fit.x, y: originOf(strip.y) };
      for (const mark of strip.marks) paintShape(place, mark);
    }
    context.putImageData(tile.image, 0, top, from, 0, width - from, tile.height);
  }
}

function tileOf(width: number): Tile {
  let tile = tiles.get(width);
  if (!tile) {
    if (tiles.size >= MOST_TILES) tiles.clear();
    tile = createTile(width);
    tiles.set(width, tile);
  }
  return tile;
}
