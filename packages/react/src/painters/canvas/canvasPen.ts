import type { Scene, Tone } from "@ipo/layout";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import { createHatch } from "./createHatch.js";
import { drawingFit } from "./drawingFit.js";
import type { Lettering } from "./lettering.js";
import { createLettering } from "./lettering.js";

/** A canvas to paint marks on, with what is kept from mark to mark. */
export interface CanvasPen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: ResolvedPalette;
  readonly lettering: Lettering;
  /** CSS pixels to a pixel of the scene; text is written in the former. */
  readonly scale: number;
  /** The hatch of a tone; `null` where the browser makes none. */
  readonly hatchOf: (tone: Tone) => CanvasPattern | null;
  /** Moves what follows to a height of the scene. */
  readonly moveTo: (y: number) => void;
  /** Whether something at a height of the scene, and as far as `reach` above and below it, meets the canvas. */
  readonly isInSight: (y: number, reach: number) => boolean;
  /** Takes turns between shapes, in pixels of the scene, and text, in CSS pixels. */
  readonly takeTurn: (isText: boolean) => void;
  /** Sets the dashes of lines; none makes them whole. */
  readonly setDash: (dash: readonly number[] | undefined) => void;
}

/** Where a canvas lies over the scene. */
export interface CanvasPlace {
  /** Pixels of the canvas to a CSS pixel. */
  readonly ratio: number;
  /** CSS pixels that the body has above the canvas. */
  readonly above: number;
}

const whole: readonly number[] = [];

/** Makes a pen for a canvas whose size is set; setting the size again asks for another pen. */
export function createCanvasPen(
  context: CanvasRenderingContext2D,
  palette: ResolvedPalette,
  scene: Pick<Scene, "width" | "body">,
  { ratio, above }: CanvasPlace,
): CanvasPen {
  const { scale, x, y: top } = drawingFit(scene);
  const hatches = new Map<Tone, CanvasPattern | null>();
  let dash = whole;
  let shift = 0;
  let isAtText: boolean | undefined;
  context.setLineDash([]);
  // The limit of SVG, where a canvas has 10.
  context.miterLimit = 4;
  context.globalAlpha = 1;
  return {
    context,
    palette,
    lettering: createLettering(context, palette, scale),
    scale,
    hatchOf(tone) {
      let hatch = hatches.get(tone);
      if (hatch === undefined) {
        hatch = createHatch(context, palette.colours.paper, palette.colours[tone], ratio);
        hatches.set(tone, hatch);
      }
      return hatch;
    },
    moveTo(y) {
      shift = top + scale * (y - scene.body.y) - above;
      isAtText = undefined;
    },
    isInSight(y, reach) {
      const at = top + scale * (y - scene.body.y) - above;
      return at + reach > 0 && at - reach < context.canvas.height / ratio;
    },
    takeTurn(isText) {
      if (isText === isAtText) return;
      isAtText = isText;
      const size = ratio * (isText ? 1 : scale);
      context.setTransform(size, 0, 0, size, ratio * x, ratio * shift);
    },
    setDash(next = whole) {
      if (next === dash) return;
      dash = next;
      context.setLineDash(next as number[]);
    },
  };
}
