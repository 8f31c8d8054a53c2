import type { EpochMs } from "@ipo/model";
import { eventIndexOf, firstRowFrom } from "@ipo/model";
import { scaleUtc } from "@visx/scale";
import { fonts, labelInset, OVERVIEW_HEIGHT } from "./geometry.js";
import { packLanes } from "./lanes/packLanes.js";
import type { Mark } from "./marks/mark.js";
import { ruleMark, textMark } from "./marks/make.js";
import type { PreparedTimeline } from "./prepare.js";
import { overviewStops, type OverviewStop } from "./scale/overviewStops.js";
import type { TimeScale } from "./scale/timeAxis.js";
import type { Scene } from "./scene.js";
import { formatInstantDay } from "./text/formatTime.js";
import type { TrackContext } from "./tracks/track.js";
import { toneOfRow } from "./tracks/treatmentBar.js";
import { treatmentItemsOf } from "./tracks/treatmentItems.js";
import type { Viewport } from "./viewport.js";

const TOP = 4;
const HEIGHT = 32;
/** The bars share this height; the ticks of all events stand below them. */
const BARS_HEIGHT = 21;
const LONGEST_STEP = 7;
const BAR_GAP = 2;

/**
 * The strip above the axis: all the time of the record with the treatments of the cancer in small, and the window in it.
 * Time that lies far beside the course is drawn together, marked as such (`overviewStops`).
 */
export function layoutOverview(
  timeline: PreparedTimeline,
  viewport: Viewport,
  context: TrackContext,
): Scene["overview"] {
  const { marks, stops, xScale } = groundOf(timeline, context);
  const start = xScale(viewport.start);
  const window = { x: start, width: xScale(viewport.end) - start };
  return { y: 0, height: OVERVIEW_HEIGHT, marks, stops, window };
}

interface Ground {
  readonly marks: readonly Mark[];
  readonly stops: readonly OverviewStop[];
  readonly xScale: TimeScale;
}

const grounds = new WeakMap<PreparedTimeline, { key: readonly unknown[]; ground: Ground }>();

/** All of the strip but the window. It is the same wherever the window is, so the last one is kept. */
function groundOf(timeline: PreparedTimeline, context: TrackContext): Ground {
  const { plot, label } = context.columns;
  const key = [plot.x, plot.width, label.x, context.measureText];
  const known = grounds.get(timeline);
  if (known?.key.every((part, index) => part === key[index])) return known.ground;
  const ground = layoutGround(timeline, context);
  grounds.set(timeline, { key, ground });
  return ground;
}

function layoutGround(timeline: PreparedTimeline, context: TrackContext): Ground {
  const { text, columns, measureText } = context;
  const { extent, course } = timeline;
  const stops = overviewStops(extent, course, columns.plot);
  const xScale = scaleOf(stops);
  const label = textMark(
    {
      x: labelInset(columns.label),
      y: TOP + 20,
      text: text("overview.label"),
      font: fonts.sub,
      fill: "ink-muted",
    },
    measureText,
  );
  const frame: Mark = {
    shape: "rect",
    x: columns.plot.x,
    y: TOP,
    width: columns.plot.width,
    height: HEIGHT,
    radius: 3,
    fill: "axis",
    pattern: "outline",
    events: [],
  };
  const marks = [
    label,
    ...layoutCompressed(stops, extent, context),
    frame,
    ...layoutSmallBars(timeline, xScale, context),
    ...layoutSmallTicks(timeline, xScale),
  ];
  return { marks, stops, xScale };
}

function scaleOf(stops: readonly OverviewStop[]): TimeScale {
  return scaleUtc<number>({
    domain: stops.map(({ at }) => new Date(at)),
    range: stops.map(({ x }) => x),
  });
}

/** The parts beside the course: a ground of their own, the year where they begin or end, and two strokes where time changes pace. */
function layoutCompressed(
  stops: readonly OverviewStop[],
  { start, end }: Viewport,
  context: TrackContext,
): Mark[] {
  const { plot } = context.columns;
  return stops.slice(1, -1).flatMap(({ at, x }): Mark[] => {
    const isBefore = x < plot.x + plot.width / 2;
    const from = isBefore ? plot.x : x;
    const width = isBefore ? x - plot.x : plot.x + plot.width - x;
    const [first, last] = isBefore ? [start, at] : [at, end];
    const days = `${formatInstantDay(first)} – ${formatInstantDay(last)}`;
    const label = context.text("overview.compressed", { days });
    const year = formatInstantDay(isBefore ? start : ((end - 1) as EpochMs)).slice(0, 4);
    const words = isBefore ? `${year} …` : `… ${year}`;
    const place = { x: from + width / 2, y: TOP + 14, anchor: "middle" } as const;
    const ground = { x: from, y: TOP, width, height: HEIGHT, radius: 3, events: [], label };
    const style = { text: words, font: fonts.axis, fill: "ink-muted", label } as const;
    const yearMark = textMark({ ...place, ...style }, context.measureText);
    return [
      { shape: "rect", ...ground, fill: "panel" },
      ...[-2, 2].map((offset) =>
        ruleMark([x + offset - 2, TOP + HEIGHT], [x + offset + 2, TOP], "ink-faint"),
      ),
      // In a host with wide letters the strokes and the label of the ground say it alone.
      ...(yearMark.width <= width ? [yearMark] : []),
    ];
  });
}

function layoutSmallBars(
  { context: { record } }: PreparedTimeline,
  xScale: TrackContext["xScale"],
  context: TrackContext,
): Mark[] {
  const items = treatmentItemsOf(record, context).filter(
    (item) => item.row !== "procedures" && !item.isPlanned && !item.isConcomitant,
  );
  const until = (item: (typeof items)[number]) =>
    item.end ?? (item.isOngoing ? (context.ongoingUntil ?? context.extentEnd) : item.start);
  const { packed, laneCount } = packLanes(items, (item) => ({
    start: item.start,
    end: Math.max(until(item), item.start + 1),
  }));
  const step = Math.min(LONGEST_STEP, BARS_HEIGHT / Math.max(1, laneCount));
  return packed.map(({ item, lane }): Mark => {
    const x = xScale(item.start);
    return {
      shape: "rect",
      x,
      y: TOP + 4 + lane * step,
      width: Math.max(1.5, xScale(until(item)) - x),
      height: Math.max(1, step > 4 ? step - BAR_GAP : step * 0.75),
      radius: step > 4 ? 1 : 0,
      fill: toneOfRow(item.row),
      events: [],
    };
  });
}

/** Ticks closer than this are one. */
const TICK_GAP = 1.5;
const TICK = {
  shape: "rect",
  y: TOP + HEIGHT - 5,
  height: 3,
  fill: "axis",
  events: [],
} as const;

/** Every dated event as a tick along the foot, so that no stretch of the record looks empty when it is not. */
function layoutSmallTicks(
  { context: { record } }: PreparedTimeline,
  xScale: TrackContext["xScale"],
): Mark[] {
  const { anchors } = eventIndexOf(record.events);
  const marks: Mark[] = [];
  for (let row = 0; row < anchors.length;) {
    const x = xScale(anchors[row] ?? 0);
    let end = x;
    // Leaps to the last event that is nearer than a gap, until there is none: years of daily values take no longer than few.
    for (;;) {
      const next = firstRowFrom(anchors, +xScale.invert(end + TICK_GAP));
      if (next <= row + 1) break;
      row = next - 1;
      end = xScale(anchors[row] ?? 0);
    }
    marks.push({ ...TICK, x, width: Math.max(1, end - x) });
    row += 1;
  }
  return marks;
}
