import { arc } from "d3-shape";
import { estimateTextWidth } from "../text/measureText.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";

/** One domain of the wheel; without a level it was not answered on that form. */
export interface Sector {
  readonly label: string;
  readonly level: "none" | "moderate" | "severe" | undefined;
  readonly words: string;
}

const INNER = 17;
const OUTER = 52;
const GAP = 0.03;

/** Longer and stronger with the level, so that the wheel reads in grey as well. */
const lengths = { none: 0.45, moderate: 0.72, severe: 1 } as const;
const fills: Readonly<Record<keyof typeof lengths, Tone>> = {
  none: "level-none",
  moderate: "level-moderate",
  severe: "level-severe",
};

/**
 * The symptom wheel (form as in the IPÖ of INCA: domains as sectors, overall quality of life 0-10 in the middle),
 * centred on (0, 0). A domain without an answer is a thin outline, not the level "none".
 */
export function layoutWheel(
  sectors: readonly Sector[],
  centre: string,
  label: string,
): { marks: Mark[]; size: number } {
  const draw = arc<{ start: number; end: number; outer: number }>()
    .innerRadius(INNER)
    .outerRadius(({ outer }) => outer)
    .startAngle(({ start }) => start)
    .endAngle(({ end }) => end)
    .digits(2);
  const step = (2 * Math.PI) / Math.max(1, sectors.length);
  const marks = sectors.map(({ level, words }, index): Mark => {
    const outer = level === undefined ? INNER + 2 : INNER + (OUTER - INNER) * lengths[level];
    const d =
      draw({ start: index * step + GAP / 2, end: (index + 1) * step - GAP / 2, outer }) ?? "";
    return {
      shape: "path",
      d,
      fill: level === undefined ? "axis" : fills[level],
      events: [],
      label: words,
    };
  });
  const middle =
    centre === ""
      ? []
      : [
          textMark(
            { x: 0, y: 6, text: centre, font: fonts.wheel, fill: "ink", anchor: "middle", label },
            estimateTextWidth,
          ),
        ];
  return { marks: [...marks, ...middle], size: OUTER * 2 };
}
