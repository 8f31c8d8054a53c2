import type { MedicationEvent } from "../events/treatment.js";
import type { EpochMs } from "../time.js";
import { isDated } from "../time.js";
import { doseChangesOf, type DoseChange } from "./doseChanges.js";
import { doseIntensityOf, type DoseIntensity } from "./doseIntensity.js";
import { drugIdentity } from "./drugIdentity.js";
import { attestedEnd, fromOf, isGiven, isSingleDose } from "./medicationSpan.js";
import { medicationStretches } from "./medicationStretches.js";
import { withoutDuplicates } from "./withoutDuplicates.js";

/** A half-open stretch of time in which nothing of a drug is attested. */
export interface TreatmentGap {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

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
  /** True where nothing but orders or dispenses attests it: whether it was given is then not known. */
  readonly isOnlyOrdered: boolean;
  /** What spans time, in order of time. */
  readonly courses: readonly MedicationEvent[];
  /** Single doses: administrations, and statements (or, with nothing else, orders; without those, dispenses) at a point. */
  readonly doses: readonly MedicationEvent[];
  /** Orders and dispenses of what the courses and doses attest; they set neither its start nor its doses. */
  readonly orders: readonly MedicationEvent[];
  /** Changes of dose among the courses and doses, in order of time. */
  readonly doseChanges: readonly DoseChange[];
  /** Given doses over ordered ones, where the record states both so that they can be compared; else `undefined`. */
  readonly doseIntensity: DoseIntensity | undefined;
  /**
   * The gap since the treatment with the same drug before this one: nothing is attested in it. `undefined` for the first,
   * and where it is not known when the one before ended. A silence too short to part two treatments is no gap.
   */
  readonly gapBefore: TreatmentGap | undefined;
}

/** Default longest silence, in days, between two single doses that are still drawn as one treatment. */
export const DEFAULT_TREATMENT_GAP_DAYS = 90;

/** How treatments are gathered. */
export interface TreatmentOptions {
  /** Longest silence, in days, between two single doses of one treatment; 90 unless stated. */
  readonly gapDays?: number;
  /** The ATC code that a substance has now, for codes that were moved; without it codes are taken as written. */
  readonly currentAtc?: (atc: string) => string;
  /** Until when orders are due: later ones do not count in `doseIntensity`. Absent: all do. */
  readonly until?: EpochMs | undefined;
}

/**
 * Gathers medication events into treatments, in order of time.
 *
 * Rule: events of one drug (see `drugIdentity`) join when they overlap in time, when one course begins within a day of
 * the other's end (a change of dose, not a pause), or when no more than `gapDays` lie between single doses, or between
 * events of which one names the other (`partOf`, `basedOn`). Planned and given events are never joined. The ordered end
 * of an order that was stopped is not an end: when it was stopped is not known. A dispense is a hand-out, neither a dose
 * nor a course: it goes with what lies no more than `gapDays` from it. Undated events are left out (they are in the table), and so are duplicates of others.
 */
export function treatmentsOf(
  events: readonly MedicationEvent[],
  { gapDays = DEFAULT_TREATMENT_GAP_DAYS, currentAtc, until }: TreatmentOptions = {},
): Treatment[] {
  const byDrug = new Map<string, { identity: string; events: MedicationEvent[] }>();
  for (const event of withoutDuplicates(events)) {
    if (!isDated(event.time)) continue;
    const identity = drugIdentity(event, currentAtc);
    const key = isPlanned(event) ? `planned ${identity}` : identity;
    const drug = byDrug.get(key);
    if (drug) drug.events.push(event);
    else byDrug.set(key, { identity, events: [event] });
  }
  return [...byDrug.values()]
    .flatMap((drug) => {
      const stretches = medicationStretches(drug.events, gapDays);
      return withGaps(stretches.map((stretch) => treatmentOf(stretch, drug.identity, until)));
    })
    .sort((a, b) => a.start - b.start);
}

/** One stretch of one drug as a treatment; `until` as in `TreatmentOptions`. */
export function treatmentOf(
  events: MedicationEvent[],
  identity: string,
  until: EpochMs | undefined,
): Treatment {
  const given = events.filter(isGiven);
  const ordered = events.filter(({ resource }) => resource === "request");
  const isOnlyOrdered = given.length === 0;
  // Something has to say when it was: what is given, else what is ordered, else what is handed out.
  const attested = [given, ordered, events].find(({ length }) => length > 0) as MedicationEvent[];
  const first = attested[0] as MedicationEvent;
  const isOngoing = attested.some(
    (event) =>
      !isSingleDose(event) && event.status === "active" && attestedEnd(event) === undefined,
  );
  const end = attested.reduce(
    (last, event) => Math.max(last, attestedEnd(event) ?? -Infinity),
    -Infinity,
  );
  const doses = attested.filter(isSingleDose);
  const orders = attested.length === events.length ? [] : without(events, new Set(attested));
  return {
    id: first.id,
    identity,
    drugClass: events.find(({ drugClass }) => drugClass !== undefined)?.drugClass,
    start: fromOf(first),
    end: isOngoing || end === -Infinity ? undefined : (end as EpochMs),
    isOngoing,
    isPlanned: isPlanned(first),
    isOnlyOrdered,
    courses: attested.filter((event) => !isSingleDose(event)),
    doses,
    orders,
    doseChanges: doseChangesOf(attested),
    doseIntensity: doseIntensityOf({ doses, orders, until }),
    gapBefore: undefined,
  };
}

function without<Event>(events: readonly Event[], members: ReadonlySet<Event>): Event[] {
  return events.filter((event) => !members.has(event));
}

/** Gives the treatments of one drug, made here, the gap since those before each, and puts them in order of time. */
function withGaps(
  treatments: { -readonly [Key in keyof Treatment]: Treatment[Key] }[],
): Treatment[] {
  treatments.sort((a, b) => a.start - b.start);
  let reached: number | undefined = -Infinity;
  for (const treatment of treatments) {
    const { start, end } = treatment;
    const isKnown = reached !== undefined && Number.isFinite(reached) && reached < start;
    if (isKnown) treatment.gapBefore = { start: reached as EpochMs, end: start };
    reached = reached === undefined || end === undefined ? undefined : Math.max(reached, end);
  }
  return treatments;
}

function isPlanned(event: MedicationEvent): boolean {
  return event.status === "planned";
}
