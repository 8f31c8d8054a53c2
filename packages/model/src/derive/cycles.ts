import type { ClinicalEvent } from "../events/clinicalEvent.js";
import type { MedicationEvent, ProcedureEvent, RadiotherapyEvent } from "../events/treatment.js";
import type { EpochMs } from "../time.js";
import { anchorOf } from "../time.js";
import { withoutDuplicates } from "./withoutDuplicates.js";

/** What is given in cycles. */
export type CycledEvent = MedicationEvent | RadiotherapyEvent | ProcedureEvent;

/** One cycle of a treatment, as stated. `start` is that of the first event stated to belong to it. */
export interface TreatmentCycle {
  readonly number: number;
  /** Of how many, where an event says so. */
  readonly of: number | undefined;
  readonly start: EpochMs;
  readonly events: readonly CycledEvent[];
}

/**
 * The cycles of one treatment, in order of time, from what its events state: the cycle of the event itself, else that of a
 * resource among `record` that the event is `partOf` or `basedOn` (its order, the course it belongs to), followed from one
 * to the next. Cycles are never counted out from dates or drugs: an event without any of this belongs to none.
 *
 * Events in a row with one number are one cycle, so that a treatment begun again has a first cycle again. Orders,
 * dispenses, planned and undated events, and duplicates are in no cycle.
 */
export function cyclesOf(
  events: readonly CycledEvent[],
  record: readonly ClinicalEvent[] = events,
): TreatmentCycle[] {
  let bySource: ReadonlyMap<string, CycledEvent> | undefined;
  const named = (source: string) =>
    (bySource ??= new Map(record.filter(isCycled).map((event) => [event.source, event]))).get(
      source,
    );
  const given = withoutDuplicates(events)
    .filter((event) => isGivenInTime(event))
    .sort((a, b) => startOf(a) - startOf(b));
  const cycles: (TreatmentCycle & { of: number | undefined; events: CycledEvent[] })[] = [];
  for (const event of given) {
    const cycle = event.cycle ?? (event.related && cycleOfRelated(event, named));
    if (!cycle) continue;
    const last = cycles.at(-1);
    if (last?.number === cycle.number) {
      last.events.push(event);
      last.of ??= cycle.of;
    } else {
      cycles.push({ number: cycle.number, of: cycle.of, start: startOf(event), events: [event] });
    }
  }
  return cycles;
}

/** The cycle that is stated by the nearest of what an event belongs to. */
function cycleOfRelated(
  event: CycledEvent,
  named: (source: string) => CycledEvent | undefined,
): CycledEvent["cycle"] {
  // What refers to itself, in however many steps, is looked at once.
  const seen = new Set<CycledEvent>();
  const waiting = [event];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.cycle) return next.cycle;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { relation, source } of next.related ?? []) {
      const other = belongsBy.has(relation) ? named(source) : undefined;
      if (other) waiting.push(other);
    }
  }
  return undefined;
}

/** Elements by which a resource states what it belongs to. `request` is the order of an administration. */
const belongsBy: ReadonlySet<string> = new Set(["partOf", "basedOn", "request"]);

function isCycled(event: ClinicalEvent): event is CycledEvent {
  return event.kind === "medication" || event.kind === "radiotherapy" || event.kind === "procedure";
}

function isGivenInTime(event: CycledEvent): boolean {
  const isGiven =
    event.kind !== "medication" ||
    event.resource === "administration" ||
    event.resource === "statement";
  return isGiven && event.status !== "planned" && anchorOf(event.time) !== undefined;
}

function startOf({ time }: CycledEvent): EpochMs {
  return anchorOf(time) as EpochMs;
}
