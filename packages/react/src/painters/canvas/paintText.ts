import type { TextMark } from "@ipo/layout";
import { look } from "../look.js";
import type { CanvasPen } from "./canvasPen.js";
import { toLayoutUnit } from "./drawingFit.js";

/** How much of a text's width lies before its place. */
const shares = { start: 0, middle: 0.5, end: 1 } as const;

/** Paints one line of text on its baseline. The twin of `TextShape`; like SVG it writes in CSS pixels. */
export function paintText(pen: CanvasPen, mark: TextMark): void {
  const { anchor, fill, hasHalo } = mark;
  const { context, palette, lettering, scale } = pen;
  const text = collapseSpace(mark.text);
  lettering.setFont(mark);
  const share = shares[anchor];
  const before = share === 0 ? 0 : share * lettering.widthOf(text);
  const x = toLayoutUnit(mark.x * scale - before);
  const y = toLayoutUnit(mark.y * scale);
  if (hasHalo) {
    pen.setDash(undefined);
    context.lineJoin = "round";
    context.lineWidth = look.halo * scale;
    context.strokeStyle = palette.colours.paper;
    context.strokeText(text, x, y);
  }
  context.fillStyle = palette.colours[fill];
  context.fillText(text, x, y);
}

const doubtfulSpace = /^[ \t\r\n\f]|[\t\r\n\f]| {2}| $/;

/** As a page does with the text of an SVG: spaces at the ends go, and many become one. */
function collapseSpace(text: string): string {
  return doubtfulSpace.test(text) ? text.replace(/[ \t\r\n\f]+/g, " ").replace(/^ | $/g, "") : text;
}
