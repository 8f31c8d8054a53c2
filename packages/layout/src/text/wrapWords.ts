import type { Font, MeasureText } from "./measureText.js";

/** Where a word may be parted without a hyphen of its own: after one that it has, or a stroke. */
const JOINT = /(?<=\p{L}[-/])(?=\p{L})/u;
/** Fewest letters on either side of a hyphen. */
const LEAST_LETTERS = 3;
/** How a syllable most often begins in Swedish and English. */
const SYLLABLE = /^[^aeiouyåäö][aeiouyåäö]/iu;

/**
 * Breaks a text into as many lines as it needs, at spaces. A word too wide for a line is parted at its own hyphen or
 * stroke, else with a hyphen, where a syllable may begin; what holds digits is never parted, because half a number is another number.
 */
export function wrapWords(
  text: string,
  room: number,
  font: Font,
  measureText: MeasureText,
): string[] {
  const fits = (line: string) => measureText(line, font) <= room;
  const lines: string[] = [];
  // At plain spaces only: one that does not break holds a sign to its word.
  for (const word of text.trim().split(/[ \n\t]+/)) {
    const joined = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (fits(joined)) lines.splice(-1, 1, joined);
    else lines.push(...partsOf(word, fits));
  }
  return lines;
}

function partsOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const joints = word.split(JOINT);
  if (joints.length > 1) {
    const lines: string[] = [];
    for (const joint of joints) {
      const joined = `${lines.at(-1) ?? ""}${joint}`;
      if (lines.length > 0 && fits(joined)) lines.splice(-1, 1, joined);
      else lines.push(...partsOf(joint, fits));
    }
    return lines;
  }
  const letters = [...word];
  if (/\d/.test(word)) return [word];
  const counts = letters
    .map((_, count) => count)
    .filter((count) => Math.min(count, letters.length - count) >= LEAST_LETTERS)
    .filter((count) => fits(`${letters.slice(0, count).join("")}-`));
  const syllables = counts.filter((count) => SYLLABLE.test(letters.slice(count).join("")));
  const count = syllables.at(-1) ?? counts.at(-1);
  if (count === undefined) return [word];
  return [`${letters.slice(0, count).join("")}-`, ...partsOf(letters.slice(count).join(""), fits)];
}
