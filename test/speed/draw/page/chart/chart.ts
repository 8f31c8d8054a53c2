import type { LineRow } from "./lineRow.js";
import type { BarRow } from "./barRow.js";
import type { SymbolRow } from "./symbolRow.js";

/** A row of the drawing, from the top; `height` in pixels, as the overview gives it. */
export type ChartRow = BarRow | SymbolRow | LineRow;

/** A record as typed arrays and words, ready to be drawn by anything: what a developer would make of it first. */
export interface Chart {
  readonly rows: readonly ChartRow[];
}

/** Colours by number, in every contender the same. */
export const tones = [
  "#1f4e79",
  "#3f7f86",
  "#7a5195",
  "#2b6ca3",
  "#806414",
  "#6b7683",
  "#b7791f",
  "#2c3a50",
  "#b3261e",
  "#e0b04a",
  "#e07b45",
  "#94c3b0",
  "#c9e4d8",
  "#f2c9a5",
] as const;

/** The colour of a number. */
export function toneAt(index: number): string {
  return tones[index % tones.length] ?? tones[0];
}
