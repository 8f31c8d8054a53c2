import type { MedicationEvent } from "../events/treatment.js";
import { fromOf, isSingleDose, untilOf } from "./medicationSpan.js";

/** Days between two courses of one drug that are still one course with a change. */
const COURSE_GAP_DAYS = 1;
const DAY_MS = 86_400_000;

interface Stretch {
  readonly events: MedicationEvent[];
  readonly from: number;
  until: number;
  hasCourse: boolean;
  /** The sources of its events, once an event has been asked for one that it names. */
  sources: Set<string> | undefined;
  /** The sources that its events name, where they name any. */
  named: Set<string> | undefined;
}

/**
 * The dated events of one drug, cut into the stretches that are one treatment each (the rule is that of `treatmentsOf`).
 * Dispenses are set aside until the rest is cut: a hand-out joins what it is near to, and never bridges a silence.
 */
export function medicationStretches(
  events: readonly MedicationEvent[],
  gapDays: number,
): MedicationEvent[][] {
  const isDispense = ({ resource }: MedicationEvent) => resource === "dispense";
  const dispenses = events.filter(isDispense);
  const rest = dispenses.length === 0 ? events : events.filter((event) => !isDispense(event));
  const stretches = cut(rest, gapDays);
  const alone = withDispenses(stretches, inOrder(dispenses), gapDays);
  return [...stretches, ...cut(alone, gapDays)].map((stretch) => stretch.events);
}

function cut(events: readonly MedicationEvent[], gapDays: number): Stretch[] {
  const stretches: Stretch[] = [];
  const longestGap = Math.max(gapDays, COURSE_GAP_DAYS) * DAY_MS;
  let open: Stretch[] = [];
  for (const event of inOrder(events)) {
    const from = fromOf(event);
    // What is too long ago for this event is so for all that follow, which keeps many doses of one drug fast.
    open = open.filter(({ until }) => from - until <= longestGap);
    const found = open.find((stretch) => belongs(event, stretch, from - stretch.until, gapDays));
    const stretch = found ?? newStretch(from);
    if (!found) {
      stretches.push(stretch);
      open.push(stretch);
    }
    stretch.events.push(event);
    stretch.until = Math.max(stretch.until, untilOf(event));
    stretch.hasCourse ||= !isSingleDose(event);
    stretch.sources?.add(event.source);
    for (const { source } of event.related ?? none) (stretch.named ??= new Set()).add(source);
  }
  return stretches;
}

/** Puts each dispense with the stretch it lies in, else the one before, else the one after, no more than the gap away. Gives those left over. */
function withDispenses(
  stretches: readonly Stretch[],
  dispenses: readonly MedicationEvent[],
  gapDays: number,
): MedicationEvent[] {
  let next = 0;
  return dispenses.filter((dispense) => {
    const from = fromOf(dispense);
    while ((stretches[next]?.from ?? Infinity) <= from) next += 1;
    const before = stretches[next - 1];
    const after = stretches[next];
    const isAfter = before !== undefined && from - before.until <= gapDays * DAY_MS;
    const isBefore = after !== undefined && after.from - from <= gapDays * DAY_MS;
    const stretch = isAfter ? before : isBefore ? after : undefined;
    stretch?.events.push(dispense);
    return stretch === undefined;
  });
}

function inOrder(events: readonly MedicationEvent[]): MedicationEvent[] {
  return [...events].sort((a, b) => fromOf(a) - fromOf(b));
}

/** Whether an event that begins `silence` milliseconds after the end of a stretch is part of it. */
function belongs(
  event: MedicationEvent,
  stretch: Stretch,
  silence: number,
  gapDays: number,
): boolean {
  const isWithinGap = silence <= gapDays * DAY_MS;
  if (isSingleDose(event) && !stretch.hasCourse) return isWithinGap;
  const isAdjoining = silence <= COURSE_GAP_DAYS * DAY_MS;
  // Whether they are linked is asked only where it matters.
  if (isWithinGap === isAdjoining) return isAdjoining;
  return areLinked(event, stretch) ? isWithinGap : isAdjoining;
}

/** Whether an event names one of a stretch, or is named by one. */
function areLinked({ source: own, related = none }: MedicationEvent, stretch: Stretch): boolean {
  if (stretch.named?.has(own)) return true;
  if (related.length === 0) return false;
  const sources = (stretch.sources ??= new Set(stretch.events.map(({ source }) => source)));
  return related.some(({ source }) => sources.has(source));
}

const none: NonNullable<MedicationEvent["related"]> = [];

function newStretch(from: number): Stretch {
  return {
    events: [],
    from,
    until: -Infinity,
    hasCourse: false,
    sources: undefined,
    named: undefined,
  };
}
