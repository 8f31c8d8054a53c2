import { textOf } from "../coding.js";
import type { EventOfKind } from "../events/clinicalEvent.js";
import type { EpochMs } from "../time.js";
import { endOf, startOf } from "../time.js";
import { codeIdentity } from "./codeIdentity.js";

type MedicationEvent = EventOfKind<"medication">;

/**
 * One drug over one stretch of time, gathered from the medication resources that attest it.
 * `isOngoing` is true only where a resource says the treatment is active and gives no end.
 */
export interface Treatment {
  readonly id: string;
  /** What makes it the same drug as another treatment (see `drugIdentity`). */
  readonly identity: string;
  readonly drugClass: string | undefined;
  readonly start: EpochMs;
  /** Half-open end of the last thing known to have happened; `undefined` while ongoing or never stated. */
  readonly end: EpochMs | undefined;
  readonly isOngoing: boolean;
  readonly isPlanned: boolean;
  /** True where nothing but orders attests it: whether it was given is then not known. */
  readonly isOnlyOrdered: boolean;
  /** What spans time, in order of time. */
  readonly courses: readonly MedicationEvent[];
  /** Single doses: administrations, and statements (or, with nothing else, orders) at a point. */
  readonly doses: readonly MedicationEvent[];
  /** Orders of what the courses and doses attest; they set neither its start nor its doses. */
  readonly orders: readonly MedicationEvent[];
}

/** Default longest silence, in days, between two single doses that are still drawn as one treatment. */
export const DEFAULT_TREATMENT_GAP_DAYS = 90;

/** Days between two courses of one drug that are still one course with a change. */
const COURSE_GAP_DAYS = 1;
const DAY_MS = 86_400_000;
/** Length of an ATC code that names a substance; shorter ones name a group (whocc.no, ATC structure). */
const ATC_SUBSTANCE_LENGTH = 7;

/**
 * Gathers medication events into treatments.
 *
 * Rule: events of one drug (see `drugIdentity`) join when they overlap in time, when one course begins within a day of
 * the other's end (a change of dose, not a pause), or when no more than `gapDays` lie between single doses, or between
 * events of which one names the other (`partOf`, `basedOn`). Planned and given events are never joined. The ordered end
 * of an order that was stopped is not an end: when it was stopped is not known. Undated events are left out (they are in
 * the table).
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

/**
 * What makes two medication events the same drug: the ATC code of a substance, else the first code that names something,
 * else the words. The code of an ATC group counts only together with the words.
 */
export function drugIdentity(event: MedicationEvent): string {
  const words = textOf(event.code)?.trim();
  if (event.atc?.length === ATC_SUBSTANCE_LENGTH) return event.atc;
  if (event.atc !== undefined) return `${event.atc} ${words ?? event.source}`;
  return codeIdentity(event.code) ?? words ?? event.source;
}

interface Cluster {
  readonly events: MedicationEvent[];
  readonly sources: Set<string>;
  readonly named: Set<string>;
  until: number;
  hasCourse: boolean;
}

function joinDrug(group: MedicationEvent[], gapDays: number): Treatment[] {
  const clusters: Cluster[] = [];
  for (const event of [...group].sort((a, b) => from(a) - from(b))) {
    const isLinked = ({ sources, named }: Cluster) =>
      named.has(event.source) || (event.related ?? []).some(({ source }) => sources.has(source));
    const cluster = clusters.find((candidate) => {
      const isClose = isLinked(candidate) || (isSingleDose(event) && !candidate.hasCourse);
      const gap = isClose ? gapDays : COURSE_GAP_DAYS;
      return from(event) - candidate.until <= gap * DAY_MS;
    });
    const target = cluster ?? newCluster();
    if (!cluster) clusters.push(target);
    target.events.push(event);
    target.until = Math.max(target.until, until(event));
    target.hasCourse ||= !isSingleDose(event);
    target.sources.add(event.source);
    for (const { source } of event.related ?? []) target.named.add(source);
  }
  return clusters.map(({ events }) => treatmentOf(events));
}

function newCluster(): Cluster {
  return { events: [], sources: new Set(), named: new Set(), until: -Infinity, hasCourse: false };
}

function treatmentOf(events: MedicationEvent[]): Treatment {
  const given = events.filter(({ resource }) => resource !== "request");
  const isOnlyOrdered = given.length === 0;
  const attested = isOnlyOrdered ? events : given;
  const first = attested[0] as MedicationEvent;
  const isOngoing = attested.some(
    (event) =>
      !isSingleDose(event) && event.status === "active" && attestedEnd(event) === undefined,
  );
  const end = attested.reduce(
    (last, event) => Math.max(last, attestedEnd(event) ?? -Infinity),
    -Infinity,
  );
  return {
    id: first.id,
    identity: drugIdentity(first),
    drugClass: events.find(({ drugClass }) => drugClass !== undefined)?.drugClass,
    start: attested.reduce((least, event) => Math.min(least, from(event)), Infinity) as EpochMs,
    end: isOngoing || end === -Infinity ? undefined : (end as EpochMs),
    isOngoing,
    isPlanned: isPlanned(first),
    isOnlyOrdered,
    courses: attested.filter((event) => !isSingleDose(event)),
    doses: attested.filter(isSingleDose),
    orders: isOnlyOrdered ? [] : events.filter(({ resource }) => resource === "request"),
  };
}

function isPlanned(event: MedicationEvent): boolean {
  return event.status === "planned";
}

function isSingleDose(event: MedicationEvent): boolean {
  return event.resource === "administration" || event.time.kind === "point";
}

/** The end that a resource attests; that of an order which was stopped or is on hold is only what was once meant. */
function attestedEnd(event: MedicationEvent): EpochMs | undefined {
  const isBroken = event.status === "stopped" || event.status === "on-hold";
  return event.resource === "request" && isBroken && event.time.kind === "period"
    ? undefined
    : endOf(event.time);
}

function from(event: MedicationEvent): number {
  return startOf(event.time) ?? (endOf(event.time) as number);
}

function until(event: MedicationEvent): number {
  const end = attestedEnd(event);
  if (end !== undefined) return end;
  // An open course reaches as far as anything later of the same drug only when the source says it is active.
  return event.status === "active" ? Infinity : from(event);
}
