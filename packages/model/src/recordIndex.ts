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
  /**
   * When each event begins (else ends) and is over (half-open), as milliseconds, in the record's order; NaN for undated
   * ones. What has no end of its own is over when it begins.
   */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The starts of the dated events, ascending. */
  readonly anchors: Float64Array;
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
  });
  const anchors = ascending(starts.filter((start) => !Number.isNaN(start)));
  return { byKind, besideValues, starts, ends, anchors, hasDuplicates };
}

const valueKinds: ReadonlySet<ClinicalEventKind> = new Set(["lab", "vitalSign", "promScore"]);

/** Sorted in place, where it is not in order already, as it mostly is. */
function ascending(numbers: Float64Array): Float64Array {
  for (let index = 1; index < numbers.length; index += 1)
    if ((numbers[index] as number) < (numbers[index - 1] as number)) return numbers.sort();
  return numbers;
}
