import { interRegular, interSemiBold } from "./interWidths.js";

/** The type a text is set in: size in pixels and weight as in CSS. */
export interface Font {
  readonly fontSize: number;
  readonly fontWeight: 400 | 500 | 600 | 700;
}

/** Gives the width of a line of text in pixels. A host may measure on a page; the default needs none. */
export type MeasureText = (text: string, font: Font) => number;

const UNKNOWN_WIDTH = 650;
const WIDE_WIDTH = 1000;
const regular = widthsByCharacter(interRegular);
const semiBold = widthsByCharacter(interSemiBold);

/**
 * Estimates a width from the advance widths of Inter, without kerning, the same in every environment.
 * The fallback fonts of the style sheet are narrower, so a label that fits by this estimate fits in them.
 */
export const estimateTextWidth: MeasureText = (text, { fontSize, fontWeight }) => {
  const widths = fontWeight >= 550 ? semiBold : regular;
  let thousandths = 0;
  for (const character of text) {
    thousandths +=
      widths.get(character) ??
      ((character.codePointAt(0) ?? 0) > 0x2e80 ? WIDE_WIDTH : UNKNOWN_WIDTH);
  }
  // Weight 500 lies between the two tables, 700 just beyond the heavier.
  const factor = fontWeight === 500 ? 1.012 : fontWeight === 700 ? 1.02 : 1;
  return (thousandths / 1000) * fontSize * factor;
};

/**
 * Shortens a text to a width with an ellipsis; the whole text must stay reachable elsewhere (a mark's `label`).
 * Gives an empty string where not even one letter fits.
 */
export function fitText(
  text: string,
  maxWidth: number,
  font: Font,
  measureText: MeasureText,
): string {
  if (measureText(text, font) <= maxWidth) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const candidate = `${characters.slice(0, middle).join("").trimEnd()}…`;
    if (measureText(candidate, font) <= maxWidth) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${characters.slice(0, low).join("").trimEnd()}…`;
}

function widthsByCharacter(
  table: readonly (readonly [number, string])[],
): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [width, characters] of table)
    for (const character of characters) widths.set(character, width);
  return widths;
}
