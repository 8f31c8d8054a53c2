import type { ClinicalEvent, EpochMs, EventOfKind, PatientRecord } from "@ipo/model";
import { anchorOf, eventIndexOf, eventsOfKinds, isLineOfTherapy } from "@ipo/model";
import type { Viewport } from "./viewport.js";

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;
/** Room before the first and after the last event, as a share of the time between them; after now more, for what is planned. */
const PAD_BEFORE = 0.02;
const PAD_AFTER = 0.06;
/** How far beyond now an event still belongs to the course; what lies farther is in "all data". */
const COURSE_AHEAD_MS = 2 * YEAR_MS;

/** Kinds of what can begin the time of the cancer. */
const courseKinds = [
  "condition",
  "diseaseStatus",
  "stage",
  "radiotherapy",
  "response",
  "genomicFinding",
  "carePlan",
  "careEvent",
] as const;

/** All the time that the record covers, with room at both ends. A record without dated events covers the year before now. */
export function extentOf(record: PatientRecord, now: EpochMs | undefined): Viewport {
  return padded(record.events, now) ?? emptyExtent(now);
}

/**
 * The time of the cancer: from the first diagnosis, state or tumour treatment to the last event, now and what is
 * planned. `until` is death, else now. A record without any of these gives its whole extent.
 */
export function courseOf(record: PatientRecord, until: EpochMs | undefined): Viewport {
  const first = eventsOfKinds(record, ...courseKinds).find(
    (event) => isCourse(event) && anchorOf(event.time) !== undefined,
  );
  const start = first && anchorOf(first.time);
  if (start === undefined) return extentOf(record, until);
  const horizon = until === undefined ? Infinity : until + COURSE_AHEAD_MS;
  // The weeks before the diagnosis hold its investigation.
  const lead = 120 * DAY_MS;
  return padded(record.events, until, [start - lead, horizon]) ?? emptyExtent(until);
}

function isCourse(event: EventOfKind<(typeof courseKinds)[number]>): boolean {
  if (event.kind === "condition") return event.role !== "other";
  if (event.kind === "carePlan" || event.kind === "careEvent") return isLineOfTherapy(event);
  return true;
}

/** The time of the events that begin within a stretch (default: all of them), with room at both ends. */
function padded(
  events: readonly ClinicalEvent[],
  now: EpochMs | undefined,
  [from, to]: readonly [number, number] = [-Infinity, Infinity],
): Viewport | undefined {
  const span = spanOf(events, from, to);
  if (!span) return undefined;
  let [first, last] = span;
  // Now is always in sight, also when everything is still to come.
  if (now !== undefined) [first, last] = [Math.min(first, now), Math.max(last, now)];
  const length = Math.max(last - first, 30 * DAY_MS);
  return {
    start: Math.floor(first - length * PAD_BEFORE) as EpochMs,
    end: Math.ceil(last + length * PAD_AFTER) as EpochMs,
  };
}

/** The first beginning and the last end among the dated events that begin within a stretch. */
function spanOf(
  events: readonly ClinicalEvent[],
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const { starts, ends, anchors, overs } = eventIndexOf(events);
  const [begin = NaN] = anchors;
  // A record of a cancer alone has all its events in the course: nothing needs to be looked for among two million.
  if (from <= begin && (anchors.at(-1) as number) <= to) return [begin, overs.at(-1) as number];
  let first = Infinity;
  let last = -Infinity;
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] as number;
    // An undated event has NaN, which lies within nothing.
    if (!(start >= from && start <= to)) continue;
    const end = ends[index] as number;
    if (start < first) first = start;
    if (end > last) last = end;
  }
  return first === Infinity ? undefined : [first, last];
}

function emptyExtent(now: EpochMs | undefined): Viewport {
  const end = now ?? (0 as EpochMs);
  return {
    start: Math.floor(end - YEAR_MS) as EpochMs,
    end: Math.ceil(end + 30 * DAY_MS) as EpochMs,
  };
}
