import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { fitText, type Font, type MeasureText } from "../text/measureText.js";
import type { TrackContext } from "../tracks/track.js";

/** Baselines of the lines in the label and readout columns. */
export const FIRST_BASELINE = 18;
export const LINE_HEIGHT = 15;

interface StripLabelOptions {
  /** Height of the strip; the lines stay inside it. */
  readonly height: number;
  /** Room kept at the end of the column for value ticks or row labels. */
  readonly reserve?: number;
}

/**
 * The heading of a strip and the line below it. Where the strip has the height, either takes a second line; then they are
 * shortened with an ellipsis, and the whole text stays in the mark's `label`. The line below is never left out.
 */
export function layoutStripLabel(
  label: string,
  sublabel: string | undefined,
  { columns, measureText }: Pick<TrackContext, "columns" | "measureText">,
  { height, reserve = 8 }: StripLabelOptions,
): Mark[] {
  const x = labelInset(columns.label);
  const room = columns.label.width - x - reserve;
  const lineCount = Math.max(1, Math.floor((height - 2 - FIRST_BASELINE) / LINE_HEIGHT) + 1);
  const hasSublabel = sublabel !== undefined && sublabel !== "";
  const headingLines = Math.max(1, Math.min(2, lineCount - (hasSublabel ? 1 : 0)));
  const headings = wrapText(label, room, fonts.heading, measureText, headingLines);
  const marks: Mark[] = headings.map((text, index) => {
    const y = FIRST_BASELINE + index * LINE_HEIGHT;
    return textMark({ x, y, text, font: fonts.heading, fill: "ink", label }, measureText);
  });
  if (!hasSublabel) return marks;
  const first = FIRST_BASELINE + headings.length * LINE_HEIGHT + 1;
  const sublines = Math.max(1, Math.min(2, lineCount - headings.length));
  wrapText(sublabel, room, fonts.sub, measureText, sublines).forEach((text, index) => {
    const y = first + index * (LINE_HEIGHT - 1);
    const mark = { x, y, text, font: fonts.sub, fill: "ink-muted", label: sublabel } as const;
    marks.push(textMark(mark, measureText));
  });
  return marks;
}

/** Breaks a text at spaces into at most `maxLines` lines; the last line takes the rest, shortened to fit. */
export function wrapText(
  text: string,
  room: number,
  font: Font,
  measureText: MeasureText,
  maxLines: number,
): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (lines.length < maxLines - 1 && measureText(rest, font) > room) {
    // At plain spaces only: one that does not break holds a sign to its word.
    const words = rest.split(/[ \n\t]+/);
    let count = words.length - 1;
    while (count > 0 && measureText(words.slice(0, count).join(" "), font) > room) count -= 1;
    if (count === 0) break;
    lines.push(words.slice(0, count).join(" "));
    rest = words.slice(count).join(" ");
  }
  return [...lines, fitText(rest, room, font, measureText)];
}
