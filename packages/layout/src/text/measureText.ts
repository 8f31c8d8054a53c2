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
/** Behind this code, characters are as wide as they are high: CJK, and what lies beyond the basic plane. */
const LAST_NARROW = 0x2e80;
const regular = widthsByCode(interRegular);
const semiBold = widthsByCode(interSemiBold);

/**
 * Estimates a width from the advance widths of Inter, without kerning, the same in every environment.
 * The fallback fonts of the style sheet are narrower, so a label that fits by this estimate fits in them.
 */
export const estimateTextWidth: MeasureText = (text, { fontSize, fontWeight }) => {
  const widths = fontWeight >= 550 ? semiBold : regular;
  let thousandths = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    thousandths += widths[code] ?? WIDE_WIDTH;
    if (isPair(code, text.charCodeAt(index + 1))) index += 1;
  }
  // Weight 500 lies between the two tables, 700 just beyond the heavier.
  const factor = fontWeight === 500 ? 1.012 : fontWeight === 700 ? 1.02 : 1;
  return (thousandths / 1000) * fontSize * factor;
};

/** Whether two codes are one character beyond the basic plane. */
function isPair(first: number, second: number): boolean {
  return first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000;
}

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

/** Widths by the code of a character, as far as not all are wide. */
function widthsByCode(table: readonly (readonly [number, string])[]): Uint16Array {
  const widths = new Uint16Array(LAST_NARROW + 1).fill(UNKNOWN_WIDTH);
  for (const [width, characters] of table)
    for (const character of characters) widths[character.charCodeAt(0)] = width;
  return widths;
}
