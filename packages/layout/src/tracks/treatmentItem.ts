import type { ClinicalEvent, DoseGap, EpochMs, EventOfKind, Treatment } from "@ipo/model";
import { cyclesOf, endOf, startOf, textOf } from "@ipo/model";
import { indexIntervals } from "../lanes/intervalIndex.js";
import { memoise } from "../memoise.js";
import { certainPart } from "../strip/timeSpan.js";
import type { DosageWords } from "./drugDetail.js";

/** What a treatment is made of. */
export type TreatmentEvent =
  EventOfKind<"medication"> | EventOfKind<"radiotherapy"> | EventOfKind<"procedure">;

/** One stretch of a treatment at one dose. `share` is the dose over the treatment's highest dose, `undefined` where not stated. */
export interface DoseStretch {
  readonly start: EpochMs;
  readonly end: EpochMs | undefined;
  readonly share: number | undefined;
}

/** What is drawn as one bar (or mark) in a treatment row. */
export interface TreatmentItem {
  readonly id: string;
  /** What makes it the same treatment as another item, such as what is planned of it. */
  readonly identity: string;
  /** Row: a drug class, `surgery`, `radiotherapy`, `transplant` or `procedures`. */
  readonly row: string;
  readonly title: string;
  /**
   * What stands beside the title: dose, cycles, fractions, or that it was only ordered. With the dosage in words as far as it
   * is short; with none of it for where there is less room, and with all of it for the label.
   */
  readonly detail: (words: DosageWords) => string;
  readonly start: EpochMs;
  /** `undefined` while it goes on, and where no end was ever stated. */
  readonly end: EpochMs | undefined;
  readonly isOngoing: boolean;
  readonly isPlanned: boolean;
  /** Where the time is certain, when its start or end is known only to the year or month. */
  readonly certain?: { readonly start?: EpochMs; readonly end?: EpochMs };
  readonly stretches: readonly DoseStretch[];
  /** Single doses and sessions. */
  readonly doses: readonly EpochMs[];
  /** The dose that all single doses have, in words; absent where they differ or have none. */
  readonly dose?: string | undefined;
  /** Stretches between two of its doses that are much longer than the others. */
  readonly doseGaps?: () => readonly DoseGap[];
  /** Why it stopped, in the source's words; empty for a stop without a reason. */
  readonly stop: string | undefined;
  /** Whether the source says of it, as it last stood, that it is on hold. */
  readonly isOnHold: boolean;
  /** The regimen that the record names for it. Never told from the drugs. */
  readonly regimen?: string | undefined;
  /** One part for each run of one regimen, where the record names several one after the other; `regimen` is then absent. */
  readonly regimenParts?: readonly TreatmentItem[];
  /** The doses of all courses of radiotherapy to the very same site, each named, with their sum. */
  readonly sameVolume?: string;
  /** Procedures that state the same regimen under a code of their own: they are drawn with its frame, and not once more. */
  readonly regimenEvents?: readonly TreatmentEvent[];
  /** A drug that is no cancer treatment by the tables, and in no line of therapy. */
  readonly isConcomitant?: boolean;
  /** What the model knows of a drug. */
  readonly treatment?: Treatment;
  readonly events: readonly TreatmentEvent[];
}

/** The ids of a treatment's events. */
export const itemIds = memoise(({ events }: TreatmentItem): readonly string[] =>
  events.map(({ id }) => id),
);

/** Treatments by the time that they may last: what has no end may go on. */
export const itemsByTime = memoise((items: readonly TreatmentItem[]) =>
  indexIntervals(items, ({ start, end = Infinity }) => ({ start, end: Math.max(start + 1, end) })),
);

/** The cycles that a treatment's events state. */
export const itemCycles = memoise(({ events }: TreatmentItem) => cyclesOf(events));

/** Why several events ended: the reason of the one that ends last, if that one was stopped. What goes on has not ended. */
export function stopOf(events: readonly TreatmentEvent[], isOngoing: boolean): string | undefined {
  if (isOngoing) return undefined;
  const last = endingLast(events);
  return last.status === "stopped" ? (textOf(last.stopReason) ?? "") : undefined;
}

/** Why it ended, of what ended last without being stopped: a pause, or what took its place. Empty for what goes on. */
export function endReasonOf({ treatment, events, isOngoing, stop }: TreatmentItem): string {
  if (isOngoing || stop !== undefined) return "";
  const attested = treatment ? [...treatment.courses, ...treatment.doses] : events;
  const last = endingLast(attested);
  return last.status === "completed" ? (textOf(last.stopReason) ?? "") : "";
}

/** Where the time of several events is certain, from the one that begins first to the one that ends last; `undefined` where all of it is. */
export function certainSpan(
  events: readonly TreatmentEvent[],
): NonNullable<TreatmentItem["certain"]> | undefined {
  const from = ({ time }: ClinicalEvent) => startOf(time) ?? Infinity;
  const first = events.reduce((best, event) => (from(event) < from(best) ? event : best));
  const start = certainPart(first.time)?.start;
  const end = certainPart(endingLast(events).time)?.end;
  if (start === undefined && end === undefined) return undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** Whether what ends last is on hold. */
export function isOnHold(events: readonly TreatmentEvent[]): boolean {
  return endingLast(events).status === "on-hold";
}

/** The event that ends last. */
export function endingLast(events: readonly TreatmentEvent[]): TreatmentEvent {
  const to = ({ time }: ClinicalEvent) => endOf(time) ?? startOf(time) ?? -Infinity;
  return events.reduce((best, event) => (to(event) >= to(best) ? event : best));
}
