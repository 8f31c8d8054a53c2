import type { EventOfKind } from "@ipo/model";
import { isDated } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { formatValue } from "../describe/formatValue.js";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { clipLine } from "../scale/clipLine.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot, lastAt, pixelSpanOf } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Performance = EventOfKind<"performanceStatus">;
type Scale = Performance["scale"];

const scales: readonly Scale[] = ["ECOG", "Karnofsky", "Lansky"];
/** The highest number of each scale; the lowest is 0. */
const highest: Readonly<Record<Scale, number>> = { ECOG: 5, Karnofsky: 100, Lansky: 100 };
const TOP = 10;
const STEP = 13;
const MIN_HEIGHT = 46;
const WORDS_WIDTH = 160;

/**
 * Performance status as a step line, one strip per scale. Good is up on each: ECOG 0 and Karnofsky 100 stand at the top,
 * with the scale's own numbers on the axis. The scales are never mixed.
 */
export const performanceTrack: Track<Performance> = {
  kind: "performance",
  select: ({ record, text }) =>
    scales.flatMap((scale): Strip<Performance>[] => {
      const rows = record.events.filter(
        (event): event is Performance =>
          event.kind === "performanceStatus" && event.scale === scale && isDated(event.time),
      );
      return rows.length === 0
        ? []
        : [
            {
              id: `performance:${scale}`,
              label: text("track.performance"),
              sublabel: scale,
              rows,
              events: rows,
            },
          ];
    }),
  layout: layoutPerformance,
  readout: ({ rows }, at, { text }) => {
    const event = lastAt(rows, at);
    return (
      event && {
        title: contentOf(event, text),
        details: [formatEventTime(event.time, formatDay)],
        events: [event.id],
      }
    );
  },
};

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
  return {
    height,
    marks: [
      ...layoutStripLabel(label, sublabel, context, { height, reserve: 34 }),
      ...ticks,
      ...stepLine(rows, y, context),
      ...points(rows, y, height, context),
    ],
  };
}

function stepLine(
  rows: readonly Performance[],
  y: (value: number) => number,
  context: TrackContext,
): Mark[] {
  const {
    ongoingUntil,
    xScale,
    columns: { plot },
  } = context;
  const paths: [number, number][][] = [];
  let path: [number, number][] = [];
  for (const event of rows) {
    const x = pixelSpanOf(event.time, context)?.middle;
    if (x === undefined) continue;
    const last = path.at(-1);
    if (last) path.push([x, last[1]]);
    const level = exactLevelOf(event);
    if (level === undefined) {
      // What the status is from here on is not a number: the line before it says no more.
      paths.push(path);
      path = [];
    } else path.push([x, y(level)]);
  }
  const last = path.at(-1);
  // The last known status is carried to now and no further: it is the latest that the data say.
  if (last && ongoingUntil !== undefined && xScale(ongoingUntil) > last[0])
    path.push([xScale(ongoingUntil), last[1]]);
  return [...paths, path].flatMap((points): Mark[] => {
    const clipped = clipLine(points, plot.x, plot.x + plot.width);
    return clipped.length === 0
      ? []
      : [{ shape: "line", points: clipped, stroke: "ink", strokeWidth: 1.6, events: [] }];
  });
}

function points(
  rows: readonly Performance[],
  y: (value: number) => number,
  height: number,
  context: TrackContext,
): Mark[] {
  return rows.flatMap((event): Mark[] => {
    const x = pixelSpanOf(event.time, context)?.middle;
    if (x === undefined || !isInPlot({ start: x, end: x }, context)) return [];
    const level = levelOf(event);
    const base = {
      shape: "symbol" as const,
      x,
      events: [event.id],
      label: labelOf(event, context.text),
    };
    if (level !== undefined && exactLevelOf(event) === level)
      return [{ ...base, symbol: "circle", y: y(level), size: 4, fill: "ink" }];
    const words = formatValue(event.value, context.text);
    if (level !== undefined) {
      return [
        { ...base, symbol: "circle", y: y(level), size: 6, fill: "ink", isHollow: true },
        boundMark(words, { x, y: y(level) }, base.label, context),
      ];
    }
    const { kind } = event.value;
    if (kind !== "coded" && kind !== "text" && kind !== "quantity") {
      return [{ ...base, symbol: "cross", y: height - 8, size: 7, fill: "ink-faint" }];
    }
    // A level in words, or outside the scale, has no place on the axis; its words stand for it.
    const fitted = fitText(words, WORDS_WIDTH, fonts.axis, context.measureText);
    const hasRoom = x + 9 + WORDS_WIDTH < context.columns.plot.x + context.columns.plot.width;
    return [
      { ...base, symbol: "square", y: height - 9, size: 6, fill: "ink", isHollow: true },
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
                label: base.label,
              },
              context.measureText,
            ),
          ]
        : []),
    ];
  });
}

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

/** Printed levels, best first: ECOG from 0 to at least 2, the others by tens down to the lowest found. */
function axisLevels(rows: readonly Performance[]): number[] {
  const values = rows.flatMap((event) => levelOf(event) ?? []);
  if (rows[0]?.scale === "ECOG") {
    const worst = Math.ceil(Math.max(2, ...values));
    return Array.from({ length: worst + 1 }, (_, level) => level);
  }
  const lowest = Math.min(80, ...values);
  const count = Math.round((100 - Math.floor(lowest / 10) * 10) / 10) + 1;
  const step = count > 6 ? 20 : 10;
  return Array.from(
    { length: Math.ceil((100 - lowest) / step) + 1 },
    (_, index) => 100 - index * step,
  );
}

/** The number on the axis, with or without comparator; `undefined` for a value in words alone or outside the scale. */
function levelOf({ scale, value, grade }: Performance): number | undefined {
  const level = value.kind === "quantity" ? value.quantity.value : grade;
  return level !== undefined && level >= 0 && level <= highest[scale] ? level : undefined;
}

/** The level that is known to be exactly this, so that a line may pass through it. */
function exactLevelOf(event: Performance): number | undefined {
  const { value } = event;
  const isBound = value.kind === "quantity" && value.quantity.comparator !== undefined;
  return isBound ? undefined : levelOf(event);
}
