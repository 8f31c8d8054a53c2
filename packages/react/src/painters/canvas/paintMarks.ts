import type { Mark, PlacedMarks, TextMark } from "@ipo/layout";
import type { CanvasPen } from "./canvasPen.js";
import { paintLine } from "./paintLine.js";
import { paintPath } from "./paintPath.js";
import { paintRect } from "./paintRect.js";
import { paintSymbol } from "./paintSymbol.js";
import { paintSymbols } from "./paintSymbols.js";
import { paintText } from "./paintText.js";

/** Marks that count from a height of the scene. */
export type MarksAt = Pick<PlacedMarks, "marks" | "y">;

/** How much wider than laid out for a text may be in another font. */
const WIDEST = 1.5;

interface PlacedText {
  readonly mark: TextMark;
  readonly y: number;
}

/**
 * Paints strips of marks on a canvas, as `MarkList` draws them in SVG: first the shapes in their order, then the words,
 * which stand on shapes and never under them. A shape that is added to the scene fails to compile here until it is painted.
 */
export function paintMarks(pen: CanvasPen, strips: readonly MarksAt[]): void {
  paintShapes(pen, strips);
  paintTexts(pen, strips);
}

/** Paints all of some strips but their words. */
export function paintShapes(pen: CanvasPen, strips: readonly MarksAt[]): void {
  for (const { marks, y } of strips) {
    pen.moveTo(y);
    for (const mark of marks) if (mark.shape !== "text") paintMark(pen, mark);
  }
}

/**
 * Paints the words of some strips, those that the canvas has room for. They are painted font by font, because to change
 * the font asks the page for its styles, which takes longer than to paint a strip. Those that end left of `left` are not
 * painted.
 */
export function paintTexts(pen: CanvasPen, strips: readonly MarksAt[], left = 0): void {
  const byFont = new Map<number, PlacedText[]>();
  for (const { marks, y } of strips)
    for (const mark of marks) {
      if (mark.shape !== "text" || !pen.isInSight(y + mark.y, mark.fontSize)) continue;
      if (endOf(mark) <= left) continue;
      const font = pen.lettering.fontKeyOf(mark);
      const texts = byFont.get(font);
      if (texts) texts.push({ mark, y });
      else byFont.set(font, [{ mark, y }]);
    }
  let at: number | undefined;
  for (const font of [...byFont.keys()].sort((a, b) => a - b))
    for (const { mark, y } of byFont.get(font) ?? []) {
      if (y !== at) pen.moveTo(y);
      at = y;
      paintMark(pen, mark);
    }
}

/** Where a text surely ends, in whatever font the page has. */
function endOf({ x, width, anchor }: TextMark): number {
  return anchor === "end" ? x : x + WIDEST * width;
}

function paintMark(pen: CanvasPen, mark: Mark): void {
  pen.takeTurn(mark.shape === "text");
  switch (mark.shape) {
    case "rect":
      return paintRect(pen, mark);
    case "line":
      return paintLine(pen, mark);
    case "path":
      return paintPath(pen, mark);
    case "symbol":
      return paintSymbol(pen, mark);
    case "symbols":
      return paintSymbols(pen, mark);
    case "text":
      return paintText(pen, mark);
    default:
      return mark satisfies never;
  }
}
