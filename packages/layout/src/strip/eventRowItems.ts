import type { ClinicalEvent } from "@ipo/model";
import { anchorOf, endOf, isPartial, startOf } from "@ipo/model";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import { indexIntervals, type IntervalIndex } from "../lanes/intervalIndex.js";
import { memoise } from "../memoise.js";
import type { TrackContext } from "../tracks/track.js";
import { isInPlot, pixelSpanOf } from "./timeSpan.js";
import { timeWindow } from "./timeWindow.js";

/** What stands in a row as one mark: events that fall together, a date that covers a stretch, or one that lasts. */
export interface RowItem<Event extends ClinicalEvent> {
  readonly events: readonly Event[];
  readonly start: number;
  readonly end: number;
  /** `point`: one place; `several`: events that cannot be told apart; `coarse`: somewhere in the stretch; `bar`: all of it. */
  readonly kind: "point" | "several" | "coarse" | "bar";
}

/** Points closer than this are one mark with their number. */
const POINT_GAP = 10;
/** Stretches shorter than this are drawn as points. */
const MIN_BAR = 9;

/** Pixels beside the plot that are looked at first; what falls together may reach further, and is then followed. */
const BESIDE = 60;

/**
 * The items of a row, in the window. An event lasts where its end is stated, or where it is said to go on; an open
 * end that nobody vouches for is drawn at the start alone.
 */
export function rowItemsOf<Event extends ClinicalEvent>(
  events: readonly Event[],
  context: TrackContext,
): readonly RowItem<Event>[] {
  const { plot } = context.columns;
  const byTime = eventsByTime(events) as IntervalIndex<Event>;
  for (let beside = BESIDE; ; beside *= 4) {
    const { start, end } = timeWindow(context, beside);
    const near = byTime.meeting(start, end);
    const items = itemsOf(near, context);
    const isWhole = items.every(
      (item) =>
        item.kind === "bar" ||
        item.kind === "coarse" ||
        (item.start > plot.x - beside + POINT_GAP &&
          item.end < plot.x + plot.width + beside - POINT_GAP),
    );
    if (isWhole || near.length === events.length) return items;
  }
}

/** Events by the time that they may last. */
const eventsByTime = memoise((events: readonly ClinicalEvent[]) =>
  indexIntervals(events, ({ time }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

function itemsOf<Event extends ClinicalEvent>(
  events: readonly Event[],
  context: TrackContext,
): readonly RowItem<Event>[] {
  const bars: RowItem<Event>[] = [];
  const coarse = new Map<string, { events: Event[]; start: number; end: number }>();
  const points: { event: Event; x: number }[] = [];
  for (const event of events) {
    const bar = barOf(event, context);
    if (bar) {
      bars.push({ events: [event], ...bar, kind: "bar" });
      continue;
    }
    const span = pixelSpanOf(beginningOf(event), context);
    if (!span) continue;
    if (!isCoarse(event) || span.end - span.start < MIN_BAR) {
      points.push({ event, x: span.middle });
      continue;
    }
    const key = `${span.start} ${span.end}`;
    const known = coarse.get(key);
    if (known) known.events.push(event);
    else coarse.set(key, { events: [event], start: span.start, end: span.end });
  }
  const clusters = clusterByPixel(points, ({ x }) => x, POINT_GAP).map(
    ({ items, start, end }): RowItem<Event> => ({
      events: items.map(({ event }) => event),
      start,
      end,
      kind: items.length === 1 ? "point" : "several",
    }),
  );
  const stretches = [...coarse.values()].map((one): RowItem<Event> => ({ ...one, kind: "coarse" }));
  return [...bars, ...stretches, ...clusters]
    .filter((item) => isInPlot(item, context))
    .sort((a, b) => a.start - b.start);
}

/** The stretch of an event that lasts, where it is long enough to be seen as one. */
function barOf(
  event: ClinicalEvent,
  { xScale, ongoingUntil }: TrackContext,
): { start: number; end: number } | undefined {
  const { time, status } = event;
  const from = startOf(time);
  if (time.kind !== "period" || !time.start || from === undefined) return undefined;
  const until = endOf(time) ?? (status === "active" ? ongoingUntil : undefined);
  if (until === undefined || until < from) return undefined;
  const [start, end] = [xScale(from), xScale(until)];
  return end - start < MIN_BAR ? undefined : { start, end };
}

/** The date that an event is placed by: of one that lasts, its beginning. */
function beginningOf({ time }: ClinicalEvent): ClinicalEvent["time"] {
  return time.kind === "period" && time.start ? { kind: "point", at: time.start } : time;
}

function isCoarse({ time }: ClinicalEvent): boolean {
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return at !== undefined && isPartial(at);
}
