import type { PatientRecord, TimePoint } from "@ipo/model";
import { anchorOf, endOf, textOf } from "@ipo/model";
import { gather, gatherKnown } from "../gather.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { rectMark } from "../marks/rectMark.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { isResolvedOpen } from "../strip/isResolvedOpen.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { certainPart, clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { cachedWidths } from "../text/cachedWidths.js";
import { formatDay } from "../text/formatTime.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { TakenSpans } from "../text/takenSpans.js";
import { worstGrade, type AdverseEvent, type Episode } from "./adverseEpisodes.js";
import { absentReasonOf, adverseLabel, gradeText } from "./adverseWords.js";
import type { TrackContext } from "./track.js";

export const LANE_HEIGHT = 24;
const MIN_BLOCK = 15;
/** Least room for the digit before a name inside a block, in letters of the usual width. */
const NAME_INSET = 16;
/** Height of a block by its grade, from 0; one without a grade is as low as grade 0. */
const HEIGHTS = [11, 11, 13.5, 16, 18.5, 21] as const;
const HIGHEST = HEIGHTS[5];
const CROSS = 9;

interface PlacedBlock extends Span {
  readonly event: AdverseEvent;
}

/** An episode in the window: its blocks there, its name, and the pixels that all of it needs. */
export interface PlacedEpisode {
  readonly episode: Episode;
  readonly worst: number;
  readonly name: string;
  readonly nameWidth: number;
  readonly blocks: readonly PlacedBlock[];
  /** Its blocks, with its name beside them where no block can hold it. */
  readonly room: Span;
}

/** Where an episode lies; `undefined` where no block of it is in the window. */
export function placeEpisode(episode: Episode, context: TrackContext): PlacedEpisode | undefined {
  const { columns, measureText, text } = context;
  const spans = timesOf(episode).map((times) => spanOf(times, context));
  const blocks = blocksOf(episode, spans, context);
  if (blocks.length === 0) return undefined;
  let first = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    first = Math.min(first, span.start);
    end = Math.max(end, span.end);
  }
  const start = Math.max(columns.plot.x, first);
  const name = nameOf(episode, text);
  const nameWidth = measureText(name, fonts.sub);
  const before = start - LABEL_GAP - nameWidth - 4;
  const room = blocks.some((block) => holds(block, nameWidth, context))
    ? { start, end }
    : before >= columns.plot.x
      ? { start: before, end: end + 2 }
      : { start, end: end + LABEL_GAP + nameWidth + 4 };
  return { episode, worst: worstOf(episode), name, nameWidth, blocks, room };
}

const worstOf = memoise(worstGrade);

/**
 * The blocks of one episode, standing on the floor of their lane: the higher the grade, the higher the block. `placeName`
 * is called when all blocks of the lane have taken their room.
 */
export function layoutEpisode(
  placed: PlacedEpisode,
  floor: number,
  taken: TakenSpans,
  context: TrackContext,
): { readonly blocks: readonly Mark[]; readonly placeName: () => Mark[] } {
  const { blocks } = placed;
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return { blocks: [], placeName: () => [] };
  taken.push({ start: first.start, end: last.end });
  return {
    blocks: [
      ...gather(blocks, (block) => blockMarks(block, floor, context)),
      ...deathMarks(last, floor, context),
    ],
    placeName: () => nameMarks(placed, floor, taken, context),
  };
}

/** The episode's blocks inside the plot, each ending where the next begins. */
function blocksOf(
  { gradings }: Episode,
  spans: readonly Span[],
  context: TrackContext,
): PlacedBlock[] {
  return gatherKnown(gradings, (event, index) => {
    const own = spans[index] as Span;
    const next = spans[index + 1];
    // The room for a digit never reaches over the grading that follows.
    const limit = next ? Math.max(own.start + 1, next.start) : own.end;
    const full = { start: own.start, end: Math.min(own.end, limit) };
    if (!isInPlot(full, context)) return undefined;
    const { start, end } = clampToPlot(full, context);
    return { event, start, end };
  });
}

/** The time of one grading as far as it does not depend on the present. */
interface GradingTimes {
  readonly event: AdverseEvent;
  readonly from: number;
  /** Absent where the data know of no end; one that is over without an end is its start only. */
  readonly to: number | undefined;
}

const timesOf = memoise(({ gradings }: Episode): readonly GradingTimes[] =>
  gradings.map((event) => {
    const from = anchorOf(event.time) ?? 0;
    return { event, from, to: endOf(event.time) ?? (isResolvedOpen(event) ? from : undefined) };
  }),
);

/**
 * The pixels of one grading, until its end, else as long as the data know of it; a block has room for its digit even where
 * it lasted a day.
 */
function spanOf({ event, from, to }: GradingTimes, context: TrackContext): Span {
  const { xScale, ongoingUntil, extentEnd } = context;
  const start = xScale(from);
  const least = Math.max(MIN_BLOCK, signWidth(event, context) + 3);
  const until = to ?? Math.max(ongoingUntil ?? extentEnd, from);
  return { start, end: Math.max(xScale(until), start + least) };
}

function signWidth(event: AdverseEvent, { measureText }: TrackContext): number {
  return cachedWidths(measureText)(signOf(event), fonts.digit);
}

/** Room for the digit before a name inside a block. */
function nameInset(event: AdverseEvent, context: TrackContext): number {
  return Math.max(NAME_INSET, signWidth(event, context) + 8);
}

