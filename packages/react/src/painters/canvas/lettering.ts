import type { TextMark } from "@ipo/layout";
import type { ResolvedPalette } from "../../theme/resolvePalette.js";
import { isFigure } from "../isFigure.js";
import { toLayoutUnit } from "./drawingFit.js";

/** The letters of a canvas: its font, and how wide texts are in it. */
export interface Lettering {
  /** What texts of one font have in common, so that they can be painted one after the other. */
  readonly fontKeyOf: (mark: TextMark) => number;
  /** Sets the font of a text. */
  readonly setFont: (mark: TextMark) => void;
  /** The width of a text in the font that is set, up to the next layout unit of a page. */
  readonly widthOf: (text: string) => number;
}

/** More texts than a picture has; beyond it the widths are measured anew. */
const MOST = 20_000;
const DIGITS = "0123456789";

/** What is known of the page's fonts, for as long as they are the same. */
interface KnownFonts {
  /** Widths by font and text. */
  readonly widths: Map<string, Map<string, number>>;
  /** By weight: whether a font's own digits are of equal width, so that asking for such digits changes nothing. */
  readonly evenDigits: Map<number, boolean>;
}

const knownFonts = new WeakMap<ResolvedPalette, KnownFonts>();

/** Makes the letters of a context; `scale` is how many CSS pixels a pixel of the scene has. */
export function createLettering(
  context: CanvasRenderingContext2D,
  palette: ResolvedPalette,
  scale: number,
): Lettering {
  const { canvas } = context;
  const known = knownFonts.get(palette) ?? { widths: new Map(), evenDigits: new Map() };
  knownFonts.set(palette, known);
  const { widths: byFont, evenDigits } = known;
  let hasFigures = canvas.classList.contains("ipo-figure");
  let font = "";
  // With kerning asked for, a text is shaped as one, as in SVG: its spaces are kerned, and forms depend on their neighbours.
  context.fontKerning = "normal";

  // A context has no setting for digits of equal width: its font takes them over from its canvas.
  const setFigures = (isWanted: boolean) => {
    if (isWanted !== hasFigures) canvas.classList.toggle("ipo-figure", isWanted);
    hasFigures = isWanted;
  };
  const hasEvenDigits = (weight: number) => {
    let isEven = evenDigits.get(weight);
    if (isEven === undefined) {
      setFigures(false);
      context.font = `${weight} 40px ${palette.fontFamily}`;
      font = "";
      isEven = new Set([...DIGITS].map((digit) => context.measureText(digit).width)).size === 1;
      evenDigits.set(weight, isEven);
    }
    return isEven;
  };
  const asksForFigures = ({ text, fontWeight }: TextMark) =>
    !hasEvenDigits(fontWeight) && isFigure(text);

  return {
    fontKeyOf: (mark) =>
      mark.fontSize * 2000 + mark.fontWeight + (asksForFigures(mark) ? 1_000_000 : 0),
    setFont(mark) {
      const { fontSize, fontWeight } = mark;
      const isFigured = asksForFigures(mark);
      const next = `${isFigured ? "figure " : ""}${fontWeight} ${fontSize * scale}`;
      if (next === font) return;
      font = next;
      setFigures(isFigured);
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
