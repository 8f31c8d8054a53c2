import type { ClinicalEvent, EpochMs, PatientRecord } from "@ipo/model";
import { endOf, eventsOfKinds, isLineOfTherapy, startOf } from "@ipo/model";
import { titleOf } from "./describe/titleOf.js";
import { eventsWith } from "./eventsWith.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import { MIN_VIEWPORT_MS, type Viewport } from "./viewport.js";

/** A line of therapy with the window that shows it. */
export interface LineViewport {
  /** The id of the event that states the line. */
  readonly id: string;
  readonly label: string;
  readonly viewport: Viewport;
}

/** Room before and after, as a share of the time between. */
const PAD = 0.08;
/** Shortest time shown about a single day, so that what came before and after is in sight. */
const SHORTEST_MS = 60 * MIN_VIEWPORT_MS;

/**
 * The window that shows events from the first to the last, with room about them; what goes on is shown until death or now.
 * `undefined` where none of them is in the record with a date.
 */
export function viewportOfEvents(
  record: PatientRecord,
  eventIds: readonly string[],
  options: Omit<TimelineOptions, "width"> = {},
): Viewport | undefined {
  const { context, extent } = prepareTimeline(record, options);
  return viewportAbout(eventsWith(eventIds, record), context.ongoingUntil, extent);
}

/** The record's lines of therapy that have a date, each with the window that shows it. */
export function lineViewportsOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): LineViewport[] {
  const { context, extent } = prepareTimeline(record, options);
  return eventsOfKinds(context.record, "carePlan", "careEvent")
    .filter(isLineOfTherapy)
    .flatMap((event) => {
      const viewport = viewportAbout([event], context.ongoingUntil, extent);
      return viewport ? [{ id: event.id, label: titleOf(event, context.text), viewport }] : [];
    });
}

function viewportAbout(
  events: readonly ClinicalEvent[],
  ongoingUntil: EpochMs | undefined,
  extent: Viewport,
): Viewport | undefined {
  const starts = events.flatMap(({ time }) => startOf(time) ?? endOf(time) ?? []);
  const ends = events.flatMap(({ time }) => {
    const isOpen = time.kind === "period" && time.start !== undefined && time.end === undefined;
    return (isOpen ? ongoingUntil : undefined) ?? endOf(time) ?? startOf(time) ?? [];
  });
  if (starts.length === 0) return undefined;
  const first = starts.reduce((least, at) => (at < least ? at : least));
  const last = ends.reduce((most, at) => (at > most ? at : most), first);
  const span = Math.max(SHORTEST_MS, (last - first) * (1 + 2 * PAD));
  const middle = (first + last) / 2;
  const start = Math.max(extent.start, Math.floor(middle - span / 2));
  const end = Math.min(extent.end, Math.ceil(middle + span / 2));
  return { start: start as EpochMs, end: Math.max(end, start + MIN_VIEWPORT_MS) as EpochMs };
}
