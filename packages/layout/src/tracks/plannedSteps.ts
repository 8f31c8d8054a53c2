import type { EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, dayTextOf, endOf, startOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Care } from "./careEvents.js";

/** Something of care that is only meant, with what else states the same step. */
export interface PlannedStep {
  /** What the step is placed and named by: its booking, where it has one. */
  readonly event: Planned;
  /** The order that a booking on the same day carries out, so that one step is not drawn as two. */
  readonly orders: readonly Planned[];
  /** Its time lies before now, and nothing says that it was done. */
  readonly isPast: boolean;
}

/** A step of care, an examination, or a resource without a kind of its own that is only planned, such as an order of a device. */
export type Planned = Care | EventOfKind<"imaging"> | EventOfKind<"other">;

/** The steps in order of time. A booking takes in the order that it names as its basis, where both are on one day. */
export function plannedStepsOf(
  events: readonly Planned[],
  now: EpochMs | undefined,
): readonly PlannedStep[] {
  const bySource = new Map(events.map((event) => [event.source, event]));
  const ordersOf = new Map(events.map((event) => [event, ordersIn(event, bySource)] as const));
  const taken = new Set([...ordersOf.values()].flat());
  return events
    .filter((event) => !taken.has(event))
    .map((event) => ({
      event,
      orders: ordersOf.get(event) ?? [],
      isPast: isPast(event, now),
    }))
    .sort((a, b) => (anchorOf(a.event.time) ?? 0) - (anchorOf(b.event.time) ?? 0));
}

function ordersIn(event: Planned, bySource: ReadonlyMap<string, Planned>): Planned[] {
  const based = (event.related ?? []).filter(({ relation }) => relation === "basedOn");
  return based.flatMap(({ source }) => {
    const order = bySource.get(source);
    return order && order !== event && dayOf(order) === dayOf(event) ? [order] : [];
  });
}

function dayOf({ time }: Planned): string | undefined {
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return at && dayTextOf(at);
}

/** Whether the whole of a step's time lies before now. An open plan does not pass. */
function isPast({ time }: Planned, now: EpochMs | undefined): boolean {
  const end = endOf(time) ?? (time.kind === "period" ? undefined : startOf(time));
  return now !== undefined && end !== undefined && end <= now;
}

/** The FHIR statuses that say how far a step has come, in words of their own. */
const stands = {
  booked: "planned.booked",
  proposed: "planned.proposed",
  pending: "planned.pending",
  waitlist: "planned.waitlist",
  requested: "planned.requested",
} as const;

/** How far a step has come: booked, ordered, planned …, and whether its day has passed without word that it was done. */
export function stepStanding({ event, isPast: past }: PlannedStep, text: Text): string {
  const status = event.sourceStatus ?? "";
  const key = Object.hasOwn(stands, status) ? stands[status as keyof typeof stands] : undefined;
  const isOrder = event.kind === "careEvent" && ["order", "referral"].includes(event.category);
  const words =
    key !== undefined
      ? text(key)
      : text(isOrder && event.status !== "planned" ? "planned.ordered" : "status.planned");
  return past ? text("planned.past", { words }) : words;
}

/** A step beside its mark: what, when, and how far it has come, `PET-DT 2026-09-22, bokad`. */
export function stepWords(step: PlannedStep, text: Text): string {
  return `${titleOf(step.event, text)} ${stepDayAndStanding(step, text)}`;
}

/** When a step is, and how far it has come. */
export function stepDayAndStanding(step: PlannedStep, text: Text): string {
  return `${stepDay(step)}, ${stepStanding(step, text)}`;
}

/** All that the mark of a step says. Where an order stands behind a booking, both. */
export function stepLabel(step: PlannedStep, text: Text): string {
  const { event, orders } = step;
  const isRequest =
    (event.kind === "careEvent" || event.kind === "imaging") && event.status !== "planned";
  // An active order goes on as an order; its words must not read as care that goes on.
  const own = labelOf(isRequest ? { ...event, status: "planned" } : event, text);
  const behind = orders.map((order) => `${text("planned.ordered")}: ${titleOf(order, text)}`);
  return [own, stepStanding(step, text), ...behind].join(", ");
}

/** The day of a step; of one that ends on another day, both. */
export function stepDay({ event: { time } }: PlannedStep): string {
  const { start, end } = time.kind === "period" ? time : {};
  const isOneDay = start && end && dayTextOf(end) === dayTextOf(start);
  return isOneDay ? formatDay(start) : formatEventTime(time, formatDay);
}
