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
  const path: [number, number][] = [];
  for (const event of rows) {
    const value = valueOf(event);
    const x = pixelSpanOf(event.time, context)?.middle;
    if (value === undefined || x === undefined) continue;
    const last = path.at(-1);
    if (last) path.push([x, last[1]]);
    path.push([x, y(value)]);
  }
  const last = path.at(-1);
  // The last known status is carried to now and no further: it is the latest that the data say.
  if (last && ongoingUntil !== undefined && xScale(ongoingUntil) > last[0])
    path.push([xScale(ongoingUntil), last[1]]);
  const clipped = clipLine(path, plot.x, plot.x + plot.width);
  return clipped.length === 0
    ? []
    : [{ shape: "line", points: clipped, stroke: "ink", strokeWidth: 1.6, events: [] }];
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
    const value = valueOf(event);
    const base = {
      shape: "symbol" as const,
      x,
      events: [event.id],
      label: labelOf(event, context.text),
    };
    if (value !== undefined)
      return [{ ...base, symbol: "circle", y: y(value), size: 4, fill: "ink" }];
    if (event.value.kind !== "coded" && event.value.kind !== "text") {
      return [{ ...base, symbol: "cross", y: height - 8, size: 7, fill: "ink-faint" }];
    }
    // A level in words has no place on the axis; its words stand for it.
    const words = fitText(
      formatValue(event.value, context.text),
      WORDS_WIDTH,
      fonts.axis,
      context.measureText,
    );
    const hasRoom = x + 9 + WORDS_WIDTH < context.columns.plot.x + context.columns.plot.width;
    return [
      { ...base, symbol: "square", y: height - 9, size: 6, fill: "ink", isHollow: true },
      ...(hasRoom
        ? [
            textMark(
              {
                x: x + 9,
                y: height - 5.5,
                text: words,
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

/** Printed levels, best first: ECOG from 0 to at least 2, the others by tens down to the lowest found. */
function axisLevels(rows: readonly Performance[]): number[] {
  const values = rows.flatMap((event) => valueOf(event) ?? []);
  if (rows[0]?.scale === "ECOG") {
    const worst = Math.max(2, ...values);
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

/** The level as a number; coded levels carry it in their code where the source gives one. */
function valueOf(event: Performance): number | undefined {
  return event.value.kind === "quantity" && Number.isFinite(event.value.quantity.value)
    ? event.value.quantity.value
    : undefined;
}
