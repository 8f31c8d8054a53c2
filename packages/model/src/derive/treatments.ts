import { textOf } from "../coding.js";
import type { EventOfKind } from "../events/clinicalEvent.js";
import type { EpochMs } from "../time.js";
import { endOf, startOf } from "../time.js";

type MedicationEvent = EventOfKind<"medication">;

/**
 * One drug over one stretch of time, gathered from the medication resources that attest it.
 * `isOngoing` is true only where a resource says the treatment is active and gives no end.
 */
export interface Treatment {
  readonly id: string;
  readonly drug: string;
  readonly drugClass: string | undefined;
  readonly start: EpochMs;
  /** Half-open end of the last thing known to have happened; `undefined` while ongoing or never stated. */
  readonly end: EpochMs | undefined;
  readonly isOngoing: boolean;
  readonly isPlanned: boolean;
  /** What spans time: statements and requests with a period, in order of time. */
  readonly courses: readonly MedicationEvent[];
  /** Single doses: administrations, and requests or statements at a point. */
  readonly doses: readonly MedicationEvent[];
}

/** Default longest silence, in days, between two single doses that are still drawn as one treatment. */
export const DEFAULT_TREATMENT_GAP_DAYS = 90;

/** Days between two courses of one drug that are still one course with a change. */
const COURSE_GAP_DAYS = 1;

const DAY_MS = 86_400_000;

/**
 * Gathers medication events into treatments.
 *
 * Rule: events of one drug (same ATC code, else same first code, else same words) join when one names the other
 * (`partOf`, `basedOn`), when they overlap in time, when one course begins within a day of the other's end (a change of
 * dose, not a pause), or when no more than `gapDays` lie between single doses. Planned and given events are never joined. Undated events are left out
 * (they are in the table).
 */
export function treatmentsOf(
  events: readonly MedicationEvent[],
  { gapDays = DEFAULT_TREATMENT_GAP_DAYS }: { gapDays?: number } = {},
): Treatment[] {
  const byDrug = new Map<string, MedicationEvent[]>();
  for (const event of events) {
    if (startOf(event.time) === undefined && endOf(event.time) === undefined) continue;
    const key = `${isPlanned(event) ? "planned " : ""}${drugIdentity(event)}`;
    const group = byDrug.get(key);
    if (group) group.push(event);
    else byDrug.set(key, [event]);
  }
  return [...byDrug.values()]
    .flatMap((group) => joinDrug(group, gapDays))
    .sort((a, b) => a.start - b.start);
}

/** What makes two medication events the same drug. */
export function drugIdentity(event: MedicationEvent): string {
  if (event.atc !== undefined) return event.atc;
  const coding = event.code.coding.find(({ code }) => code !== undefined);
  if (coding) return `${coding.system ?? ""}|${coding.code ?? ""}`;
  return textOf(event.code)?.trim() ?? event.source;
}

function joinDrug(group: MedicationEvent[], gapDays: number): Treatment[] {
  const sorted = [...group].sort((a, b) => from(a) - from(b));
  const clusters: {
    events: MedicationEvent[];
    until: number;
    sources: Set<string>;
    named: Set<string>;
  }[] = [];
  for (const event of sorted) {
    const cluster = clusters.find(
      ({ sources, named, until, events }) =>
        (event.related ?? []).some((reference) => sources.has(reference)) ||
        named.has(event.source) ||
        from(event) - until <=
          (isSingleDose(event) && events.every(isSingleDose) ? gapDays : COURSE_GAP_DAYS) * DAY_MS,
    );
    const target = cluster ?? {
      events: [],
      until: -Infinity,
      sources: new Set<string>(),
      named: new Set<string>(),
    };
    if (!cluster) clusters.push(target);
    target.events.push(event);
    target.until = Math.max(target.until, until(event));
    target.sources.add(event.source);
    for (const reference of event.related ?? []) target.named.add(reference);
  }
  return clusters.map(({ events }) => treatmentOf(events));
}

function treatmentOf(events: MedicationEvent[]): Treatment {
  const first = events[0] as MedicationEvent;
  const courses = events.filter((event) => !isSingleDose(event));
  const doses = events.filter(isSingleDose);
  const isOngoing = courses.some(
    (event) => event.status === "active" && endOf(event.time) === undefined,
  );
  const ends = events.map((event) => endOf(event.time)).filter((end) => end !== undefined);
  return {
    id: first.id,
    drug: textOf(first.code) ?? first.source,
    drugClass: events.find(({ drugClass }) => drugClass !== undefined)?.drugClass,
    start: events.reduce((first, event) => Math.min(first, from(event)), Infinity) as EpochMs,
    end:
      isOngoing || ends.length === 0
        ? undefined
        : (ends.reduce((last, end) => Math.max(last, end), -Infinity) as EpochMs),
    isOngoing,
    isPlanned: isPlanned(first),
    courses,
    doses,
  };
}

function isPlanned(event: MedicationEvent): boolean {
  return event.status === "planned";
}

function isSingleDose(event: MedicationEvent): boolean {
  return event.resource === "administration" || event.time.kind === "point";
}

function from(event: MedicationEvent): number {
  return startOf(event.time) ?? (endOf(event.time) as number);
}

function until(event: MedicationEvent): number {
  const end = endOf(event.time);
  if (end !== undefined) return end;
  // An open course reaches as far as anything later of the same drug only when the source says it is active.
  return event.status === "active" ? Infinity : from(event);
}
