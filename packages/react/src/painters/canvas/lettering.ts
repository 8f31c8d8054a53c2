import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import { toLayoutUnit } from "./drawingFit.js";

/** A font of the scene, in the page's family. */
export interface SceneFont {
  readonly fontSize: number;
  readonly fontWeight: number;
}

/** The letters of a canvas: its font, and how wide texts are in it. */
export interface Lettering {
  /** Sets the font; `isFigure` asks for digits of equal width, and where it is not said either kind will do. */
  readonly setFont: (font: SceneFont, isFigure: boolean | undefined) => void;
  /** The width of a text in the font that is set, up to the next layout unit of a page. */
  readonly widthOf: (text: string) => number;
}

/** More texts than a picture has; beyond it the widths are measured anew. */
const MOST = 20_000;

/** Widths by font and text, for as long as the page's fonts are the same. */
const widthsOf = new WeakMap<ResolvedPalette, Map<string, Map<string, number>>>();

/** Makes the letters of a context; `scale` is how many CSS pixels a pixel of the scene has. */
export function createLettering(
  context: CanvasRenderingContext2D,
  palette: ResolvedPalette,
  scale: number,
): Lettering {
  const { canvas } = context;
  const byFont = widthsOf.get(palette) ?? new Map<string, Map<string, number>>();
  widthsOf.set(palette, byFont);
  let hasFigures = canvas.classList.contains("ipo-figure");
  let font = "";
  // With kerning asked for, a text is shaped as one, as in SVG: its spaces are kerned, and forms depend on their neighbours.
  context.fontKerning = "normal";
  return {
    setFont({ fontSize, fontWeight }, isFigure = hasFigures) {
      const next = `${isFigure ? "figure " : ""}${fontWeight} ${fontSize * scale}`;
      if (next === font) return;
      font = next;
      // A context has no setting for digits of equal width: its font takes them over from its canvas.
      if (isFigure !== hasFigures) canvas.classList.toggle("ipo-figure", isFigure);
      hasFigures = isFigure;
      context.font = `${fontWeight} ${fontSize * scale}px ${palette.fontFamily}`;
    },
    widthOf(text) {
      let widths = byFont.get(font);
      if (!widths || widths.size > MOST) byFont.set(font, (widths = new Map<string, number>()));
      let width = widths.get(text);
      if (width === undefined) {
        width = -toLayoutUnit(-context.measureText(text).width);
        widths.set(text, width);
      }
      return width;
    },
  };
}
