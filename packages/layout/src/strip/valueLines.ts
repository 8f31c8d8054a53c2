import type { LabSeries, MeasurementEvent } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import type { Mark } from "../marks/mark.js";
import { ruleMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { clipLine } from "../scale/clipLine.js";
import type { TrackContext } from "../tracks/track.js";
import { certainPart } from "./timeSpan.js";
import type { PlacedValue } from "./valueStrip.js";

const DAY_MS = 86_400_000;

type Stroke = { points: [number, number][]; isDashed: boolean };

/**
 * The line of a series. It breaks where method or laboratory changes (and a border is drawn there), where a value is
 * missing or known only to the year or month, and where the gap is longer than `lineGapDays`; to and from a censored value it is dashed, because the
 * true value is not at the mark. It is never smoothed.
 */
export function layoutValueLines(
  series: LabSeries,
  placed: readonly PlacedValue[],
  bottom: number,
  tone: Tone,
  context: TrackContext,
): Mark[] {
  const { plot } = context.columns;
  const bySegment = segmentIndex(series);
  const strokes: Stroke[] = [];
  const borders: Mark[] = [];
  placed.forEach((value, index) => {
    const previous = placed[index - 1];
    if (!previous) return;
    if (bySegment.get(previous.event) !== bySegment.get(value.event)) {
      const x = (previous.x + value.x) / 2;
      if (x >= plot.x && x <= plot.x + plot.width) {
        borders.push(
          ruleMark([x, 2], [x, bottom], "ink-faint", {
            dash: [1, 2],
            label: context.text("lab.method"),
          }),
        );
      }
      return;
    }
    if (
      previous.y === undefined ||
      value.y === undefined ||
      isGap(previous, value, context.lineGapDays) ||
      isCoarse(previous) ||
      isCoarse(value)
    )
      return;
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
  });
  const lines = strokes.flatMap(({ points, isDashed }): Mark[] => {
    const clipped = clipLine(points, plot.x, plot.x + plot.width);
    if (clipped.length === 0) return [];
    return [
      {
        shape: "line",
        points: clipped,
        stroke: tone,
        strokeWidth: 1.4,
        ...(isDashed && { dash: [3, 2] }),
        events: [],
      },
    ];
  });
  return [...borders, ...lines];
}

function segmentIndex(series: LabSeries): ReadonlyMap<MeasurementEvent, number> {
  const index = new Map<MeasurementEvent, number>();
  series.segments.forEach(({ observations }, number) => {
    for (const event of observations) index.set(event, number);
  });
  return index;
}

/** Whether the value may lie anywhere in a year or month: a line would give it a place, and a slope. */
function isCoarse({ event }: PlacedValue): boolean {
  return certainPart(event.time) !== undefined;
}

function isGap(a: PlacedValue, b: PlacedValue, lineGapDays: number): boolean {
  const from = anchorOf(a.event.time);
  const to = anchorOf(b.event.time);
  return from !== undefined && to !== undefined && to - from > lineGapDays * DAY_MS;
}