function blockMarks({ event, start, end }: PlacedBlock, floor: number, context: TrackContext) {
  const { measureText, xScale, ongoingUntil } = context;
  const { grade, time } = event;
  const certain = certainPart(time);
  const height = HEIGHTS[grade ?? 0];
  const label = adverseLabel(event, context);
  const isOpen = time.kind === "period" && time.end === undefined;
  const isFaded = isOpen && (ongoingUntil === undefined || isResolvedOpen(event));
  // Nothing is filled where nothing is there, or nobody asked.
  const isEmpty = grade === 0 || absentReasonOf(event) !== undefined;
  const pattern = isEmpty ? "outline" : isFaded ? "faded" : undefined;
  const block = rectMark({
    x: start,
    y: floor - height,
    width: Math.max(end - start, 1),
    height,
    radius: 2,
    fill: grade === undefined ? "grade-none" : grade === 0 ? "ink-faint" : `grade-${grade}`,
    pattern,
    events: [event.id],
    label,
  });
  const parts = isEmpty
    ? [block]
    : splitUncertain(block, {
        start: certain?.start === undefined ? undefined : xScale(certain.start),
        end: certain?.end === undefined ? undefined : xScale(certain.end),
      });
  const own = signWidth(event, context);
  if (end - start < Math.max(10, own)) return parts;
  // A narrow block holds its digit in the middle; its start is light where that is not certain.
  const isNarrow = end - start < Math.max(MIN_BLOCK, own + 6);
  const digit = textMark(
    {
      x: isNarrow ? (start + end) / 2 : start + 4,
      anchor: isNarrow ? "middle" : "start",
      y: baselineIn(height, floor),
      text: signOf(event),
      font: fonts.digit,
      fill: isDark(event) && !isFaded && certain?.start === undefined ? "ink-inverse" : "ink",
      label,
    },
    measureText,
  );
  return [...parts, digit];
}

/** Where a grade 5 ended: a cross at the death, joined to the block. */
function deathMarks({ event, end }: PlacedBlock, floor: number, context: TrackContext): Mark[] {
  const { record, text, xScale } = context;
  const point = event.grade === 5 ? deathPointOf(record) : undefined;
  if (!point) return [];
  const x = Math.max(end, xScale(point.start)) + CROSS / 2 + 2;
  if (!isInPlot({ start: x + CROSS / 2, end: x + CROSS / 2 }, context)) return [];
  const y = floor - HIGHEST / 2;
  return [
    ruleMark([end, y], [x, y], "grade-5", { strokeWidth: 2 }),
    {
      shape: "symbol",
      symbol: "cross",
      x,
      y,
      size: CROSS,
      fill: "ink",
      events: [event.id],
      label: `${text("event.death")} ${formatDay(point)}`,
    },
  ];
}

/** The day of a death that is known as one. */
const deathPointOf = memoise(({ events }: PatientRecord): TimePoint | undefined => {
  const death = events.find(({ kind, time }) => kind === "death" && time.kind === "point");
  return death?.time.kind === "point" ? death.time.at : undefined;
});

function nameMarks(
  { name, nameWidth: width, blocks }: PlacedEpisode,
  floor: number,
  taken: TakenSpans,
  context: TrackContext,
): Mark[] {
  const { measureText } = context;
  const { plot } = context.columns;
  const font = fonts.sub;
  const inside = blocks.find((span) => holds(span, width, context));
  if (inside) {
    const y = baselineIn(HEIGHTS[inside.event.grade ?? 0], floor);
    const fill = isDark(inside.event) ? "ink-inverse" : "ink";
    return [
      textMark(
        { x: inside.start + nameInset(inside.event, context), y, text: name, font, fill },
        measureText,
      ),
    ];
  }
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  const [before, after] = [first.start - LABEL_GAP, last.end + LABEL_GAP];
  const place = placeLabel(
    [
      { start: before - width, end: before + 1, anchor: "end" as const, at: before },
      { start: after - 1, end: after + width, anchor: "start" as const, at: after },
    ],
    taken,
    { start: plot.x, end: plot.x + plot.width },
  );
  if (!place) return [];
  const { anchor, at: x } = place;
  const y = floor - 2.5;
  return [textMark({ x, y, text: name, font, fill: "ink", anchor, hasHalo: true }, measureText)];
}

/** The term; beside a severity that is only worded, with its words. */
const nameOf = memoiseByBoth(({ term, gradings }: Episode, text: Text): string => {
  const [only, ...others] = gradings;
  const isWorded =
    only !== undefined && others.length === 0 && only.grade === undefined && textOf(only.severity);
  return isWorded ? `${term}, ${gradeText(only, text)}` : term;
});

/** The grade's digit; a dash where none is stated, a question mark where nobody asked. */
function signOf(event: AdverseEvent): string {
  if (event.grade !== undefined) return digits[event.grade];
  return absentReasonOf(event) === undefined ? "–" : "?";
}

const digits = ["0", "1", "2", "3", "4", "5"] as const;

function isDark({ grade }: AdverseEvent): boolean {
  return grade !== undefined && grade >= 3;
}

function holds({ event, start, end }: PlacedBlock, width: number, context: TrackContext): boolean {
  return end - start >= nameInset(event, context) + width + 4;
}

function baselineIn(height: number, floor: number): number {
  return floor - (height - 8) / 2;
}
