import type { EpochMs } from "@ipo/model";
import { anchorOf, datedEventsOfKind, endOf, isPartial } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { formatValue } from "../describe/formatValue.js";
import { labelOf } from "../describe/labelOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, symbolMark, textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import {
  clampToPlot,
  isInPlot,
  lastAt,
  pixelSpanOfEvent,
  type PixelSpan,
} from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import {
  axisLevels,
  bestLevel,
  exactLevelOf,
  levelOf,
  performanceScales,
  type Performance,
} from "./performanceLevel.js";
import { layoutStepLine } from "./performanceLine.js";
import {
  lazyLayout,
  type Readout,
  type SelectContext,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

const TOP = 10;
const STEP = 13;
/** Room for the scale and its best end on two lines, and for a readout that names an older status as well. */
/** Least room for the numbers of the levels at the end of the label column. */
const RESERVE = 34;
const MIN_HEIGHT = 54;
const WORDS_WIDTH = 160;

/**
 * Performance status as a step line, one strip per scale. Good is up on each: ECOG 0 and Karnofsky 100 stand at the top,
 * with the scale's own numbers on the axis. The scales are never mixed.
 */
export const performanceTrack: Track<Performance> = {
  kind: "performance",
  select: ({ record, text }) =>
    performanceScales.flatMap((scale): Strip<Performance>[] => {
      const rows = datedEventsOfKind(record, "performanceStatus").filter(
        (event) => event.scale === scale,
      );
      if (rows.length === 0) return [];
      const best = text("performance.best", { best: bestLevel[scale] });
      return [
        {
          id: `performance:${scale}`,
          label: text("track.performance"),
          sublabel: `${scale} · ${best}`,
          rows,
          events: rows,
        },
      ];
    }),
  layout: layoutPerformance,
  readout: readoutOf,
  summary: (strip, context) => {
    const last = readoutOf(strip, (context.now ?? Infinity) as EpochMs, context);
    return last ? [last.title, ...last.details].join(" · ") : "";
  },
};

/** The last status, and the last one with a level where that is older: who was not asked is not without a status. */
function readoutOf(
  { rows }: Strip<Performance>,
  at: EpochMs,
  { text }: SelectContext,
): Readout | undefined {
  const last = lastAt(rows, at);
  if (!last) return undefined;
  const isSameTime = (event: Performance) => anchorOf(event.time) === anchorOf(last.time);
  const latest = rows.filter(isSameTime);
  const before = latest.some((event) => levelOf(event) !== undefined)
    ? undefined
    : lastAt(
        rows.filter((event) => levelOf(event) !== undefined),
        at,
      );
  const words = (event: Performance) => contentOf(event, text);
  const dayOf = ({ time }: Performance) => formatEventTime(time, formatDay);
  return {
    title: [...new Set(latest.map(words))].join(" · "),
    details: [dayOf(last), ...(before ? [`${words(before)} ${dayOf(before)}`] : [])],
    events: [...latest, ...(before ? [before] : [])].map(({ id }) => id),
  };
}

function layoutPerformance(
  { label, sublabel, rows }: Strip<Performance>,
  context: TrackContext,
): TrackLayout {
  const {
    measureText,
    columns: { plot },
  } = context;
  const levels = axisLevels(rows);
  const y = (value: number) => {
    const first = levels[0] ?? 0;
    const second = levels[1];
    const perLevel = second === undefined ? 1 : second - first;
    return TOP + ((value - first) / perLevel) * STEP;
  };
  const height = Math.max(MIN_HEIGHT, TOP * 2 + (levels.length - 1) * STEP);
  const ticks = levels.map((value) =>
    textMark(
      {
        x: plot.x - 8,
        y: y(value) + 3.5,
        text: String(value),
        font: fonts.axis,
        fill: "ink-faint",
        anchor: "end",
      },
      measureText,
    ),
  );
  const reserve = Math.max(RESERVE, ...ticks.map(({ width }) => width + 14));
  return lazyLayout({ height }, () => [
    ...layoutStripLabel(label, sublabel, context, { height, reserve }),
    ...ticks,
    ...layoutStepLine(rows, y, context),
    ...points(rows, y, height, context),
  ]);
}

function points(
  rows: readonly Performance[],
  y: (value: number) => number,
  height: number,
  context: TrackContext,
): Mark[] {
  const { start, end } = timeWindow(context, 1);
  return gather(rowsByTime(rows).meeting(start, end), (event): Mark[] => {
    const span = pixelSpanOfEvent(event, context);
    if (!span || !isInPlot({ start: span.middle, end: span.middle }, context)) return [];
    const x = span.middle;
    const level = levelOf(event);
    const stretch = dateStretch(event, span, level === undefined ? height - 8 : y(level), context);
    const label = labelOf(event, context.text);
    const events = [event.id];
    if (level !== undefined && exactLevelOf(event) === level) {
      const [symbol, size, fill] = ["circle", 4, "ink"] as const;
      return [...stretch, symbolMark({ x, y: y(level), symbol, size, fill, events, label })];
    }
    const words = formatValue(event.value, context.text);
    const hollow = { x, size: 6, fill: "ink", isHollow: true, events, label } as const;
    if (level !== undefined) {
      return [
        ...stretch,
        symbolMark({ ...hollow, symbol: "circle", y: y(level) }),
        boundMark(words, { x, y: y(level) }, label, context),
      ];
    }
    const { kind } = event.value;
    if (kind !== "coded" && kind !== "text" && kind !== "quantity") {
      const cross = { symbol: "cross", size: 7, fill: "ink-faint" } as const;
      return [...stretch, symbolMark({ x, y: height - 8, ...cross, events, label })];
    }
    // A level in words, or outside the scale, has no place on the axis; its words stand for it.
    const fitted = fitText(words, WORDS_WIDTH, fonts.axis, context.measureText);
    const hasRoom = x + 9 + WORDS_WIDTH < context.columns.plot.x + context.columns.plot.width;
    return [
      ...stretch,
      symbolMark({ ...hollow, symbol: "square", y: height - 9 }),
      ...(hasRoom
        ? [
            textMark(
              {
                x: x + 9,
                y: height - 5.5,
                text: fitted,
                font: fonts.axis,
                fill: "ink-muted",
                hasHalo: true,
                label,
              },
              context.measureText,
            ),
          ]
        : []),
    ];
  });
}

/** Statuses by the time that their dates cover. */
const rowsByTime = memoise((rows: readonly Performance[]) =>
  indexIntervals(rows, ({ time }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

/** What a comparator leaves open stands beside the point, on the side that has room. */
function boundMark(
  words: string,
  point: { readonly x: number; readonly y: number },
  label: string,
  { measureText, columns: { plot } }: TrackContext,
): Mark {
  const isRight = point.x + 6 + measureText(words, fonts.axis) <= plot.x + plot.width;
  return textMark(
    {
      x: isRight ? point.x + 6 : point.x - 6,
      y: point.y + 3.5,
      text: words,
      font: fonts.axis,
      fill: "ink-muted",
      anchor: isRight ? "start" : "end",
      hasHalo: true,
      label,
    },
    measureText,
  );
}

/** The stretch that a date known only to the year or month covers, through its mark. */
function dateStretch(
  { time }: Performance,
  span: PixelSpan,
  y: number,
  context: TrackContext,
): Mark[] {
  const isCoarse = time.kind !== "point" || isPartial(time.at);
  if (!span.isWide || !isCoarse) return [];
  const { start, end } = clampToPlot(span, context);
  return [ruleMark([start, y], [end, y], "ink-faint", { strokeWidth: 3 })];
}
