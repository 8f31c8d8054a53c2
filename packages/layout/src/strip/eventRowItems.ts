import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { anchorOf, endOf, isPartial, startOf } from "@ipo/model";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import { indexIntervals, type IntervalIndex } from "../lanes/intervalIndex.js";
import { memoise } from "../memoise.js";
import type { TrackContext } from "../tracks/track.js";
import { sameList } from "./sameList.js";
import { isInPlot } from "./timeSpan.js";
import { timeWindow } from "./timeWindow.js";

/** What stands in a row as one mark: events that fall together, a date that covers a stretch, or one that lasts. */
export interface RowItem<Event extends ClinicalEvent> {
  /** The same list in every window in which it is of the same events. */
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
  const byTime = eventsByTime(events) as IntervalIndex<RowEvent<Event>>;
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
    if (isWhole || near.length === events.length) return items.map(asKept);
  }
}

/** The item with the list of events that it had in the last window with the same ones. */
function asKept<Event extends ClinicalEvent>(item: RowItem<Event>): RowItem<Event> {
  const { events, start, end, kind } = item;
  return events.length === 1 ? item : { events: sameList(events), start, end, kind };
}

/** An event with all of its place that does not depend on the window. */
interface RowEvent<Event extends ClinicalEvent> {
  readonly event: Event;
  /** The list of it alone. */
  readonly alone: readonly Event[];
  /** The stretch that its date covers, or the date of its beginning; absent where it has none. */
  readonly from: EpochMs | undefined;
  readonly to: EpochMs;
  /** Whether that date is known to the year or month only. */
  readonly isCoarse: boolean;
  /** Of one that lasts, when it begins, and its end or whether it goes on. */
  readonly begun: EpochMs | undefined;
  readonly ended: EpochMs | undefined;
  readonly isActive: boolean;
}

/** Events by the time that they may last. */
const eventsByTime = memoise((events: readonly ClinicalEvent[]) =>
  indexIntervals(events.map(rowEventOf), ({ event: { time } }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

function rowEventOf(event: ClinicalEvent): RowEvent<ClinicalEvent> {
  const { time, status } = event;
  // The date that an event is placed by: of one that lasts, its beginning.
  const placed: ClinicalEvent["time"] =
    time.kind === "period" && time.start ? { kind: "point", at: time.start } : time;
  const anchor = anchorOf(placed);
  const from = anchor === undefined ? undefined : (startOf(placed) ?? anchor);
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return {
    event,
    alone: [event],
    from,
    to: endOf(placed) ?? from ?? (0 as EpochMs),
    isCoarse: at !== undefined && isPartial(at),
    begun: time.kind === "period" && time.start ? startOf(time) : undefined,
    ended: endOf(time),
    isActive: status === "active",
  };
}

function itemsOf<Event extends ClinicalEvent>(
  rowEvents: readonly RowEvent<Event>[],
  context: TrackContext,
): readonly RowItem<Event>[] {
  const { xScale, ongoingUntil } = context;
  const items: RowItem<Event>[] = [];
  const coarse = new Map<string, { events: Event[]; start: number; end: number }>();
  const points: RowEvent<Event>[] = [];
  const middles: number[] = [];
  for (const rowEvent of rowEvents) {
    const { event, from, to, begun, ended, isActive } = rowEvent;
    const until = ended ?? (isActive ? ongoingUntil : undefined);
    if (begun !== undefined && until !== undefined && until >= begun) {
      const start = xScale(begun);
      const end = xScale(until);
      if (end - start >= MIN_BAR) {
        items.push({ events: rowEvent.alone, start, end, kind: "bar" });
        continue;
      }
    }
    if (from === undefined) continue;
    const start = xScale(from);
    const end = Math.max(start, xScale(to));
    if (!rowEvent.isCoarse || end - start < MIN_BAR) {
      points.push(rowEvent);
      middles.push((start + end) / 2);
      continue;
    }
    const key = `${start} ${end}`;
    const known = coarse.get(key);
    if (known) known.events.push(event);
    else coarse.set(key, { events: [event], start, end });
  }
  for (const { events, start, end } of coarse.values())
    items.push({ events, start, end, kind: "coarse" });
  const clusters = clusterByPixel(points, (_, index) => middles[index] ?? 0, POINT_GAP);
  for (const { items: own, start, end } of clusters) {
    if (!isInPlot({ start, end }, context)) continue;
    const [only] = own;
    if (own.length === 1 && only) items.push({ events: only.alone, start, end, kind: "point" });
    else items.push({ events: own.map(({ event }) => event), start, end, kind: "several" });
  }
  return items.filter((item) => isInPlot(item, context)).sort((a, b) => a.start - b.start);
}
