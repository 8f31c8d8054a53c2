import type { ClinicalEvent, ClinicalEventKind } from "./events/clinicalEvent.js";
import { anchorOf, endOf } from "./time.js";

/** What is asked of all events of a record time and again, gone through once. */
export interface EventIndex {
  /** The events of each kind, in the record's order. */
  readonly byKind: ReadonlyMap<ClinicalEventKind, readonly ClinicalEvent[]>;
  /**
   * All but laboratory values, vital signs and scores, in the record's order. Those can be a hundred times as many as
   * the others, and who looks for something else need not pass them.
   */
  readonly besideValues: readonly ClinicalEvent[];
  /** The kind of each of those, as its place among the keys of `byKind`. */
  readonly kindsBesideValues: Uint8Array;
  /**
   * When each event begins (else ends) and is over (half-open), as milliseconds, in the record's order; NaN for undated
   * ones. What has no end of its own is over when it begins.
   */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The starts of the dated events, ascending. */
  readonly anchors: Float64Array;
  /** When the dated events are over, ascending; one that begins after its own end is never over before it. */
  readonly overs: Float64Array;
  /** The events of a period that begins and has no end, in the record's order. Among `overs` they are where they begin. */
  readonly open: readonly ClinicalEvent[];
  /** Whether some event states the fact of another one. */
  readonly hasDuplicates: boolean;
}

const indexes = new WeakMap<readonly ClinicalEvent[], EventIndex>();

/**
 * The index of a list of events, made at the first call and kept for as long as the list lives. Lists of events are
 * never changed in place: a record with more events is another record.
 */
export function eventIndexOf(events: readonly ClinicalEvent[]): EventIndex {
  const known = indexes.get(events);
  if (known) return known;
  const index = createIndex(events);
  indexes.set(events, index);
  return index;
}

function createIndex(events: readonly ClinicalEvent[]): EventIndex {
  const byKind = new Map<ClinicalEventKind, ClinicalEvent[]>();
  const besideValues: ClinicalEvent[] = [];
  const open: ClinicalEvent[] = [];
  const starts = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  let hasDuplicates = false;
  events.forEach((event, index) => {
    const { kind, time } = event;
    const own = byKind.get(kind);
    if (own) own.push(event);
    else byKind.set(kind, [event]);
    if (!valueKinds.has(kind)) besideValues.push(event);
    hasDuplicates ||= event.duplicateOf !== undefined;
    const start = anchorOf(time) ?? NaN;
    starts[index] = start;
    ends[index] = endOf(time) ?? start;
    if (time.kind === "period" && time.start && !time.end) open.push(event);
  });
  const places = new Map([...byKind.keys()].map((kind, place) => [kind, place]));
  return {
    byKind,
    besideValues,
    kindsBesideValues: Uint8Array.from(besideValues, ({ kind }) => places.get(kind) ?? 0),
    starts,
    ends,
    ...datedTimes(starts, ends),
    open,
    hasDuplicates,
  };
}

/** The starts of dated events, and when they are over, each in order. */
function datedTimes(starts: Float64Array, ends: Float64Array) {
  const anchors = new Float64Array(starts.length);
  const overs = new Float64Array(starts.length);
  let count = 0;
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] as number;
    const end = ends[index] as number;
    if (Number.isNaN(start)) continue;
    anchors[count] = start;
    overs[count] = end < start ? start : end;
    count += 1;
  }
  return {
    anchors: ascending(anchors.slice(0, count)),
    overs: ascending(overs.slice(0, count)),
  };
}

const valueKinds: ReadonlySet<ClinicalEventKind> = new Set(["lab", "vitalSign", "promScore"]);

/** Sorted in place, where it is not in order already, as it mostly is. */
function ascending(numbers: Float64Array): Float64Array {
  for (let index = 1; index < numbers.length; index += 1)
    if ((numbers[index] as number) < (numbers[index - 1] as number)) return numbers.sort();
  return numbers;
}
