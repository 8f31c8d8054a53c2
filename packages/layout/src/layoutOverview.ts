import { anchorOf } from "@ipo/model";
import { fonts, labelInset, OVERVIEW_HEIGHT } from "./geometry.js";
import { clusterByPixel } from "./lanes/clusterByPixel.js";
import { packLanes } from "./lanes/packLanes.js";
import type { Mark } from "./marks/mark.js";
import { textMark } from "./marks/make.js";
import type { PreparedTimeline } from "./prepare.js";
import { createTimeScale } from "./scale/timeAxis.js";
import type { Scene } from "./scene.js";
import type { TrackContext } from "./tracks/track.js";
import { toneOfRow } from "./tracks/treatmentBar.js";
import { treatmentItemsOf } from "./tracks/treatmentItems.js";
import type { Viewport } from "./viewport.js";

const TOP = 4;
const HEIGHT = 32;
const BAR_HEIGHT = 5;
const BAR_STEP = 7;
const MAX_LANES = 3;

/** The strip above the axis: all the time of the record with its treatments in small, and the window in it. */
export function layoutOverview(
  timeline: PreparedTimeline,
  extent: Viewport,
  viewport: Viewport,
  context: TrackContext,
): Scene["overview"] {
  const { text, columns, measureText } = context;
  const xScale = createTimeScale(extent, columns.plot);
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
      frame,
      ...layoutSmallBars(timeline, xScale, context),
      ...layoutSmallTicks(timeline, xScale),
    ],
    window: { x: start, width: xScale(viewport.end) - start },
  };
}

function layoutSmallBars(
  { context: { record } }: PreparedTimeline,
  xScale: TrackContext["xScale"],
  context: TrackContext,
): Mark[] {
  const items = treatmentItemsOf(record.events, context).filter(
    ({ row, isPlanned }) => row !== "procedures" && !isPlanned,
  );
  const until = (item: (typeof items)[number]) =>
    item.end ?? (item.isOngoing ? (context.ongoingUntil ?? context.extentEnd) : item.start);
  const { packed } = packLanes(items, (item) => ({
    start: item.start,
    end: Math.max(until(item), item.start + 1),
  }));
  return packed
    .filter(({ lane }) => lane < MAX_LANES)
    .map(({ item, lane }): Mark => {
      const x = xScale(item.start);
      return {
        shape: "rect",
        x,
        y: TOP + 6 + lane * BAR_STEP,
        width: Math.max(1.5, xScale(until(item)) - x),
        height: BAR_HEIGHT,
        radius: 1,
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
