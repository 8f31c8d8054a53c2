import type { ClinicalEvent, EpochMs, EventOfKind } from "@ipo/model";
import { endOf, startOf, textOf } from "@ipo/model";
import { certainPart } from "../strip/timeSpan.js";

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
  /** Row: a drug class, `surgery`, `radiotherapy` or `procedures`. */
  readonly row: string;
  readonly title: string;
  /** What stands beside the title: dose, cycles, fractions, or that it was only ordered. */
  readonly detail: string;
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
  /** Why it stopped, in the source's words; empty for a stop without a reason. */
  readonly stop: string | undefined;
  readonly events: readonly TreatmentEvent[];
}

/** Why several events ended: the reason of the one that ends last, if that one was stopped. What goes on has not ended. */
export function stopOf(events: readonly TreatmentEvent[], isOngoing: boolean): string | undefined {
  if (isOngoing) return undefined;
  const last = endingLast(events);
  return last.status === "stopped" ? (textOf(last.stopReason) ?? "") : undefined;
}

/** The certain part of several events: from the one that begins first to the one that ends last. */
export function certainSpan(events: readonly TreatmentEvent[]): Pick<TreatmentItem, "certain"> {
  const from = ({ time }: ClinicalEvent) => startOf(time) ?? Infinity;
  const first = events.reduce((best, event) => (from(event) < from(best) ? event : best));
  const start = certainPart(first.time)?.start;
  const end = certainPart(endingLast(events).time)?.end;
  if (start === undefined && end === undefined) return {};
  return { certain: { ...(start !== undefined && { start }), ...(end !== undefined && { end }) } };
}

function endingLast(events: readonly TreatmentEvent[]): TreatmentEvent {
  const to = ({ time }: ClinicalEvent) => endOf(time) ?? startOf(time) ?? -Infinity;
  return events.reduce((best, event) => (to(event) >= to(best) ? event : best));
}
