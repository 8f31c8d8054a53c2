import { memoise } from "../memoise.js";
import type { Font, MeasureText } from "./measureText.js";

/** Widths kept of one font: more texts than a dense picture has, and no more memory than a few of its marks. */
const MOST_KEPT = 20_000;

/**
 * Measures each text once in each font, for words that are tried in many places in every frame. The same function gives
 * the same measure, and a measure is expected to stay: a host whose letters change gives another function.
 */
export const cachedWidths = memoise((measureText: MeasureText): MeasureText => {
  const byFont = memoise((_font: Font) => new Map<string, number>());
  return (text, font) => {
    const widths = byFont(font);
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measureText(text, font);
    if (widths.size >= MOST_KEPT) widths.clear();
    widths.set(text, width);
    return width;
  };
});
