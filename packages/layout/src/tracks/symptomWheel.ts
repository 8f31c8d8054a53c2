import { arc } from "d3-shape";
import { estimateTextWidth } from "../text/measureText.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";

/** One domain of the wheel. One that was answered without a level, or in two ways, is a rim; one not answered a thin line. */
export interface Sector {
  readonly label: string;
  readonly level: "none" | "moderate" | "severe" | undefined;
  readonly isAnswered: boolean;
  readonly words: string;
}

const INNER = 17;
const OUTER = 55;
const SCALE_FONT = { fontSize: 8.5, fontWeight: 400 } as const;
/** Between two sectors, in radians. */
const GAP = 0.05;

/** Longer and stronger with the level, so that the wheel reads in grey as well. */
const lengths = { none: 0.3, moderate: 0.64, severe: 1 } as const;
const fills: Readonly<Record<keyof typeof lengths, Tone>> = {
  none: "level-none",
  moderate: "level-moderate",
  severe: "level-severe",
};

/**
 * The symptom wheel (form as in the IPÖ of INCA: domains as sectors, overall quality of life 0-10 in the middle),
 * centred on (0, 0). Thin rings mark how far the moderate and the severe level reach.
 */
export function layoutWheel(
  sectors: readonly Sector[],
  centre: { readonly value: string; readonly max: string | undefined },
  label: string,
): { marks: Mark[]; size: number } {
  const draw = arc<{ start: number; end: number; inner: number; outer: number }>()
    .innerRadius(({ inner }) => inner)
    .outerRadius(({ outer }) => outer)
    .startAngle(({ start }) => start)
    .endAngle(({ end }) => end)
    .digits(2);
  const rings = (["moderate", "severe"] as const).map((level): Mark => {
    const outer = radiusOf(level);
    const d = draw({ start: 0, end: 2 * Math.PI, inner: outer - 0.6, outer }) ?? "";
    return { shape: "path", d, fill: "hairline", events: [] };
  });
  const step = (2 * Math.PI) / Math.max(1, sectors.length);
  const marks = sectors.map(({ level, isAnswered, words }, index): Mark => {
    const outer = level === undefined ? INNER + (isAnswered ? 4 : 1.2) : radiusOf(level);
    const [start, end] = [index * step + GAP / 2, (index + 1) * step - GAP / 2];
    const d = draw({ start, end, inner: INNER, outer }) ?? "";
    return {
      shape: "path",
      d,
      fill: level === undefined ? "axis" : fills[level],
      events: [],
      label: words,
    };
  });
  const { value, max } = centre;
  const at = { x: 0, fill: "ink", anchor: "middle", label } as const;
  const middle =
    value === ""
      ? []
      : [
          textMark(
            { ...at, y: max === undefined ? 6 : 3, text: value, font: fonts.wheel },
            estimateTextWidth,
          ),
          ...(max === undefined
            ? []
            : [
                textMark(
                  { ...at, y: 12, text: `/${max}`, font: SCALE_FONT, fill: "ink-muted" },
                  estimateTextWidth,
                ),
              ]),
        ];
  return { marks: [...rings, ...marks, ...middle], size: OUTER * 2 };
}

function radiusOf(level: keyof typeof lengths): number {
  return INNER + (OUTER - INNER) * lengths[level];
}
