import type { EpochMs } from "@ipo/model";
import { anchorOf, linesOf } from "@ipo/model";
import { scaleUtc } from "@visx/scale";
import { courseOf } from "./extent.js";
import { fonts, labelInset, OVERVIEW_HEIGHT } from "./geometry.js";
import { clusterByPixel } from "./lanes/clusterByPixel.js";
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
import { isConcomitant } from "./tracks/treatmentConcomitant.js";
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
  extent: Viewport,
  viewport: Viewport,
  context: TrackContext,
): Scene["overview"] {
  const { text, columns, measureText, record, ongoingUntil } = context;
  const stops = overviewStops(extent, courseOf(record, ongoingUntil), columns.plot);
  const xScale = scaleOf(stops);
  const start = xScale(viewport.start);
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
  return {
    y: 0,
    height: OVERVIEW_HEIGHT,
    marks: [
      label,
      ...layoutCompressed(stops, extent, context),
      frame,
      ...layoutSmallBars(timeline, xScale, context),
      ...layoutSmallTicks(timeline, xScale),
    ],
    stops,
    window: { x: start, width: xScale(viewport.end) - start },
  };
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
  const lineOf = new Map(
    linesOf(record).flatMap(({ line, events }) => events.map(({ id }) => [id, line])),
  );
  const items = treatmentItemsOf(record.events, context).filter(
    (item) => item.row !== "procedures" && !item.isPlanned && !isConcomitant(item, lineOf),
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

/** Every dated event as a tick along the foot, so that no stretch of the record looks empty when it is not. */
function layoutSmallTicks(
  { context: { record } }: PreparedTimeline,
  xScale: TrackContext["xScale"],
): Mark[] {
  const anchors = record.events.flatMap(({ time }) => anchorOf(time) ?? []);
  return clusterByPixel(anchors, (at) => xScale(at), 1.5).map(({ start, end }): Mark => ({
    shape: "rect",
    x: start,
    y: TOP + HEIGHT - 5,
    width: Math.max(1, end - start),
    height: 3,
    fill: "axis",
    events: [],
  }));
}
