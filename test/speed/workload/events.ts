import type { ClinicalEvent } from "@ipo/model";
import { eventMakers, type EventMaker } from "./eventMakers.js";
import type { Entries } from "./entry.js";
import type { Random } from "./random.js";
import type { Span } from "./treatments.js";

/** How the events share out; what rounding leaves are visits. */
const shares: readonly (readonly [make: EventMaker, share: number])[] = [
  [eventMakers.diseaseStatus, 0.01],
  [eventMakers.imaging, 0.15],
  [eventMakers.response, 0.06],
  [eventMakers.adverseEvent, 0.16],
  [eventMakers.symptom, 0.27],
  [eventMakers.conference, 0.03],
  [eventMakers.procedure, 0.03],
  [eventMakers.genomicFinding, 0.02],
  [eventMakers.pathology, 0.04],
  [eventMakers.performance, 0.08],
  [eventMakers.observation, 0.02],
];

/** So many events that are neither treatments nor values of a series; the first is the diagnosis. */
export function otherEvents(
  count: number,
  span: Span,
  random: Random,
  entries: Entries,
): ClinicalEvent[] {
  const context = { span, random, entries };
  const events: ClinicalEvent[] = count > 0 ? [eventMakers.diagnosis(0, 1, context)] : [];
  for (const [make, share] of shares) {
    const own = Math.floor(count * share);
    for (let index = 0; index < own; index++) events.push(make(index, own, context));
  }
  const visits = count - events.length;
  for (let index = 0; index < visits; index++)
    events.push(eventMakers.visit(index, visits, context));
  return events;
}
