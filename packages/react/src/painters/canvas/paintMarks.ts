import type { Mark, TextMark } from "@ipo/layout";
import { isFigure } from "../isFigure.js";
import type { CanvasPen } from "./canvasPen.js";
import { paintLine } from "./paintLine.js";
import { paintPath } from "./paintPath.js";
import { paintRect } from "./paintRect.js";
import { paintSymbol } from "./paintSymbol.js";
import { paintSymbols } from "./paintSymbols.js";
import { paintText } from "./paintText.js";

/** Marks that count from a height of the scene. */
export interface PlacedMarks {
  readonly marks: readonly Mark[];
  readonly y: number;
}

/**
 * Paints strips of marks on a canvas, as `MarkList` draws them in SVG: first the shapes in their order, then the words.
 * Words stand on shapes and never under them. Those with digits of equal width come before the others, because to change
 * the kind of digits asks the page for its styles, which takes longer than to paint a strip. A shape that is added to the
 * scene fails to compile here until it is painted.
 */
export function paintMarks(pen: CanvasPen, strips: readonly PlacedMarks[]): void {
  const figures: { readonly mark: TextMark; readonly y: number }[] = [];
  const words: { readonly mark: TextMark; readonly y: number }[] = [];
  for (const { marks, y } of strips) {
    pen.moveTo(y);
    for (const mark of marks) {
      if (mark.shape !== "text") paintMark(pen, mark);
      else if (isFigure(mark.text)) figures.push({ mark, y });
      else words.push({ mark, y });
    }
  }
  let at: number | undefined;
  for (const texts of [figures, words])
    for (const { mark, y } of texts) {
      if (y !== at) pen.moveTo(y);
      at = y;
      paintMark(pen, mark);
    }
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
