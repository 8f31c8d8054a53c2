import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { fitText } from "../text/measureText.js";
import type { TrackContext } from "../tracks/track.js";

/** Indent of a row's name from the heading of its strip. */
const INDENT = 14;

/** The name of a row of a strip, in the label column, on its baseline. Shortened to fit; the whole of it is the mark's label. */
export function layoutRowLabel(
  words: string,
  baseline: number,
  { columns, measureText }: Pick<TrackContext, "columns" | "measureText">,
): Mark {
  const x = labelInset(columns.label) + INDENT;
  const text = fitText(words, rowLabelRoom({ columns }), fonts.sub, measureText);
  const place = { x, y: baseline, font: fonts.sub, fill: "ink-muted", label: words } as const;
  return textMark({ ...place, text }, measureText);
}

/** The width that the name of a row has, in pixels. */
export function rowLabelRoom({ columns: { label } }: Pick<TrackContext, "columns">): number {
  return label.width - labelInset(label) - INDENT - 8;
}
