import type { MeasurementEvent } from "@ipo/model";
import { gatherKnown } from "../gather.js";
import type { Mark } from "../marks/mark.js";
import { clipLine } from "../scale/clipLine.js";
import type { TrackContext } from "../tracks/track.js";
import type { PlacedValue } from "./placeValues.js";
import type { ValueStyle } from "./valueStrip.js";

const DAY_MS = 86_400_000;

type Stroke = { points: [number, number][]; isDashed: boolean };

/**
 * The line of a series. It breaks at every border (`breaks`: the events after one), where a value is missing, known
 * only to the year or month, or has no place on a log axis, and where the gap is longer than `lineGapDays`; to and from a censored value it is dashed,
 * because the true value is not at the mark. It is never smoothed.
 */
export function layoutValueLines(
  placed: readonly PlacedValue[],
  breaks: ReadonlySet<MeasurementEvent>,
  { tone, lineWidth = 1.4, dash }: ValueStyle,
  context: TrackContext,
): Mark[] {
  const { plot } = context.columns;
  const strokes: Stroke[] = [];
  const gap = context.lineGapDays * DAY_MS;
  for (let index = 1; index < placed.length; index += 1) {
    const previous = placed[index - 1] as PlacedValue;
    const value = placed[index] as PlacedValue;
    if (
      (breaks.size > 0 && breaks.has(value.event)) ||
      previous.y === undefined ||
      value.y === undefined ||
      value.at - previous.at > gap ||
      // A line would give a date that may lie anywhere in its month a place, and the change a slope.
      previous.isCoarse ||
      value.isCoarse ||
      previous.isOffScale ||
      value.isOffScale
    )
      continue;
    const isDashed = previous.isCensored || value.isCensored;
    const last = strokes.at(-1);
    const joins =
      last?.isDashed === isDashed &&
      last.points.at(-1)?.[0] === previous.x &&
      last.points.at(-1)?.[1] === previous.y;
    if (last && joins) last.points.push([value.x, value.y]);
    else
      strokes.push({
        isDashed,
        points: [
          [previous.x, previous.y],
          [value.x, value.y],
        ],
      });
  }
  return gatherKnown(strokes, ({ points, isDashed }): Mark | undefined => {
    const clipped = clipLine(points, plot.x, plot.x + plot.width);
    if (clipped.length === 0) return undefined;
    const strokeDash = isDashed ? CENSORED_DASH : dash;
    const line = { points: clipped, stroke: tone, strokeWidth: lineWidth, events: [] };
    return { shape: "line", ...line, ...(strokeDash && { dash: strokeDash }) };
  });
}

const CENSORED_DASH = [3, 2];
