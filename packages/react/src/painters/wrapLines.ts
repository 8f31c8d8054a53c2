import type { Font, MeasureText } from "@ipo/layout";

/** Breaks a text at spaces so that every line fits in a width; a word wider than that is broken between letters. Nothing is left out. */
export function wrapLines(
  text: string,
  width: number,
  font: Font,
  measureText: MeasureText,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => breakWord(part, width, font, measureText))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measureText(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, font: Font, measureText: MeasureText): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && measureText(part + letter, font) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
