import type { ClinicalEvent, EpochMs, EventTime } from "@ipo/model";
import { anchorOf, endOf, isPartial, startOf } from "@ipo/model";
import type { TrackContext } from "../tracks/track.js";

/** Where an event lies on the axis. */
export interface PixelSpan {
  readonly start: number;
  readonly end: number;
  /** The middle of a partial date or period, and the place of a point. */
  readonly middle: number;
  /** True when the date was too coarse for a point at this zoom, so that it must be drawn as a span. */
  readonly isWide: boolean;
}

/** Pixels below which a span is as good as a point. */
export const POINT_PIXELS = 4;

/**
 * The pixels of a moment: a year, month or day is the whole of that year, month or day, and is placed by its middle;
 * a clock time is its instant.
 */
export function pixelSpanOf(
  time: EventTime,
  { xScale }: Pick<TrackContext, "xScale">,
): PixelSpan | undefined {
  const anchor = anchorOf(time);
  if (anchor === undefined) return undefined;
  const from = startOf(time) ?? anchor;
  const to = endOf(time) ?? from;
  const start = xScale(from);
  const end = Math.max(start, xScale(to));
  return { start, end, middle: (start + end) / 2, isWide: end - start > POINT_PIXELS };
}

/**
 * As `pixelSpanOf`, of something that has happened: what is dated today lies before now, and so does its middle. Planned
 * things are placed by the whole of their day.
 */
export function pixelSpanOfEvent(
  { time, status }: Pick<ClinicalEvent, "time" | "status">,
  context: Pick<TrackContext, "xScale" | "now">,
): PixelSpan | undefined {
  const span = pixelSpanOf(time, context);
  const { now, xScale } = context;
  if (!span || now === undefined || status === "planned") return span;
  const nowX = xScale(now);
  if (nowX <= span.start || nowX >= span.end) return span;
  return { ...span, middle: Math.min(span.middle, (span.start + nowX) / 2) };
}

/** Whether a stretch of pixels touches the plot. */
export function isInPlot(
  span: { start: number; end: number },
  { columns: { plot } }: Pick<TrackContext, "columns">,
): boolean {
  return span.end >= plot.x && span.start <= plot.x + plot.width;
}

/** Keeps a stretch inside the plot. */
export function clampToPlot(
  span: { start: number; end: number },
  { columns: { plot } }: Pick<TrackContext, "columns">,
): { start: number; end: number } {
  const low = plot.x;
  const high = plot.x + plot.width;
  return {
    start: Math.min(high, Math.max(low, span.start)),
    end: Math.min(high, Math.max(low, span.end)),
  };
}

/** The last of the events (in order of time) that had begun at an instant. */
export function lastAt<Event extends ClinicalEvent>(
  events: readonly Event[],
  at: EpochMs,
): Event | undefined {
  let found: Event | undefined;
  for (const event of events) {
    const anchor = anchorOf(event.time);
    if (anchor === undefined || anchor > at) continue;
    const best = found && anchorOf(found.time);
    if (best === undefined || anchor >= best) found = event;
  }
  return found;
}

/** Whether an event is going on at an instant: it has begun, and has not ended. A point goes on for the stretch its date covers. */
export function isOngoingAt(event: ClinicalEvent, at: EpochMs): boolean {
  const start = startOf(event.time) ?? -Infinity;
  const end = endOf(event.time) ?? Infinity;
  return start <= at && at < end;
}

/**
 * The part of an event's time that is certain: a start known only to the year or month may lie anywhere in it, and so may
 * an end. `undefined` where both are exact enough, so that all of it is certain; empty spans are possible.
 */
export function certainPart(time: EventTime): { start?: EpochMs; end?: EpochMs } | undefined {
  const first = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  const last = time.kind === "point" ? time.at : time.kind === "period" ? time.end : undefined;
  const start = first && isPartial(first) ? first.end : undefined;
  const end = last && isPartial(last) ? last.start : undefined;
  if (start === undefined && end === undefined) return undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
