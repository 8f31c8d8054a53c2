import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { cellLooks, cellStateOf, cellWords, type CellState } from "./symptomCell.js";
import type { SymptomMatrix } from "./symptomRows.js";
import type { TrackContext } from "./track.js";

const LINE = 13;
const INDENT = 13;
const levels: readonly CellState[] = ["severe", "moderate", "none"];

/**
 * What the shapes of the matrix mean, below its heading: the three levels, and what else the answers hold. A column too
 * narrow for the words has none; the words then stand in the label of every mark alone.
 */
export function layoutLegend(
  matrix: SymptomMatrix,
  { y, room, height }: { readonly y: number; readonly room: number; readonly height: number },
  { columns, measureText, text }: TrackContext,
): Mark[] {
  const found = statesIn(matrix);
  const hasLevels = levels.some((level) => found.has(level));
  const others = (Object.keys(cellLooks) as CellState[]).filter(
    (state) => found.has(state) && !levels.includes(state),
  );
  const states = [...(hasLevels ? levels : []), ...others];
  const x = labelInset(columns.label);
  return states.flatMap((state, index): Mark[] => {
    const words = text(cellWords[state]);
    const baseline = y + index * LINE;
    if (INDENT + measureText(words, fonts.axis) > room || baseline > height - 4) return [];
    return [
      { shape: "symbol", x: x + 4, y: baseline - 3.5, ...cellLooks[state], events: [] },
      textMark(
        { x: x + INDENT, y: baseline, text: words, font: fonts.axis, fill: "ink-muted" },
        measureText,
      ),
    ];
  });
}

const statesIn = memoise(
  ({ domains }: SymptomMatrix): ReadonlySet<CellState> =>
    new Set(domains.flatMap(({ symptoms }) => symptoms.map(cellStateOf))),
);
