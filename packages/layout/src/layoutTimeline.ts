import type { PatientRecord } from "@ipo/model";
import { recordAnchorsOf } from "./anchors/timeAnchorsOf.js";
import { countOutside } from "./countOutside.js";
import { isShownCollapsed } from "./display.js";
import { AXIS_HEIGHT, layoutColumns, MIN_WIDTH, OVERVIEW_HEIGHT } from "./geometry.js";
import { labelTicks, layoutAxis, layoutNow } from "./layoutAxis.js";
import { ELAPSED_HEIGHT, layoutAnchorLine, layoutElapsedAxis } from "./layoutElapsedAxis.js";
import { layoutOverview } from "./layoutOverview.js";
import { lazyField } from "./lazyField.js";
import { ruleMark } from "./marks/make.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import { createTimeScale, layoutTimeTicks } from "./scale/timeAxis.js";
import type { Scene } from "./scene.js";
import { estimateTextWidth } from "./text/measureText.js";
import { trackStackOf } from "./trackStack.js";
import type { TrackContext } from "./tracks/track.js";

/** Longest time, in days, that a line of values crosses without a value, unless the host says otherwise. */
export const DEFAULT_LINE_GAP_DAYS = 550;

/**
 * Lays a record out on one time axis: the whole picture as plain data, in pixels.
 *
 * Pure: the same record and options give the same scene everywhere; nothing is measured on a page.
 * Width goes in, height comes out. The marks of a strip whose height is known without them are made when they are first
 * read, so that a painter pays for the strips it shows. Marks outside the window are not in the scene; `scene.outside` counts their events.
 * A record without dated events gives a scene without tracks. With `bottom`, only the strips that begin above it are in the
 * scene, which then says that it `isPartial`, and no other has been looked at. Throws only on misuse (a width or window that is no number).
 */
export function layoutTimeline(record: PatientRecord, options: TimelineOptions): Scene {
  checkOptions(options);
  const { measureText = estimateTextWidth, lineGapDays = DEFAULT_LINE_GAP_DAYS } = options;
  const timeline = prepareTimeline(record, options);
  const { text } = timeline.context;
  const width = Math.max(MIN_WIDTH, Math.round(options.width));
  const columns = layoutColumns(width);
  const { extent, course } = timeline;
  const viewport = options.viewport ?? course;
  const xScale = createTimeScale(viewport, columns.plot);
  const context: TrackContext = {
    ...timeline.context,
    viewport,
    extentEnd: extent.end,
    xScale,
    columns,
    measureText,
    lineGapDays,
    isCollapsed: (id, byDefault) =>
      isShownCollapsed(timeline.context.display, { id, kind: id, byDefault }),
  };

  const axisY = OVERVIEW_HEIGHT;
  const anchor = recordAnchorsOf(context).find(({ id }) => id === context.display.anchor);
  const axisHeight = AXIS_HEIGHT + (anchor ? ELAPSED_HEIGHT : 0);
  const bodyY = axisY + axisHeight;
  const stack = trackStackOf(timeline, bodyY, context);
  const { tracks, isPartial } = stack(options.bottom);
  const last = tracks.at(-1);
  const height = last ? last.y + last.height : bodyY;
  const body = { y: bodyY, height: height - bodyY };
  const ticks = layoutTimeTicks(viewport, xScale, columns.plot, text.lang);
  const nowScene = layoutNow(timeline, axisY, body, context);
  const scene: Omit<Scene, "outside"> = {
    patientId: record.patient.id,
    lang: text.lang,
    width,
    height,
    viewport,
    extent,
    columns,
    overview: layoutOverview(timeline, viewport, context),
    axis: {
      y: axisY,
      height: axisHeight,
      ...(anchor && { anchor }),
      ticks: labelTicks(ticks, nowScene.now, axisY, context),
      marks: [
        ...layoutAxis(nowScene.now, axisY, context),
        ...(anchor ? layoutElapsedAxis(anchor, axisY + AXIS_HEIGHT, context) : []),
      ],
    },
    ...(nowScene.now && { now: nowScene.now }),
    backdrop: [
      ...nowScene.backdrop,
      ...ticks.map(({ x }) => ruleMark([x, bodyY], [x, height], "hairline")),
      ...(anchor ? layoutAnchorLine(anchor, body, context) : []),
    ],
    overlay: nowScene.overlay,
    body,
    tracks,
    ...(isPartial && { isPartial }),
  };
  return lazyOutside(scene, () => countOutside(timeline, viewport, () => stack().tracks));
}

const lazyOutside = lazyField("outside");

function checkOptions({ width, viewport, now }: TimelineOptions): void {
  if (!Number.isFinite(width)) {
    throw new Error(
      `@ipo/layout: width is ${String(width)}. Without a width in pixels nothing can be placed. Give layoutTimeline a number, such as the width of its container.`,
    );
  }
  if (viewport && !(viewport.end > viewport.start)) {
    throw new Error(
      `@ipo/layout: the viewport ends at ${viewport.end}, not after its start ${viewport.start}. No time would be visible. Give start and end as milliseconds, end after start.`,
    );
  }
  if (now !== undefined && !Number.isFinite(now)) {
    throw new Error(
      `@ipo/layout: now is ${String(now)}. Ongoing treatments would be drawn to no date. Give it as milliseconds since 1970 or leave it out.`,
    );
  }
}
