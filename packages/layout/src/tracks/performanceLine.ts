import type { EpochMs } from "@ipo/model";
import { anchorOf, firstRowAfter, firstRowFrom } from "@ipo/model";
import { memoise } from "../memoise.js";
import type { Mark } from "../marks/mark.js";
import { clipLine } from "../scale/clipLine.js";
import { pixelSpanOfEvent } from "../strip/timeSpan.js";
import { exactLevelOf, type Performance } from "./performanceLevel.js";
import type { TrackContext } from "./track.js";

const DAY_MS = 86_400_000;

type Point = [x: number, y: number];
type Stroke = { readonly points: Point[]; readonly isDashed: boolean };

/** A level that is carried from its own day until the next is known. */
interface Step {
  readonly x: number;
  readonly y: number;
  /** Where it is no longer new: from here on it is carried by a dashed line. */
  readonly staleX: number;
  readonly endX: number;
  /** Where the line goes on to at `endX`; `undefined` where the next status is no number. */
  readonly nextY: number | undefined;
}

/**
 * The step line. A level is carried to the next status, and the last one to now and no further; what it is carried
 * beyond `lineGapDays` is dashed, because nobody has said so for that long.
 */
export function layoutStepLine(
  rows: readonly Performance[],
  y: (value: number) => number,
  context: TrackContext,
): Mark[] {
  const strokes: Stroke[] = [];
  const own = rowsAround(rows, context);
  for (const { x, y: level, staleX, endX, nextY } of stepsOf(own, y, context)) {
    addStroke(strokes, [x, level], [staleX, level], false);
    addStroke(strokes, [staleX, level], [endX, level], true);
    if (nextY !== undefined) addStroke(strokes, [endX, level], [endX, nextY], false);
  }
  return strokes.flatMap((stroke) => lineOf(stroke, context));
}

/** The longest stretch of a date, so that a status known to the year is found by its middle. */
const YEAR_MS = 366 * DAY_MS;

const startsOf = memoise((rows: readonly Performance[]) =>
  Float64Array.from(rows, ({ time }) => anchorOf(time) ?? Infinity),
);

/** The statuses that may lie in the window, the one that is carried into it, and the one that the last goes on to. */
function rowsAround(
  rows: readonly Performance[],
  { viewport }: TrackContext,
): readonly Performance[] {
  const starts = startsOf(rows);
  const from = firstRowFrom(starts, viewport.start - YEAR_MS) - 1;
  return rows.slice(Math.max(0, from), firstRowAfter(starts, viewport.end) + 1);
}

/** Puts a stretch on the stroke before it, where that ends in the same place and looks the same. */
function addStroke(strokes: Stroke[], from: Point, to: Point, isDashed: boolean): void {
  if (from[0] === to[0] && from[1] === to[1]) return;
  const last = strokes.at(-1);
  const end = last?.points.at(-1);
  if (last?.isDashed === isDashed && end?.[0] === from[0] && end[1] === from[1])
    last.points.push(to);
  else strokes.push({ points: [from, to], isDashed });
}

function stepsOf(
  rows: readonly Performance[],
  y: (value: number) => number,
  context: TrackContext,
): Step[] {
  const { ongoingUntil, xScale, lineGapDays } = context;
  return rows.flatMap((event, index): Step[] => {
    const x = pixelSpanOfEvent(event, context)?.middle;
    const level = exactLevelOf(event);
    const anchor = anchorOf(event.time);
    if (x === undefined || level === undefined || anchor === undefined) return [];
    const next = rows[index + 1];
    const end = next ? pixelSpanOfEvent(next, context)?.middle : undefined;
    const until = ongoingUntil === undefined ? x : Math.max(x, xScale(ongoingUntil));
    const endX = end ?? until;
    if (endX <= x && !next) return [];
    const nextLevel = next && exactLevelOf(next);
    const staleX = Math.min(endX, xScale((anchor + lineGapDays * DAY_MS) as EpochMs));
    return [
      {
        x,
        y: y(level),
        staleX,
        endX,
        nextY: nextLevel === undefined ? undefined : y(nextLevel),
      },
    ];
  });
}

function lineOf({ points, isDashed }: Stroke, { columns: { plot } }: TrackContext): Mark[] {
  const clipped = clipLine(points, plot.x, plot.x + plot.width);
  if (clipped.length === 0) return [];
  return [
    {
      shape: "line",
      points: clipped,
      stroke: isDashed ? "ink-faint" : "ink",
      strokeWidth: isDashed ? 1.2 : 1.6,
      ...(isDashed && { dash: [3, 3] }),
      events: [],
    },
  ];
}
