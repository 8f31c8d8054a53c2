import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { fitText, type Font, type MeasureText } from "../text/measureText.js";
import type { TrackContext } from "../tracks/track.js";

/** Baselines of the lines in the label and readout columns. */
export const FIRST_BASELINE = 18;
export const LINE_HEIGHT = 15;

/**
 * The heading of a strip and the line below it. A long heading takes a second line, then an ellipsis; its whole text
 * stays in the mark's `label`. `reserve` keeps room at the end of the column for value ticks or row labels.
 */
export function layoutStripLabel(
  label: string,
  sublabel: string | undefined,
  { columns, measureText }: Pick<TrackContext, "columns" | "measureText">,
  {
    reserve = 8,
    lines = 1,
    sublines = 1,
  }: { reserve?: number; lines?: 1 | 2; sublines?: 1 | 2 } = {},
): Mark[] {
  const x = labelInset(columns.label);
  const room = columns.label.width - x - reserve;
  const headings = wrapText(label, room, fonts.heading, measureText, lines);
  const marks: Mark[] = headings.map((text, index) =>
    textMark(
      { x, y: FIRST_BASELINE + index * LINE_HEIGHT, text, font: fonts.heading, fill: "ink", label },
      measureText,
    ),
  );
  if (sublabel !== undefined && sublabel !== "") {
    const first = FIRST_BASELINE + headings.length * LINE_HEIGHT + 1;
    wrapText(sublabel, room, fonts.sub, measureText, sublines).forEach((text, index) => {
      const y = first + index * (LINE_HEIGHT - 1);
      marks.push(
        textMark({ x, y, text, font: fonts.sub, fill: "ink-muted", label: sublabel }, measureText),
      );
    });
  }
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
    const words = rest.split(/\s+/);
    let count = words.length - 1;
    while (count > 0 && measureText(words.slice(0, count).join(" "), font) > room) count -= 1;
    if (count === 0) break;
    lines.push(words.slice(0, count).join(" "));
    rest = words.slice(count).join(" ");
  }
  return [...lines, fitText(rest, room, font, measureText)];
}
